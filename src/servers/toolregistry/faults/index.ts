import type { ToolRegistryFault } from '../layer.ts';
import { abandonedRunMadeTwice } from './abandoned-run-made-twice.ts';
import { abandonedRunStuck } from './abandoned-run-stuck.ts';
import { abortAnswers204 } from './abort-answers-204.ts';
import { abortFailsRun } from './abort-fails-run.ts';
import { abortFinishedCrashes } from './abort-finished-crashes.ts';
import { abortFlipsFinished } from './abort-flips-finished.ts';
import { abortHangs } from './abort-hangs.ts';
import { abortHitsAnother } from './abort-hits-another.ts';
import { abortIgnored } from './abort-ignored.ts';
import { abortInQueueIgnored } from './abort-in-queue-ignored.ts';
import { abortKeepsWorking } from './abort-keeps-working.ts';
import { abortNeedsNoKey } from './abort-needs-no-key.ts';
import { abortOpenToAnyone } from './abort-open-to-anyone.ts';
import { abortOvertaken } from './abort-overtaken.ts';
import { abortRefused } from './abort-refused.ts';
import { abortRefusedAndDone } from './abort-refused-and-done.ts';
import { abortRequeues } from './abort-requeues.ts';
import { abortToldAsSuccess } from './abort-told-as-success.ts';
import { abortTwiceCrashes } from './abort-twice-crashes.ts';
import { abortUndone } from './abort-undone.ts';
import { abortWhilePausedIgnored } from './abort-while-paused-ignored.ts';
import { abortedPauseCanBeApproved } from './aborted-pause-can-be-approved.ts';
import { abortsAtOnceCrash } from './aborts-at-once-crash.ts';
import { accentsRecomposed } from './accents-recomposed.ts';
import { allowMissing } from './allow-missing.ts';
import { anyKeyAccepted } from './any-key-accepted.ts';
import { anyTokenApproves } from './any-token-approves.ts';
import { anyTokenIsAnswered201 } from './any-token-is-answered-201.ts';
import { approvalIgnored } from './approval-ignored.ts';
import { approvalStrategyIgnored } from './approval-strategy-ignored.ts';
import { approvedRunQueues } from './approved-run-queues.ts';
import { bodiesCalledHtml } from './bodies-called-html.ts';
import { bodiesEndEarly } from './bodies-end-early.ts';
import { challengeEmpty } from './challenge-empty.ts';
import { challengeMissing } from './challenge-missing.ts';
import { charsetUntrue } from './charset-untrue.ts';
import { contextCutAt255 } from './context-cut-at-255.ts';
import { contextDropped } from './context-dropped.ts';
import { contextLosesMarkup } from './context-loses-markup.ts';
import { contextTrimmed } from './context-trimmed.ts';
import { controlCharactersLost } from './control-characters-lost.ts';
import { createAnswers200 } from './create-answers-200.ts';
import { createAnswersRunning } from './create-answers-running.ts';
import { createOpenToAnyone } from './create-open-to-anyone.ts';
import { createdAtDiffersInList } from './created-at-differs-in-list.ts';
import { createdAtMoves } from './created-at-moves.ts';
import { createdAtNotADate } from './created-at-not-a-date.ts';
import { createdInTheFuture } from './created-in-the-future.ts';
import { createdNotFound } from './created-not-found.ts';
import { createdNotListed } from './created-not-listed.ts';
import { dataNotJson } from './data-not-json.ts';
import { defaultSizeWrong } from './default-size-wrong.ts';
import { deniedRunCanBeApproved } from './denied-run-can-be-approved.ts';
import { deniedRunGoesOn } from './denied-run-goes-on.ts';
import { duplicateKeyCrashes } from './duplicate-key-crashes.ts';
import { emojiLost } from './emoji-lost.ts';
import { emptyBodyCrashes } from './empty-body-crashes.ts';
import { emptyKeyAccepted } from './empty-key-accepted.ts';
import { emptyKeyCrashes } from './empty-key-crashes.ts';
import { emptyPassThroughCrashes } from './empty-pass-through-crashes.ts';
import { endChanges } from './end-changes.ts';
import { endDisagreesWithRead } from './end-disagrees-with-read.ts';
import { endMissing } from './end-missing.ts';
import { endTwice } from './end-twice.ts';
import { endedRunLosesEvents } from './ended-run-loses-events.ts';
import { enumUnchecked } from './enum-unchecked.ts';
import { envelopeWithoutTimestamp } from './envelope-without-timestamp.ts';
import { eventAfterEnd } from './event-after-end.ts';
import { eventIdsAreFloats } from './event-ids-are-floats.ts';
import { eventStatusUnknown } from './event-status-unknown.ts';
import { eventsLeftOut } from './events-left-out.ts';
import { eventsNull } from './events-null.ts';
import { everythingAtOnceCrashes } from './everything-at-once-crashes.ts';
import { existenceTold } from './existence-told.ts';
import { failedRunRetries } from './failed-run-retries.ts';
import { failedRunWakesLate } from './failed-run-wakes-late.ts';
import { filterIgnored } from './filter-ignored.ts';
import { filteredPagesAreSkipped } from './filtered-pages-are-skipped.ts';
import { foreignRunId } from './foreign-run-id.ts';
import { goesBackToQueued } from './goes-back-to-queued.ts';
import { grantedRunQueues } from './granted-run-queues.ts';
import { headCrashes } from './head-crashes.ts';
import { headSays204 } from './head-says-204.ts';
import { idsAreWords } from './ids-are-words.ts';
import { idsCollide } from './ids-collide.ts';
import { idsGoBack } from './ids-go-back.ts';
import { idsRepeat } from './ids-repeat.ts';
import { integrationIdsUnchecked } from './integration-ids-unchecked.ts';
import { intentMangled } from './intent-mangled.ts';
import { invalidBodyCrashes } from './invalid-body-crashes.ts';
import { invalidInputAnswers418 } from './invalid-input-answers-418.ts';
import { jsonAsTextPlain } from './json-as-text-plain.ts';
import { largestPageSizeRefused } from './largest-page-size-refused.ts';
import { lastFrameCut } from './last-frame-cut.ts';
import { lastItemMissing } from './last-item-missing.ts';
import { lastPageNumberRefused } from './last-page-number-refused.ts';
import { lastPageRepeats } from './last-page-repeats.ts';
import { laterPagesLoseTheFilter } from './later-pages-lose-the-filter.ts';
import { laterPagesSayItInLowerCase } from './later-pages-say-it-in-lower-case.ts';
import { laterPagesShowOtherUsers } from './later-pages-show-other-users.ts';
import { latin1Bytes } from './latin-1-bytes.ts';
import { listAhead } from './list-ahead.ts';
import { listAnswers206 } from './list-answers-206.ts';
import { listCutShort } from './list-cut-short.ts';
import { listHidesIntent } from './list-hides-intent.ts';
import { listItemIncomplete } from './list-item-incomplete.ts';
import { listOpenToAnyone } from './list-open-to-anyone.ts';
import { listStale } from './list-stale.ts';
import { listTellsAnotherEnd } from './list-tells-another-end.ts';
import { listTellsLocalTime } from './list-tells-local-time.ts';
import { listWrappedInObject } from './list-wrapped-in-object.ts';
import { longIdCrashes } from './long-id-crashes.ts';
import { lostTail } from './lost-tail.ts';
import { malformedIdNamesARun } from './malformed-id-names-a-run.ts';
import { missingBlankLine } from './missing-blank-line.ts';
import { missingIntentAccepted } from './missing-intent-accepted.ts';
import { missingKeyAnswers404 } from './missing-key-answers-404.ts';
import { missingKeyCrashes } from './missing-key-crashes.ts';
import { missingRequiredMember } from './missing-required-member.ts';
import { missingTokenAccepted } from './missing-token-accepted.ts';
import { noCredentialAccepted } from './no-credential-accepted.ts';
import { noSuccessFilterRefused } from './no-success-filter-refused.ts';
import { oktaCredentialsCrash } from './okta-credentials-crash.ts';
import { optionsCrash } from './options-crash.ts';
import { optionsForgetGet } from './options-forget-get.ts';
import { orderFlips } from './order-flips.ts';
import { pageCountsFromZero } from './page-counts-from-zero.ts';
import { pageIgnored } from './page-ignored.ts';
import { pageOverlap } from './page-overlap.ts';
import { pageRepeatsItsFirstItem } from './page-repeats-its-first-item.ts';
import { pageSizeDemanded } from './page-size-demanded.ts';
import { pageSkip } from './page-skip.ts';
import { patchAccepted } from './patch-accepted.ts';
import { patchCrashes } from './patch-crashes.ts';
import { planIdChanges } from './plan-id-changes.ts';
import { planIdOfAnother } from './plan-id-of-another.ts';
import { planTypeUnknown } from './plan-type-unknown.ts';
import { planWithoutSteps } from './plan-without-steps.ts';
import { quotedIdCrashes } from './quoted-id-crashes.ts';
import { readLagsBehind } from './read-lags-behind.ts';
import { readShowsAnotherRun } from './read-shows-another-run.ts';
import { refusalShowsNewestRun } from './refusal-shows-newest-run.ts';
import { refusalShowsRun } from './refusal-shows-run.ts';
import { refusalsInLatin1 } from './refusals-in-latin-1.ts';
import { refusalsSaidToBePacked } from './refusals-said-to-be-packed.ts';
import { refusedApprovalWorks } from './refused-approval-works.ts';
import { repeatKeyChanges } from './repeat-key-changes.ts';
import { repeatMakesNothing } from './repeat-makes-nothing.ts';
import { repeatNamesNobody } from './repeat-names-nobody.ts';
import { repeatNotNamed } from './repeat-not-named.ts';
import { repeatRunIdAWord } from './repeat-run-id-a-word.ts';
import { repeatRunIdNull } from './repeat-run-id-null.ts';
import { resultIsText } from './result-is-text.ts';
import { resultTooEarly } from './result-too-early.ts';
import { runIdNotUuid } from './run-id-not-uuid.ts';
import { severalIntegrationsCrash } from './several-integrations-crash.ts';
import { sizeIgnored } from './size-ignored.ts';
import { sizeOffByOne } from './size-off-by-one.ts';
import { spentTokenIsAnswered201 } from './spent-token-is-answered-201.ts';
import { spentTokenWorks } from './spent-token-works.ts';
import { startSaysQueued } from './start-says-queued.ts';
import { startsFinished } from './starts-finished.ts';
import { startsPaused } from './starts-paused.ts';
import { statusOutsideEnum } from './status-outside-enum.ts';
import { streamAsJson } from './stream-as-json.ts';
import { streamAsTextPlain } from './stream-as-text-plain.ts';
import { streamCutShort } from './stream-cut-short.ts';
import { streamOpenToAnyone } from './stream-open-to-anyone.ts';
import { stuckInQueue } from './stuck-in-queue.ts';
import { stuckRunning } from './stuck-running.ts';
import { terminalReverts } from './terminal-reverts.ts';
import { textPlainCrashes } from './text-plain-crashes.ts';
import { textPlainTaken } from './text-plain-taken.ts';
import { toolCallStrategyRefused } from './tool-call-strategy-refused.ts';
import { trailingTextIgnored } from './trailing-text-ignored.ts';
import { truncatedBodyMended } from './truncated-body-mended.ts';
import { twoOptionsCrash } from './two-options-crash.ts';
import { unknownRunAborted } from './unknown-run-aborted.ts';
import { unknownRunAnswers200 } from './unknown-run-answers-200.ts';
import { unknownRunAnswers409 } from './unknown-run-answers-409.ts';
import { unknownRunCrashes } from './unknown-run-crashes.ts';
import { unknownRunStreams } from './unknown-run-streams.ts';
import { updatedAtANumber } from './updated-at-a-number.ts';
import { updatedAtFrozen } from './updated-at-frozen.ts';
import { updatedAtGoesBack } from './updated-at-goes-back.ts';
import { updatedBeforeCreated } from './updated-before-created.ts';
import { wordIdCrashes } from './word-id-crashes.ts';
import { wrongTypeAccepted } from './wrong-type-accepted.ts';

/** One line per lie, sorted by id. */
export const faults = [
  abandonedRunMadeTwice,
  abandonedRunStuck,
  abortAnswers204,
  abortFailsRun,
  abortFinishedCrashes,
  abortFlipsFinished,
  abortHangs,
  abortHitsAnother,
  abortIgnored,
  abortInQueueIgnored,
  abortKeepsWorking,
  abortNeedsNoKey,
  abortOpenToAnyone,
  abortOvertaken,
  abortRefused,
  abortRefusedAndDone,
  abortRequeues,
  abortToldAsSuccess,
  abortTwiceCrashes,
  abortUndone,
  abortWhilePausedIgnored,
  abortedPauseCanBeApproved,
  abortsAtOnceCrash,
  accentsRecomposed,
  allowMissing,
  anyKeyAccepted,
  anyTokenApproves,
  anyTokenIsAnswered201,
  approvalIgnored,
  approvalStrategyIgnored,
  approvedRunQueues,
  bodiesCalledHtml,
  bodiesEndEarly,
  challengeEmpty,
  challengeMissing,
  charsetUntrue,
  contextCutAt255,
  contextDropped,
  contextLosesMarkup,
  contextTrimmed,
  controlCharactersLost,
  createAnswers200,
  createAnswersRunning,
  createOpenToAnyone,
  createdAtDiffersInList,
  createdAtMoves,
  createdAtNotADate,
  createdInTheFuture,
  createdNotFound,
  createdNotListed,
  dataNotJson,
  defaultSizeWrong,
  deniedRunCanBeApproved,
  deniedRunGoesOn,
  duplicateKeyCrashes,
  emojiLost,
  emptyBodyCrashes,
  emptyKeyAccepted,
  emptyKeyCrashes,
  emptyPassThroughCrashes,
  endChanges,
  endDisagreesWithRead,
  endMissing,
  endTwice,
  endedRunLosesEvents,
  enumUnchecked,
  envelopeWithoutTimestamp,
  eventAfterEnd,
  eventIdsAreFloats,
  eventStatusUnknown,
  eventsLeftOut,
  eventsNull,
  everythingAtOnceCrashes,
  existenceTold,
  failedRunRetries,
  failedRunWakesLate,
  filterIgnored,
  filteredPagesAreSkipped,
  foreignRunId,
  goesBackToQueued,
  grantedRunQueues,
  headCrashes,
  headSays204,
  idsAreWords,
  idsCollide,
  idsGoBack,
  idsRepeat,
  integrationIdsUnchecked,
  intentMangled,
  invalidBodyCrashes,
  invalidInputAnswers418,
  jsonAsTextPlain,
  largestPageSizeRefused,
  lastFrameCut,
  lastItemMissing,
  lastPageNumberRefused,
  lastPageRepeats,
  laterPagesLoseTheFilter,
  laterPagesSayItInLowerCase,
  laterPagesShowOtherUsers,
  latin1Bytes,
  listAhead,
  listAnswers206,
  listCutShort,
  listHidesIntent,
  listItemIncomplete,
  listOpenToAnyone,
  listStale,
  listTellsAnotherEnd,
  listTellsLocalTime,
  listWrappedInObject,
  longIdCrashes,
  lostTail,
  malformedIdNamesARun,
  missingBlankLine,
  missingIntentAccepted,
  missingKeyAnswers404,
  missingKeyCrashes,
  missingRequiredMember,
  missingTokenAccepted,
  noCredentialAccepted,
  noSuccessFilterRefused,
  oktaCredentialsCrash,
  optionsCrash,
  optionsForgetGet,
  orderFlips,
  pageCountsFromZero,
  pageIgnored,
  pageOverlap,
  pageRepeatsItsFirstItem,
  pageSizeDemanded,
  pageSkip,
  patchAccepted,
  patchCrashes,
  planIdChanges,
  planIdOfAnother,
  planTypeUnknown,
  planWithoutSteps,
  quotedIdCrashes,
  readLagsBehind,
  readShowsAnotherRun,
  refusalShowsNewestRun,
  refusalShowsRun,
  refusalsInLatin1,
  refusalsSaidToBePacked,
  refusedApprovalWorks,
  repeatKeyChanges,
  repeatMakesNothing,
  repeatNamesNobody,
  repeatNotNamed,
  repeatRunIdAWord,
  repeatRunIdNull,
  resultIsText,
  resultTooEarly,
  runIdNotUuid,
  severalIntegrationsCrash,
  sizeIgnored,
  sizeOffByOne,
  spentTokenIsAnswered201,
  spentTokenWorks,
  startSaysQueued,
  startsFinished,
  startsPaused,
  statusOutsideEnum,
  streamAsJson,
  streamAsTextPlain,
  streamCutShort,
  streamOpenToAnyone,
  stuckInQueue,
  stuckRunning,
  terminalReverts,
  textPlainCrashes,
  textPlainTaken,
  toolCallStrategyRefused,
  trailingTextIgnored,
  truncatedBodyMended,
  twoOptionsCrash,
  unknownRunAborted,
  unknownRunAnswers200,
  unknownRunAnswers409,
  unknownRunCrashes,
  unknownRunStreams,
  updatedAtANumber,
  updatedAtFrozen,
  updatedAtGoesBack,
  updatedBeforeCreated,
  wordIdCrashes,
  wrongTypeAccepted,
] as const satisfies readonly ToolRegistryFault[];
