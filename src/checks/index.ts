import { type Check, type Contract, type Requirement, withClaim } from '../model/index.ts';
import { challengeOn401 } from './auth/challenge-on-401.ts';
import { credentialComesFirst } from './auth/credential-comes-first.ts';
import { credentialInItsPlace } from './auth/credential-in-its-place.ts';
import { credentialRequired } from './auth/credential-required.ts';
import { refusalLeaksNothing } from './auth/refusal-leaks-nothing.ts';
import { bodyValid } from './body/body-valid.ts';
import { defaultsApplied } from './body/defaults-applied.ts';
import { jsonIsUtf8 } from './body/json-is-utf-8.ts';
import { unknownMembersConsistent } from './body/unknown-members-consistent.ts';
import { acceptHonoured } from './http/accept-honoured.ts';
import { allowHeaderOn405 } from './http/allow-header-on-405.ts';
import { answersAreWellFormed } from './http/answers-are-well-formed.ts';
import { boundaryInputAccepted } from './http/boundary-input-accepted.ts';
import { conditionalRequestHonoured } from './http/conditional-request-honoured.ts';
import { defaultEqualsLeftOut } from './http/default-equals-left-out.ts';
import { exampleAccepted } from './http/example-accepted.ts';
import { headAgreesWithGet } from './http/head-agrees-with-get.ts';
import { headersAsStated } from './http/headers-as-stated.ts';
import { invalidInputRefused } from './http/invalid-input-refused.ts';
import { mediaTypeDocumented } from './http/media-type-documented.ts';
import { methodNotDocumented } from './http/method-not-documented.ts';
import { noContentIsEmpty } from './http/no-content-is-empty.ts';
import { noServerError } from './http/no-server-error.ts';
import { optionsNameDocumentedMethods } from './http/options-name-documented-methods.ts';
import { preconditionHonoured } from './http/precondition-honoured.ts';
import { refusalStatusDocumented } from './http/refusal-status-documented.ts';
import { requestsAreAnswered } from './http/requests-are-answered.ts';
import { statusDocumented } from './http/status-documented.ts';
import { unknownIdRefused } from './http/unknown-id-refused.ts';
import { unknownMediaTypeRefused } from './http/unknown-media-type-refused.ts';
import { validInputAccepted } from './http/valid-input-accepted.ts';
import { variedInputAccepted } from './http/varied-input-accepted.ts';
import { abandonedCreationIsWhole } from './lifecycle/abandoned-creation-is-whole.ts';
import { actionOnlyWhenAllowed } from './lifecycle/action-only-when-allowed.ts';
import { actionTakesEffect } from './lifecycle/action-takes-effect.ts';
import { cancelTakesEffect } from './lifecycle/cancel-takes-effect.ts';
import { changeTimeMovesForward } from './lifecycle/change-time-moves-forward.ts';
import { durationsAgree } from './lifecycle/durations-agree.ts';
import { immutableMembersStay } from './lifecycle/immutable-members-stay.ts';
import { inputLimitHolds } from './lifecycle/input-limit-holds.ts';
import { listAgreesWithRead } from './lifecycle/list-agrees-with-read.ts';
import { membersFollowState } from './lifecycle/members-follow-state.ts';
import { momentsInOrder } from './lifecycle/moments-in-order.ts';
import { movesOnInTime } from './lifecycle/moves-on-in-time.ts';
import { outOfTurnAnsweredAsStated } from './lifecycle/out-of-turn-answered-as-stated.ts';
import { refusalTakesEffect } from './lifecycle/refusal-takes-effect.ts';
import { refusedActionChangesNothing } from './lifecycle/refused-action-changes-nothing.ts';
import { repetitionDoesNoHarm } from './lifecycle/repetition-does-no-harm.ts';
import { startsInInitialState } from './lifecycle/starts-in-initial-state.ts';
import { stateIsShown } from './lifecycle/state-is-shown.ts';
import { statesAreDocumented } from './lifecycle/states-are-documented.ts';
import { terminalStateIsFinal } from './lifecycle/terminal-state-is-final.ts';
import { transitionsAreDeclared } from './lifecycle/transitions-are-declared.ts';
import { workStopsWithCancel } from './lifecycle/work-stops-with-cancel.ts';
import { badTokenRefused } from './pagination/bad-token-refused.ts';
import { beyondTheEnd } from './pagination/beyond-the-end.ts';
import { cursorHasEffect } from './pagination/cursor-has-effect.ts';
import { cursorIsExclusive } from './pagination/cursor-is-exclusive.ts';
import { emptyListIsEmpty } from './pagination/empty-list-is-empty.ts';
import { endIsSignalled } from './pagination/end-is-signalled.ts';
import { endingsKeepPages } from './pagination/endings-keep-pages.ts';
import { filterHolds } from './pagination/filter-holds.ts';
import { filterLosesNoItem } from './pagination/filter-loses-no-item.ts';
import { insertsKeepPages } from './pagination/inserts-keep-pages.ts';
import { invalidPagingRefused } from './pagination/invalid-paging-refused.ts';
import { laterPageNeedsCredential } from './pagination/later-page-needs-credential.ts';
import { listItemAgreesWithRead } from './pagination/list-item-agrees-with-read.ts';
import { listKeepsToItsParent } from './pagination/list-keeps-to-its-parent.ts';
import { maximumEnforced } from './pagination/maximum-enforced.ts';
import { orderAsStated } from './pagination/order-as-stated.ts';
import { orderIsOneOrder } from './pagination/order-is-one-order.ts';
import { pageSizeHonoured } from './pagination/page-size-honoured.ts';
import { pagesLoseNoItem } from './pagination/pages-lose-no-item.ts';
import { pagesRepeatNoItem } from './pagination/pages-repeat-no-item.ts';
import { pagingNeverCrashes } from './pagination/paging-never-crashes.ts';
import { shortPageIsLast } from './pagination/short-page-is-last.ts';
import { tokenIsBound } from './pagination/token-is-bound.ts';
import { tokenIsOpaque } from './pagination/token-is-opaque.ts';
import { tokenIsPrivate } from './pagination/token-is-private.ts';
import { tokenIsStable } from './pagination/token-is-stable.ts';
import { tokenKeepsToItsList } from './pagination/token-keeps-to-its-list.ts';
import { totalsAgree } from './pagination/totals-agree.ts';
import { walkTerminates } from './pagination/walk-terminates.ts';
import { wayBackIsTheSame } from './pagination/way-back-is-the-same.ts';
import { changeIsSeen } from './resource/change-is-seen.ts';
import { createdIsListed } from './resource/created-is-listed.ts';
import { createdIsReadable } from './resource/created-is-readable.ts';
import { foreignIdRefused } from './resource/foreign-id-refused.ts';
import { idempotentMethods } from './resource/idempotent-methods.ts';
import { idsAreUnique } from './resource/ids-are-unique.ts';
import { readAgreesWithCreated } from './resource/read-agrees-with-created.ts';
import { readAgreesWithSent } from './resource/read-agrees-with-sent.ts';
import { removedIsGone } from './resource/removed-is-gone.ts';
import { repeatNamesEarlier } from './resource/repeat-names-earlier.ts';
import { staysUntilRemoved } from './resource/stays-until-removed.ts';
import { valuesComeBack } from './resource/values-come-back.ts';
import { closingEventAgreesWithRead } from './stream/closing-event-agrees-with-read.ts';
import { closingEventComesOnce } from './stream/closing-event-comes-once.ts';
import { deltasMakeTheText } from './stream/deltas-make-the-text.ts';
import { disconnectLeavesItRunning } from './stream/disconnect-leaves-it-running.ts';
import { eventBelongsToResource } from './stream/event-belongs-to-resource.ts';
import { eventCountsHold } from './stream/event-counts-hold.ts';
import { eventDataFitsSchema } from './stream/event-data-fits-schema.ts';
import { eventDataIsJson } from './stream/event-data-is-json.ts';
import { eventEnvelopeComplete } from './stream/event-envelope-complete.ts';
import { eventIdsIncrease } from './stream/event-ids-increase.ts';
import { eventOrderHolds } from './stream/event-order-holds.ts';
import { eventPartsAreDocumented } from './stream/event-parts-are-documented.ts';
import { eventStateIsDeclared } from './stream/event-state-is-declared.ts';
import { eventTimesNeverGoBack } from './stream/event-times-never-go-back.ts';
import { eventTypesAreDocumented } from './stream/event-types-are-documented.ts';
import { fieldsAgreeWithData } from './stream/fields-agree-with-data.ts';
import { foreignPositionTellsOwnEvents } from './stream/foreign-position-tells-own-events.ts';
import { frameFitsItemSchema } from './stream/frame-fits-item-schema.ts';
import { includeFlagHonoured } from './stream/include-flag-honoured.ts';
import { lateReaderSeesTheSame } from './stream/late-reader-sees-the-same.ts';
import { leavingDisturbsNobody } from './stream/leaving-disturbs-nobody.ts';
import { manyReadersAreServed } from './stream/many-readers-are-served.ts';
import { nothingAfterClosingEvent } from './stream/nothing-after-closing-event.ts';
import { oddPositionsAreAnswered } from './stream/odd-positions-are-answered.ts';
import { oddPositionsAsPromised } from './stream/odd-positions-as-promised.ts';
import { openingEventComesFirst } from './stream/opening-event-comes-first.ts';
import { pairedEventsMatch } from './stream/paired-events-match.ts';
import { readersSeeTheSame } from './stream/readers-see-the-same.ts';
import { resumeChangesNothing } from './stream/resume-changes-nothing.ts';
import { resumeLosesNothing } from './stream/resume-loses-nothing.ts';
import { resumeRepeatsNothing } from './stream/resume-repeats-nothing.ts';
import { sentIdsAreHeeded } from './stream/sent-ids-are-heeded.ts';
import { streamClosesAfterEnd } from './stream/stream-closes-after-end.ts';
import { streamEndsWithClosingEvent } from './stream/stream-ends-with-closing-event.ts';
import { streamHeedsAccept } from './stream/stream-heeds-accept.ts';
import { streamIsEventStream } from './stream/stream-is-event-stream.ts';
import { streamIsLive } from './stream/stream-is-live.ts';
import { streamIsWellFramed } from './stream/stream-is-well-framed.ts';

export { createJudge, type Judge, type Judgement } from './create-judge.ts';

/** Every check, by room, then by id. */
export const checks = [
  challengeOn401,
  credentialComesFirst,
  credentialInItsPlace,
  credentialRequired,
  refusalLeaksNothing,
  bodyValid,
  defaultsApplied,
  jsonIsUtf8,
  unknownMembersConsistent,
  acceptHonoured,
  allowHeaderOn405,
  answersAreWellFormed,
  boundaryInputAccepted,
  conditionalRequestHonoured,
  defaultEqualsLeftOut,
  exampleAccepted,
  headAgreesWithGet,
  headersAsStated,
  invalidInputRefused,
  mediaTypeDocumented,
  methodNotDocumented,
  noContentIsEmpty,
  noServerError,
  optionsNameDocumentedMethods,
  preconditionHonoured,
  refusalStatusDocumented,
  requestsAreAnswered,
  statusDocumented,
  unknownIdRefused,
  unknownMediaTypeRefused,
  validInputAccepted,
  variedInputAccepted,
  abandonedCreationIsWhole,
  actionOnlyWhenAllowed,
  actionTakesEffect,
  cancelTakesEffect,
  changeTimeMovesForward,
  durationsAgree,
  immutableMembersStay,
  inputLimitHolds,
  listAgreesWithRead,
  membersFollowState,
  momentsInOrder,
  movesOnInTime,
  outOfTurnAnsweredAsStated,
  refusalTakesEffect,
  refusedActionChangesNothing,
  repetitionDoesNoHarm,
  startsInInitialState,
  stateIsShown,
  statesAreDocumented,
  terminalStateIsFinal,
  transitionsAreDeclared,
  workStopsWithCancel,
  badTokenRefused,
  beyondTheEnd,
  cursorHasEffect,
  cursorIsExclusive,
  emptyListIsEmpty,
  endIsSignalled,
  endingsKeepPages,
  filterHolds,
  filterLosesNoItem,
  insertsKeepPages,
  invalidPagingRefused,
  laterPageNeedsCredential,
  listItemAgreesWithRead,
  listKeepsToItsParent,
  maximumEnforced,
  orderAsStated,
  orderIsOneOrder,
  pageSizeHonoured,
  pagesLoseNoItem,
  pagesRepeatNoItem,
  pagingNeverCrashes,
  shortPageIsLast,
  tokenIsBound,
  tokenIsOpaque,
  tokenIsPrivate,
  tokenIsStable,
  tokenKeepsToItsList,
  totalsAgree,
  walkTerminates,
  wayBackIsTheSame,
  changeIsSeen,
  createdIsListed,
  createdIsReadable,
  foreignIdRefused,
  idempotentMethods,
  idsAreUnique,
  readAgreesWithCreated,
  readAgreesWithSent,
  removedIsGone,
  repeatNamesEarlier,
  staysUntilRemoved,
  valuesComeBack,
  closingEventAgreesWithRead,
  closingEventComesOnce,
  deltasMakeTheText,
  disconnectLeavesItRunning,
  eventBelongsToResource,
  eventCountsHold,
  eventDataFitsSchema,
  eventDataIsJson,
  eventEnvelopeComplete,
  eventIdsIncrease,
  eventOrderHolds,
  eventPartsAreDocumented,
  eventStateIsDeclared,
  eventTimesNeverGoBack,
  eventTypesAreDocumented,
  fieldsAgreeWithData,
  foreignPositionTellsOwnEvents,
  frameFitsItemSchema,
  includeFlagHonoured,
  lateReaderSeesTheSame,
  leavingDisturbsNobody,
  manyReadersAreServed,
  nothingAfterClosingEvent,
  oddPositionsAreAnswered,
  oddPositionsAsPromised,
  openingEventComesFirst,
  pairedEventsMatch,
  readersSeeTheSame,
  resumeChangesNothing,
  resumeLosesNothing,
  resumeRepeatsNothing,
  sentIdsAreHeeded,
  streamClosesAfterEnd,
  streamEndsWithClosingEvent,
  streamHeedsAccept,
  streamIsEventStream,
  streamIsLive,
  streamIsWellFramed,
] as const satisfies readonly Check[];

/** What the checks would judge in a contract, in the order of the registry. */
export function requirementsOf(contract: Contract): Requirement[] {
  return checks.flatMap((check) => check.requirements(contract)).map((one) => withClaim(contract, one));
}
