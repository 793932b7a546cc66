/** What usually stands behind a failure of a check, for who has to mend it: where to look first, never a judgement. */
const causes: Readonly<Record<string, string>> = {
  'abandoned-creation-is-whole':
    'The thing is written in several steps without a transaction, and the client leaving stops them halfway.',
  'accept-honoured': 'Accept is not read: the handler always answers in its first format.',
  'action-only-when-allowed': 'The handler does not look at the state before it acts.',
  'action-takes-effect': 'The action is acknowledged, but nothing wakes the worker that waits for it.',
  'allow-header-on-405': 'The router answers 405 by itself, and its default handler writes no Allow header.',
  'answers-are-well-formed':
    'Something behind the framework writes to the socket itself, or a header announces a packing that nobody did.',
  'bad-token-refused': 'A token that cannot be decoded is treated like no token at all, so the first page comes.',
  'beyond-the-end': 'The page number is clamped to the last page, or wraps around, in place of skipping past the end.',
  'body-valid': 'The serializer and the document have drifted apart: a renamed member, a null, a number sent as text.',
  'boundary-input-accepted':
    'A comparison is off by one (< for <=), or length is counted in bytes in place of characters.',
  'cancel-takes-effect':
    'Cancelling sets a flag that the worker never looks at, or that it overwrites when it is done.',
  'challenge-on-401': 'The middleware that rejects the request writes the status only, without WWW-Authenticate.',
  'change-is-seen': 'The change is answered before it is stored, or reads come from a cache that is not told.',
  'change-time-moves-forward':
    'The time of the latest change is written in some places where state is stored and not in others.',
  'closing-event-agrees-with-read':
    'The event is sent before the final state is stored, or two places decide how it ended.',
  'closing-event-comes-once': 'Both the worker and whoever cancels (or times it out) write the closing event.',
  'conditional-request-honoured':
    'The ETag is made anew for each answer, or If-None-Match is compared without its quotes.',
  'created-is-listed':
    'The list is read from a replica, an index or a cache that lags behind, or filters the new thing out.',
  'created-is-readable': 'Create answers before its write is committed, or reads go to a replica.',
  'credential-comes-first':
    'The thing is looked up before the credential is checked, so 404 and 401 tell strangers what exists.',
  'credential-in-its-place': 'The middleware looks for a key in several places, some left over from older versions.',
  'credential-required': 'The route is registered outside the group that the authentication middleware covers.',
  'cursor-has-effect': 'The parameter is read under another name, or is dropped by a proxy in front.',
  'cursor-is-exclusive': 'The query compares with >= (or <=) where > (or <) is meant.',
  'default-equals-left-out': 'The default stands in the document, and the code uses another one when nothing is sent.',
  'defaults-applied': 'The default stands in the document only; the code stores what came, or another default.',
  'deltas-make-the-text':
    'A piece is dropped or sent twice when the buffer is flushed, or the whole is trimmed and the pieces are not.',
  'disconnect-leaves-it-running': "The work runs inside the reader's request, and dies with its connection.",
  'durations-agree': 'Seconds and milliseconds are mixed, or the two moments come from different clocks.',
  'empty-list-is-empty': 'The filter is ignored when it matches nothing, or an empty list is sent as null or 404.',
  'end-is-signalled': 'A next token is made whenever a page is full, without looking whether anything lies behind it.',
  'endings-keep-pages': 'The place is found by looking up the thing that the cursor names, which is gone.',
  'event-belongs-to-resource':
    'Events are published on a channel that several things share, and are not filtered by id.',
  'event-counts-hold': 'A retry inside the worker writes the event again, or a shortcut skips it.',
  'event-data-fits-schema':
    'Events are serialized by other code than the REST answers, and have drifted from the document.',
  'event-data-is-json':
    'Text is written into the data field without JSON encoding, or one JSON text is split over events.',
  'event-envelope-complete': 'One place builds its event by hand, past the function that adds the envelope.',
  'event-ids-increase':
    'Numbers are given when events are sent, by several writers, in place of once when they are stored.',
  'event-order-holds': 'Events of one thing are written by several workers without one queue between them.',
  'event-parts-are-documented': 'The stream was given another envelope, or ids for browsers, and the document was not.',
  'event-state-is-declared': 'An internal state leaks into events without the mapping that the REST answers have.',
  'event-times-never-go-back':
    'Times come from the clocks of several machines, or are taken before a wait and written after it.',
  'event-types-are-documented': 'A new type of event was added to the server before the document.',
  'example-accepted': 'The example stayed as it was when the rules changed, or was never tried.',
  'fields-agree-with-data':
    'The frame is written by one layer and its data by another, each with its own idea of id and type.',
  'filter-holds': 'The parameter is not read, is read under another name, or is applied after the page is cut.',
  'filter-loses-no-item': 'The page is cut first and filtered then, so pages shrink and matches fall away.',
  'foreign-id-refused': 'The thing is looked up by its id alone, without its parent or owner.',
  'foreign-position-tells-own-events': 'The store of events is read by position alone, without the id of the thing.',
  'frame-fits-item-schema': 'Frames are written by other code than the document describes, and have drifted from it.',
  'head-agrees-with-get': 'HEAD has its own handler, or the framework answers it without running the one for GET.',
  'headers-as-stated': 'The header is set on one path of the code only, or a proxy in front removes it.',
  'idempotent-methods': 'The second request finds what the first one left and treats it as something new.',
  'ids-are-unique':
    'Ids are made from the time or a counter in one process, and collide when two requests come at once.',
  'immutable-members-stay': 'The member is computed anew on each read, or an update writes the whole record.',
  'include-flag-honoured':
    'The flag is compared with the text "true" in another spelling, or is not passed on to the stream.',
  'input-limit-holds':
    'Length is counted in bytes on one side and in characters on the other, or compared with < for <=.',
  'inserts-keep-pages': 'Pages are cut by position: something new at the front pushes everything else one place on.',
  'invalid-input-refused': 'Input is used without validation, or the validator knows types and not the stated limits.',
  'invalid-paging-refused': 'A value that does not parse falls back to the default in place of being refused.',
  'json-is-utf-8': 'The body is encoded with the platform default, or the framework appends a charset of its own.',
  'late-reader-sees-the-same': 'Events are only passed on to who listens now, and not stored for who comes later.',
  'later-page-needs-credential': 'The handler for continuation tokens trusts the token and skips authentication.',
  'leaving-disturbs-nobody': 'When one connection closes, the subscription that all readers share is closed with it.',
  'list-agrees-with-read': 'The list is read from a cache or an index that is not told when the state changes.',
  'list-item-agrees-with-read':
    'List and read have serializers of their own, and a member was mended in one of them only.',
  'many-readers-are-served': 'Each reader takes a connection or a worker from a small pool, and the pool runs dry.',
  'list-keeps-to-its-parent':
    'The query forgets the condition on the parent: the path is matched, and its id used for nothing.',
  'maximum-enforced': 'The limit is checked for one endpoint and was forgotten for this one.',
  'media-type-documented': 'The framework picks its default type where the handler names none.',
  'members-follow-state':
    'A result is stored before the state that allows it, or is not cleared when the state changes.',
  'method-not-documented': 'A route is registered for all methods, or the framework adds one by itself.',
  'moments-in-order': 'The moments come from different clocks, or the end is written with the time of the request.',
  'moves-on-in-time': 'The job was lost (a worker died, a queue was not watched), and nothing sweeps what is stuck.',
  'no-content-is-empty': 'The framework writes null, {} or a newline for an empty answer.',
  'no-server-error': 'An exception of parsing or of the database reaches the outermost handler, which answers 500.',
  'nothing-after-closing-event': 'A worker that has not heard of the end is still writing.',
  'odd-positions-are-answered': 'The position goes to the store as it came: too large, negative or no number at all.',
  'odd-positions-as-promised': 'A position that does not parse is treated as none, so the stream begins at its start.',
  'opening-event-comes-first':
    'Subscribers join before the opening event is stored, or it is written by another process.',
  'options-name-documented-methods': 'The Allow header is a constant, written when the path had fewer methods.',
  'order-as-stated': 'The query has no ORDER BY, or orders by a member that is not unique and breaks ties at will.',
  'order-is-one-order': 'The sort key is not unique: ties come in another order each time. Add the id as the last key.',
  'out-of-turn-answered-as-stated':
    'The handler answers as usual and does not ask in which state the thing is, or whether the value was used before.',
  'page-size-honoured':
    'The size is read under another name, or one more item than asked for is fetched and not cut off.',
  'pages-lose-no-item':
    'The start of the next page is off by one, or things with an equal sort key fall between two pages.',
  'pages-repeat-no-item': 'The start of the next page is off by one, or the sort key is not unique.',
  'paging-never-crashes': 'The value goes to the database as it came: too large, negative or no number at all.',
  'paired-events-match': 'The closing half is not written when a step fails or is cancelled.',
  'precondition-honoured':
    'If-Match is not read, or it is compared before the lock that the write takes, so that two writers pass together.',
  'read-agrees-with-created': 'Create answers with what was asked for, and reads with what was stored.',
  'read-agrees-with-sent': 'The value is trimmed, cut or normalized before it is stored.',
  'readers-see-the-same': 'Each reader takes events off one queue, in place of getting a copy of all of them.',
  'refusal-leaks-nothing': 'The error answer is built after the thing was loaded, and shows part of it.',
  'refusal-status-documented':
    'The validator of the framework answers with its own status, which the document does not have.',
  'refusal-takes-effect': 'Yes and no take the same path: the handler wakes the worker without passing on the answer.',
  'refused-action-changes-nothing': 'The change is made first and checked then, without undoing it.',
  'removed-is-gone': 'The thing is only marked as removed, and the read or the list does not look at the mark.',
  'repeat-names-earlier':
    'The key of the repeat is matched, but the link to the earlier one is not stored or not shown.',
  'repetition-does-no-harm':
    'Two requests at once break a uniqueness rule, or the second finds a state that nobody expected.',
  'requests-are-answered':
    'An exception in an asynchronous handler is caught by nobody, so nothing ever ends the answer.',
  'resume-changes-nothing':
    'Events are built anew from the present state when they are replayed, in place of being stored.',
  'resume-loses-nothing': 'Events between the replay of the old and the subscription to the new fall into a gap.',
  'resume-repeats-nothing': 'The stored events are replayed from the position itself (>=), not from behind it (>).',
  'sent-ids-are-heeded': 'The framework writes an id into every frame, and nobody reads Last-Event-ID on the way in.',
  'short-page-is-last': 'Items are filtered out after the page is cut.',
  'starts-in-initial-state':
    'A worker takes the thing on before create has answered, and the answer is read back from storage.',
  'state-is-shown': 'The target was never brought into this state, or states pass faster than they are stored.',
  'states-are-documented': 'A state was added to the server before the document.',
  'status-documented': 'The handler uses the default status of the framework.',
  'stays-until-removed':
    'Things that have ended are moved to a history or an archive, and the read looks only where the living ones are.',
  'stream-closes-after-end': 'The loop that writes events waits for more after the closing one.',
  'stream-ends-with-closing-event': 'The connection is closed when the work ends, before the last event is flushed.',
  'stream-heeds-accept': 'Accept is compared with one exact text, so */* or a list of types is not understood.',
  'stream-is-event-stream': 'The handler sets no content type, or an error answer is sent with 200.',
  'stream-is-live':
    'The answer is buffered: by a framework that sends it when complete, by compression, or by a proxy in front.',
  'stream-is-well-framed':
    'Frames are put together by hand: a blank line is missing, or a line break in the data is not split into data lines.',
  'terminal-state-is-final': 'A late worker or a retry writes its state without looking whether the thing has ended.',
  'token-is-bound': 'The token holds a position only, and not the query that it belongs to.',
  'token-is-opaque': 'The token is the position itself, written down in base64 and neither sealed nor encrypted.',
  'token-is-private': 'The token holds the whole query, owner and all, and is trusted as it comes.',
  'token-is-stable':
    'The token names a place in something that is used up or reordered, in place of a position in the data.',
  'token-keeps-to-its-list': 'The parent or the filter is read from the token, not from the request.',
  'totals-agree': 'The total is counted without the filter, or comes from a cache.',
  'transitions-are-declared': 'State is written by several workers without a check of the state before.',
  'unknown-id-refused': 'A lookup that finds nothing falls back to a default, or is answered with an empty success.',
  'unknown-media-type-refused': 'The body is parsed without a look at Content-Type.',
  'unknown-members-consistent':
    'The validator of create and the serializer of read treat members that they do not know differently.',
  'valid-input-accepted':
    'The validator asks for more than the document: a member, a format or a range that is nowhere stated.',
  'values-come-back': 'The column, the encoding of the connection or a sanitizer changes text on its way in.',
  'varied-input-accepted':
    'The validator or the database is stricter than the schema: a charset, a length, a format of its own.',
  'walk-terminates': 'A next token is made for an empty page too, or leads back to its own page.',
  'way-back-is-the-same':
    'The page before is cut from the wrong end: from the start of the list, or with the cursor itself in it.',
  'work-stops-with-cancel': 'The worker looks for the cancellation between two long steps only, or not at all.',
};

/** @returns one or two plain sentences, or undefined for a check that this table does not know */
export function usualCause(check: string): string | undefined {
  return Object.hasOwn(causes, check) ? causes[check] : undefined;
}

/** Ids of the checks that the table knows. */
export const explainedChecks: readonly string[] = Object.keys(causes);
