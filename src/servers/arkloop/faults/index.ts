import type { ArkloopFault } from '../layer.ts';
import { abandonedRunMadeTwice } from './abandoned-run-made-twice.ts';
import { abandonedRunStuck } from './abandoned-run-stuck.ts';
import { afterSeqIgnored } from './after-seq-ignored.ts';
import { afterSeqInclusive } from './after-seq-inclusive.ts';
import { afterSeqSkipsOne } from './after-seq-skips-one.ts';
import { afterSeqUnchecked } from './after-seq-unchecked.ts';
import { answersCross } from './answers-cross.ts';
import { anyTokenAccepted } from './any-token-accepted.ts';
import { beforeIgnored } from './before-ignored.ts';
import { beforeInclusive } from './before-inclusive.ts';
import { beforeSkipsOne } from './before-skips-one.ts';
import { beforeStartsAgainAtTwo } from './before-starts-again-at-two.ts';
import { blankLineMissing } from './blank-line-missing.ts';
import { bodyCutShort } from './body-cut-short.ts';
import { cancelCompletesRun } from './cancel-completes-run.ts';
import { cancelDemandsBody } from './cancel-demands-body.ts';
import { cancelEndedCrashes } from './cancel-ended-crashes.ts';
import { cancelFailsRun } from './cancel-fails-run.ts';
import { cancelFlipsEnded } from './cancel-flips-ended.ts';
import { cancelIgnored } from './cancel-ignored.ts';
import { cancelNotOk } from './cancel-not-ok.ts';
import { cancelOpenToAnyone } from './cancel-open-to-anyone.ts';
import { cancelRefusalsAreBare } from './cancel-refusals-are-bare.ts';
import { cancelRefused } from './cancel-refused.ts';
import { cancelRefusedAndDone } from './cancel-refused-and-done.ts';
import { cancelUndone } from './cancel-undone.ts';
import { cancelWhileWaitingIgnored } from './cancel-while-waiting-ignored.ts';
import { cancelledCrashes } from './cancelled-crashes.ts';
import { cancelledRunIsGone } from './cancelled-run-is-gone.ts';
import { cancelledRunIsNotListed } from './cancelled-run-is-not-listed.ts';
import { challengeMissingOnLists } from './challenge-missing-on-lists.ts';
import { completedAtOnFailed } from './completed-at-on-failed.ts';
import { completedAtTooEarly } from './completed-at-too-early.ts';
import { completedBeforeCreated } from './completed-before-created.ts';
import { completedFilterShowsNone } from './completed-filter-shows-none.ts';
import { completedMissing } from './completed-missing.ts';
import { completedToldAsFailed } from './completed-told-as-failed.ts';
import { completedTwice } from './completed-twice.ts';
import { costAsText } from './cost-as-text.ts';
import { createAnswers200 } from './create-answers-200.ts';
import { createdAtANumber } from './created-at-a-number.ts';
import { createdAtMoves } from './created-at-moves.ts';
import { createdAtNotADate } from './created-at-not-a-date.ts';
import { createdInTheFuture } from './created-in-the-future.ts';
import { creationsAtOnceCrash } from './creations-at-once-crash.ts';
import { durationInMicroseconds } from './duration-in-microseconds.ts';
import { durationNegative } from './duration-negative.ts';
import { emptyInputCrashes } from './empty-input-crashes.ts';
import { endedRunForgetsItsThread } from './ended-run-forgets-its-thread.ts';
import { endedRunForgetsItsTrace } from './ended-run-forgets-its-trace.ts';
import { endedRunRunsAgain } from './ended-run-runs-again.ts';
import { endedRunShrinks } from './ended-run-shrinks.ts';
import { errorWithoutMessage } from './error-without-message.ts';
import { eventAfterCompleted } from './event-after-completed.ts';
import { eventDataNotJson } from './event-data-not-json.ts';
import { eventWithoutData } from './event-without-data.ts';
import { eventWithoutType } from './event-without-type.ts';
import { failedAtOnCompleted } from './failed-at-on-completed.ts';
import { failedBeforeCreated } from './failed-before-created.ts';
import { failedRunIsGone } from './failed-run-is-gone.ts';
import { failedRunSaysCompleted } from './failed-run-says-completed.ts';
import { failedRunWakesLate } from './failed-run-wakes-late.ts';
import { failedRunsAreNotListed } from './failed-runs-are-not-listed.ts';
import { failingRunIsNowhere } from './failing-run-is-nowhere.ts';
import { goesBackToQueued } from './goes-back-to-queued.ts';
import { idsNobodyHeeds } from './ids-nobody-heeds.ts';
import { inputAnswers202 } from './input-answers-202.ts';
import { inputAnswersText } from './input-answers-text.ts';
import { inputCancelsRun } from './input-cancels-run.ts';
import { inputIgnored } from './input-ignored.ts';
import { inputLimitInCharacters } from './input-limit-in-characters.ts';
import { inputLimitOneLess } from './input-limit-one-less.ts';
import { inputNamedResult } from './input-named-result.ts';
import { inputOfAccentsCrashes } from './input-of-accents-crashes.ts';
import { inputOpenToAnyone } from './input-open-to-anyone.ts';
import { inputTakenAfterTheEnd } from './input-taken-after-the-end.ts';
import { inputTakenAnyTime } from './input-taken-any-time.ts';
import { inputTooLongAccepted } from './input-too-long-accepted.ts';
import { inputWithoutContentAccepted } from './input-without-content-accepted.ts';
import { invalidBodyCrashes } from './invalid-body-crashes.ts';
import { jsonAskerCrashes } from './json-asker-crashes.ts';
import { largeLimitCrashes } from './large-limit-crashes.ts';
import { largeSeqCrashes } from './large-seq-crashes.ts';
import { lastFrameCut } from './last-frame-cut.ts';
import { lateInputAnswers404 } from './late-input-answers-404.ts';
import { laterPagesForgetTheLimit } from './later-pages-forget-the-limit.ts';
import { laterPagesOpenToAnyone } from './later-pages-open-to-anyone.ts';
import { laterPagesSayText } from './later-pages-say-text.ts';
import { limitIgnored } from './limit-ignored.ts';
import { limitOneMore } from './limit-one-more.ts';
import { limitUnchecked } from './limit-unchecked.ts';
import { listShowsAnotherThread } from './list-shows-another-thread.ts';
import { listShowsAnotherUser } from './list-shows-another-user.ts';
import { listStale } from './list-stale.ts';
import { listTellsAnotherEnd } from './list-tells-another-end.ts';
import { listTellsLocalTime } from './list-tells-local-time.ts';
import { listWrappedInObject } from './list-wrapped-in-object.ts';
import { listsOpenToAnyone } from './lists-open-to-anyone.ts';
import { longPersonaCrashes } from './long-persona-crashes.ts';
import { lostTail } from './lost-tail.ts';
import { missingTokenCrashes } from './missing-token-crashes.ts';
import { negativeAfterSeqCrashes } from './negative-after-seq-crashes.ts';
import { neverWaits } from './never-waits.ts';
import { noCredentialAccepted } from './no-credential-accepted.ts';
import { notFoundAsHtml } from './not-found-as-html.ts';
import { oneRefusalInTenCrashes } from './one-refusal-in-ten-crashes.ts';
import { orderFlips } from './order-flips.ts';
import { orgIdLeftOut } from './org-id-left-out.ts';
import { personaOfAccentsCrashes } from './persona-of-accents-crashes.ts';
import { readAsHtml } from './read-as-html.ts';
import { readEmptiesStream } from './read-empties-stream.ts';
import { readWithoutZone } from './read-without-zone.ts';
import { refusedInputWorks } from './refused-input-works.ts';
import { replayLosesAccents } from './replay-loses-accents.ts';
import { resumeBeyondCrashes } from './resume-beyond-crashes.ts';
import { resumeOfEndedRunTellsNothing } from './resume-of-ended-run-tells-nothing.ts';
import { resumeTellsNothing } from './resume-tells-nothing.ts';
import { resumedEventsDiffer } from './resumed-events-differ.ts';
import { retryingIsAState } from './retrying-is-a-state.ts';
import { runAsTextPlain } from './run-as-text-plain.ts';
import { secondCancelCrashes } from './second-cancel-crashes.ts';
import { secondInputCrashes } from './second-input-crashes.ts';
import { secondReaderHearsNothing } from './second-reader-hears-nothing.ts';
import { seqAsText } from './seq-as-text.ts';
import { seqCountsInHalves } from './seq-counts-in-halves.ts';
import { seqGoesBack } from './seq-goes-back.ts';
import { seqRepeats } from './seq-repeats.ts';
import { startedLate } from './started-late.ts';
import { startedTwice } from './started-twice.ts';
import { statusFilterCaseBlind } from './status-filter-case-blind.ts';
import { statusFilterIgnored } from './status-filter-ignored.ts';
import { statusFilterLostBehindCursor } from './status-filter-lost-behind-cursor.ts';
import { statusFilterUnchecked } from './status-filter-unchecked.ts';
import { streamAsJson } from './stream-as-json.ts';
import { streamAsTextPlain } from './stream-as-text-plain.ts';
import { streamBuffered } from './stream-buffered.ts';
import { streamInLatin1 } from './stream-in-latin-1.ts';
import { streamOpenToAnyone } from './stream-open-to-anyone.ts';
import { streamOpenToWrongToken } from './stream-open-to-wrong-token.ts';
import { stuckRunning } from './stuck-running.ts';
import { threadIdChanges } from './thread-id-changes.ts';
import { threadLimitIgnored } from './thread-limit-ignored.ts';
import { threadListLosesNewest } from './thread-list-loses-newest.ts';
import { threadListOfUnknownIsEmpty } from './thread-list-of-unknown-is-empty.ts';
import { threadListShowsAnotherStatus } from './thread-list-shows-another-status.ts';
import { threadListTellsLocalTime } from './thread-list-tells-local-time.ts';
import { threadListsShowAll } from './thread-lists-show-all.ts';
import { threadRunWithoutStatus } from './thread-run-without-status.ts';
import { timesOfEventsGoBack } from './times-of-events-go-back.ts';
import { tokensAreHalves } from './tokens-are-halves.ts';
import { tokensAsText } from './tokens-as-text.ts';
import { toolCallIdReused } from './tool-call-id-reused.ts';
import { toolResultBeforeCall } from './tool-result-before-call.ts';
import { toolResultTwice } from './tool-result-twice.ts';
import { traceIdChanges } from './trace-id-changes.ts';
import { traceIdLeftOutOfCreate } from './trace-id-left-out-of-create.ts';
import { unknownCursorCrashes } from './unknown-cursor-crashes.ts';
import { unknownInputTaken } from './unknown-input-taken.ts';
import { unknownRunAnswers200 } from './unknown-run-answers-200.ts';
import { unknownRunCancelled } from './unknown-run-cancelled.ts';
import { unknownRunCrashes } from './unknown-run-crashes.ts';
import { unknownRunStreams } from './unknown-run-streams.ts';
import { unknownThreadAccepted } from './unknown-thread-accepted.ts';
import { unnamedEvents } from './unnamed-events.ts';
import { waitingRunIsGone } from './waiting-run-is-gone.ts';
import { wideInputRefused } from './wide-input-refused.ts';
import { wrongTypeAccepted } from './wrong-type-accepted.ts';

/** One line per fault, sorted by id. */
export const faults: readonly ArkloopFault[] = [
  abandonedRunMadeTwice,
  abandonedRunStuck,
  afterSeqIgnored,
  afterSeqInclusive,
  afterSeqSkipsOne,
  afterSeqUnchecked,
  answersCross,
  anyTokenAccepted,
  beforeIgnored,
  beforeInclusive,
  beforeSkipsOne,
  beforeStartsAgainAtTwo,
  blankLineMissing,
  bodyCutShort,
  cancelCompletesRun,
  cancelDemandsBody,
  cancelEndedCrashes,
  cancelFailsRun,
  cancelFlipsEnded,
  cancelIgnored,
  cancelNotOk,
  cancelOpenToAnyone,
  cancelRefusalsAreBare,
  cancelRefused,
  cancelRefusedAndDone,
  cancelUndone,
  cancelWhileWaitingIgnored,
  cancelledCrashes,
  cancelledRunIsGone,
  cancelledRunIsNotListed,
  challengeMissingOnLists,
  completedAtOnFailed,
  completedAtTooEarly,
  completedBeforeCreated,
  completedFilterShowsNone,
  completedMissing,
  completedToldAsFailed,
  completedTwice,
  costAsText,
  createAnswers200,
  createdAtANumber,
  createdAtMoves,
  createdAtNotADate,
  createdInTheFuture,
  creationsAtOnceCrash,
  durationInMicroseconds,
  durationNegative,
  emptyInputCrashes,
  endedRunForgetsItsThread,
  endedRunForgetsItsTrace,
  endedRunRunsAgain,
  endedRunShrinks,
  errorWithoutMessage,
  eventAfterCompleted,
  eventDataNotJson,
  eventWithoutData,
  eventWithoutType,
  failedAtOnCompleted,
  failedBeforeCreated,
  failedRunIsGone,
  failedRunSaysCompleted,
  failedRunWakesLate,
  failedRunsAreNotListed,
  failingRunIsNowhere,
  goesBackToQueued,
  idsNobodyHeeds,
  inputAnswers202,
  inputAnswersText,
  inputCancelsRun,
  inputIgnored,
  inputLimitInCharacters,
  inputLimitOneLess,
  inputNamedResult,
  inputOfAccentsCrashes,
  inputOpenToAnyone,
  inputTakenAfterTheEnd,
  inputTakenAnyTime,
  inputTooLongAccepted,
  inputWithoutContentAccepted,
  invalidBodyCrashes,
  jsonAskerCrashes,
  largeLimitCrashes,
  largeSeqCrashes,
  lastFrameCut,
  lateInputAnswers404,
  laterPagesForgetTheLimit,
  laterPagesOpenToAnyone,
  laterPagesSayText,
  limitIgnored,
  limitOneMore,
  limitUnchecked,
  listShowsAnotherThread,
  listShowsAnotherUser,
  listStale,
  listTellsAnotherEnd,
  listTellsLocalTime,
  listWrappedInObject,
  listsOpenToAnyone,
  longPersonaCrashes,
  lostTail,
  missingTokenCrashes,
  negativeAfterSeqCrashes,
  neverWaits,
  noCredentialAccepted,
  notFoundAsHtml,
  oneRefusalInTenCrashes,
  orderFlips,
  orgIdLeftOut,
  personaOfAccentsCrashes,
  readAsHtml,
  readEmptiesStream,
  readWithoutZone,
  refusedInputWorks,
  replayLosesAccents,
  resumeBeyondCrashes,
  resumeOfEndedRunTellsNothing,
  resumeTellsNothing,
  resumedEventsDiffer,
  retryingIsAState,
  runAsTextPlain,
  secondCancelCrashes,
  secondInputCrashes,
  secondReaderHearsNothing,
  seqAsText,
  seqCountsInHalves,
  seqGoesBack,
  seqRepeats,
  startedLate,
  startedTwice,
  statusFilterCaseBlind,
  statusFilterIgnored,
  statusFilterLostBehindCursor,
  statusFilterUnchecked,
  streamAsJson,
  streamAsTextPlain,
  streamBuffered,
  streamInLatin1,
  streamOpenToAnyone,
  streamOpenToWrongToken,
  stuckRunning,
  threadIdChanges,
  threadLimitIgnored,
  threadListLosesNewest,
  threadListOfUnknownIsEmpty,
  threadListShowsAnotherStatus,
  threadListTellsLocalTime,
  threadListsShowAll,
  threadRunWithoutStatus,
  timesOfEventsGoBack,
  tokensAreHalves,
  tokensAsText,
  toolCallIdReused,
  toolResultBeforeCall,
  toolResultTwice,
  traceIdChanges,
  traceIdLeftOutOfCreate,
  unknownCursorCrashes,
  unknownInputTaken,
  unknownRunAnswers200,
  unknownRunCancelled,
  unknownRunCrashes,
  unknownRunStreams,
  unknownThreadAccepted,
  unnamedEvents,
  waitingRunIsGone,
  wideInputRefused,
  wrongTypeAccepted,
];
