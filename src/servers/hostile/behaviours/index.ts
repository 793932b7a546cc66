import type { HostileBehaviour } from '../behaviour.ts';
import { answersTwice } from './answers-twice.ts';
import { badChunkSize } from './bad-chunk-size.ts';
import { bodyLongerThanItsLength } from './body-longer-than-its-length.ts';
import { bodyOn204 } from './body-on-204.ts';
import { bodyOn304 } from './body-on-304.ts';
import { bodyShorterThanItsLength } from './body-shorter-than-its-length.ts';
import { brotliBomb } from './brotli-bomb.ts';
import { bytesBehindALastAnswer } from './bytes-behind-a-last-answer.ts';
import { bytesBehindTheLastChunk } from './bytes-behind-the-last-chunk.ts';
import { bytesWithoutAHead } from './bytes-without-a-head.ts';
import { charsetNobodyKnows } from './charset-nobody-knows.ts';
import { charsetOfAnotherAge } from './charset-of-another-age.ts';
import { chunkExtensions } from './chunk-extensions.ts';
import { chunkLongerThanItsSize } from './chunk-longer-than-its-size.ts';
import { chunkSizeBeyondCounting } from './chunk-size-beyond-counting.ts';
import { chunksWithoutEnd } from './chunks-without-end.ts';
import { closesAfterTheAnswer } from './closes-after-the-answer.ts';
import { closesAtOnce } from './closes-at-once.ts';
import { closesInAChunk } from './closes-in-a-chunk.ts';
import { closesInTheHeaders } from './closes-in-the-headers.ts';
import { closesOnRequest } from './closes-on-request.ts';
import { continueUnasked } from './continue-unasked.ts';
import { deflateBomb } from './deflate-bomb.ts';
import { earlyHints } from './early-hints.ts';
import { emptyLineBetweenAnswers } from './empty-line-between-answers.ts';
import { encodingNobodyKnows } from './encoding-nobody-knows.ts';
import { endlessBody } from './endless-body.ts';
import { foldedHeader } from './folded-header.ts';
import { gzipBomb } from './gzip-bomb.ts';
import { gzipBombInABomb } from './gzip-bomb-in-a-bomb.ts';
import { gzipBroken } from './gzip-broken.ts';
import { gzipCutShort } from './gzip-cut-short.ts';
import { gzipInGzip } from './gzip-in-gzip.ts';
import { gzipNamedAThousandTimes } from './gzip-named-a-thousand-times.ts';
import { gzipNotSaid } from './gzip-not-said.ts';
import { halfCloses } from './half-closes.ts';
import { headerWithoutColon } from './header-without-colon.ts';
import { headerWithoutEnd } from './header-without-end.ts';
import { headersWithoutEnd } from './headers-without-end.ts';
import { http10 } from './http-1-0.ts';
import { http2Preface } from './http-2-preface.ts';
import { interimFlood } from './interim-flood.ts';
import { jsonByteOrderMark } from './json-byte-order-mark.ts';
import { jsonDuplicateMembers } from './json-duplicate-members.ts';
import { jsonHundredThousandMembers } from './json-hundred-thousand-members.ts';
import { jsonInUtf16 } from './json-in-utf-16.ts';
import { jsonInvalidUtf8 } from './json-invalid-utf8.ts';
import { jsonLoneSurrogate } from './json-lone-surrogate.ts';
import { jsonOfOneLine } from './json-of-one-line.ts';
import { jsonProto } from './json-proto.ts';
import { jsonTenThousandDeep } from './json-ten-thousand-deep.ts';
import { jsonThousandDigits } from './json-thousand-digits.ts';
import { keepsWhatItSaysItCloses } from './keeps-what-it-says-it-closes.ts';
import { latin1Header } from './latin-1-header.ts';
import { lengthAndChunks } from './length-and-chunks.ts';
import { lengthBeyondCounting } from './length-beyond-counting.ts';
import { lengthInWords } from './length-in-words.ts';
import { lengthOfAGigabyte } from './length-of-a-gigabyte.ts';
import { linesEndWithLf } from './lines-end-with-lf.ts';
import { negativeLength } from './negative-length.ts';
import { neverAnswers } from './never-answers.ts';
import { noLengthUntilClose } from './no-length-until-close.ts';
import { nulInHeader } from './nul-in-header.ts';
import { oddLetterCase } from './odd-letter-case.ts';
import { oneByteChunks } from './one-byte-chunks.ts';
import { plainSaidToBeGzip } from './plain-said-to-be-gzip.ts';
import { randomBytes } from './random-bytes.ts';
import { redirectsElsewhere } from './redirects-elsewhere.ts';
import { redirectsToAFile } from './redirects-to-a-file.ts';
import { redirectsToItself } from './redirects-to-itself.ts';
import { redirectsToTheMetadata } from './redirects-to-the-metadata.ts';
import { resetsAtOnce } from './resets-at-once.ts';
import { resetsInTheBody } from './resets-in-the-body.ts';
import { resetsInTheHeaders } from './resets-in-the-headers.ts';
import { resetsOnRequest } from './resets-on-request.ts';
import { saysLaterForEver } from './says-later-for-ever.ts';
import { saysMuchLater } from './says-much-later.ts';
import { spaceBeforeColon } from './space-before-colon.ts';
import { speaksFirst } from './speaks-first.ts';
import { stallsInTheBody } from './stalls-in-the-body.ts';
import { statusInWords } from './status-in-words.ts';
import { statusOfTwoDigits } from './status-of-two-digits.ts';
import { statusWithoutAReason } from './status-without-a-reason.ts';
import { stopsInTheBody } from './stops-in-the-body.ts';
import { stopsInTheHeaders } from './stops-in-the-headers.ts';
import { stopsInTheStatusLine } from './stops-in-the-status-line.ts';
import { streamBadChunk } from './stream-bad-chunk.ts';
import { streamBytesBehindItsEnd } from './stream-bytes-behind-its-end.ts';
import { streamChunkLongerThanItsSize } from './stream-chunk-longer-than-its-size.ts';
import { streamFlood } from './stream-flood.ts';
import { streamGzipBomb } from './stream-gzip-bomb.ts';
import { streamGzipNamedAThousandTimes } from './stream-gzip-named-a-thousand-times.ts';
import { streamInvalidUtf8 } from './stream-invalid-utf8.ts';
import { streamLineWithoutEnd } from './stream-line-without-end.ts';
import { streamNotPackedAsSaid } from './stream-not-packed-as-said.ts';
import { streamOfComments } from './stream-of-comments.ts';
import { streamOfNumbersBeyondCounting } from './stream-of-numbers-beyond-counting.ts';
import { streamOfSilence } from './stream-of-silence.ts';
import { streamOneByteAtATime } from './stream-one-byte-at-a-time.ts';
import { streamReset } from './stream-reset.ts';
import { streamShorterThanItsLength } from './stream-shorter-than-its-length.ts';
import { streamWithoutLastChunk } from './stream-without-last-chunk.ts';
import { switchesProtocols } from './switches-protocols.ts';
import { thousandCookies } from './thousand-cookies.ts';
import { tlsAlert } from './tls-alert.ts';
import { trailers } from './trailers.ts';
import { transferCodingNobodyKnows } from './transfer-coding-nobody-knows.ts';
import { transferCodingsInTwoFields } from './transfer-codings-in-two-fields.ts';
import { tricklesABody } from './trickles-a-body.ts';
import { tricklesHeaders } from './trickles-headers.ts';
import { twoContentTypes } from './two-content-types.ts';
import { twoLengths } from './two-lengths.ts';
import { unknownStatus } from './unknown-status.ts';
import { versionOfTomorrow } from './version-of-tomorrow.ts';

/** Every way of mistreating a client, sorted by id. */
export const hostileBehaviours: readonly HostileBehaviour[] = [
  answersTwice,
  badChunkSize,
  bodyLongerThanItsLength,
  bodyOn204,
  bodyOn304,
  bodyShorterThanItsLength,
  brotliBomb,
  bytesBehindALastAnswer,
  bytesBehindTheLastChunk,
  bytesWithoutAHead,
  charsetNobodyKnows,
  charsetOfAnotherAge,
  chunkExtensions,
  chunkLongerThanItsSize,
  chunkSizeBeyondCounting,
  chunksWithoutEnd,
  closesAfterTheAnswer,
  closesAtOnce,
  closesInAChunk,
  closesInTheHeaders,
  closesOnRequest,
  continueUnasked,
  deflateBomb,
  earlyHints,
  emptyLineBetweenAnswers,
  encodingNobodyKnows,
  endlessBody,
  foldedHeader,
  gzipBomb,
  gzipBombInABomb,
  gzipBroken,
  gzipCutShort,
  gzipInGzip,
  gzipNamedAThousandTimes,
  gzipNotSaid,
  halfCloses,
  headerWithoutColon,
  headerWithoutEnd,
  headersWithoutEnd,
  http10,
  http2Preface,
  interimFlood,
  jsonByteOrderMark,
  jsonDuplicateMembers,
  jsonHundredThousandMembers,
  jsonInUtf16,
  jsonInvalidUtf8,
  jsonLoneSurrogate,
  jsonOfOneLine,
  jsonProto,
  jsonTenThousandDeep,
  jsonThousandDigits,
  keepsWhatItSaysItCloses,
  latin1Header,
  lengthAndChunks,
  lengthBeyondCounting,
  lengthInWords,
  lengthOfAGigabyte,
  linesEndWithLf,
  negativeLength,
  neverAnswers,
  noLengthUntilClose,
  nulInHeader,
  oddLetterCase,
  oneByteChunks,
  plainSaidToBeGzip,
  randomBytes,
  redirectsElsewhere,
  redirectsToAFile,
  redirectsToItself,
  redirectsToTheMetadata,
  resetsAtOnce,
  resetsInTheBody,
  resetsInTheHeaders,
  resetsOnRequest,
  saysLaterForEver,
  saysMuchLater,
  spaceBeforeColon,
  speaksFirst,
  stallsInTheBody,
  statusInWords,
  statusOfTwoDigits,
  statusWithoutAReason,
  stopsInTheBody,
  stopsInTheHeaders,
  stopsInTheStatusLine,
  streamBadChunk,
  streamBytesBehindItsEnd,
  streamChunkLongerThanItsSize,
  streamFlood,
  streamGzipBomb,
  streamGzipNamedAThousandTimes,
  streamInvalidUtf8,
  streamLineWithoutEnd,
  streamNotPackedAsSaid,
  streamOfComments,
  streamOfNumbersBeyondCounting,
  streamOfSilence,
  streamOneByteAtATime,
  streamReset,
  streamShorterThanItsLength,
  streamWithoutLastChunk,
  switchesProtocols,
  thousandCookies,
  tlsAlert,
  trailers,
  transferCodingNobodyKnows,
  transferCodingsInTwoFields,
  tricklesABody,
  tricklesHeaders,
  twoContentTypes,
  twoLengths,
  unknownStatus,
  versionOfTomorrow,
];
