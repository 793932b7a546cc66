import type { ToolRegistryFault } from '../layer.ts';
import { abortAnswers204 } from './abort-answers-204.ts';
import { abortFailsRun } from './abort-fails-run.ts';
import { abortIgnored } from './abort-ignored.ts';
import { abortOpenToAnyone } from './abort-open-to-anyone.ts';
import { anyKeyAccepted } from './any-key-accepted.ts';
import { approvedRunQueues } from './approved-run-queues.ts';
import { contextDropped } from './context-dropped.ts';
import { createAnswers200 } from './create-answers-200.ts';
import { createOpenToAnyone } from './create-open-to-anyone.ts';
import { createdAtNotADate } from './created-at-not-a-date.ts';
import { createdNotFound } from './created-not-found.ts';
import { createdNotListed } from './created-not-listed.ts';
import { dataNotJson } from './data-not-json.ts';
import { defaultSizeWrong } from './default-size-wrong.ts';
import { endDisagreesWithRead } from './end-disagrees-with-read.ts';
import { endMissing } from './end-missing.ts';
import { endTwice } from './end-twice.ts';
import { enumUnchecked } from './enum-unchecked.ts';
import { envelopeWithoutTimestamp } from './envelope-without-timestamp.ts';
import { eventAfterEnd } from './event-after-end.ts';
import { eventStatusUnknown } from './event-status-unknown.ts';
import { eventsLeftOut } from './events-left-out.ts';
import { eventsNull } from './events-null.ts';
import { filterIgnored } from './filter-ignored.ts';
import { foreignRunId } from './foreign-run-id.ts';
import { goesBackToQueued } from './goes-back-to-queued.ts';
import { idsAreWords } from './ids-are-words.ts';
import { idsGoBack } from './ids-go-back.ts';
import { idsRepeat } from './ids-repeat.ts';
import { integrationIdsUnchecked } from './integration-ids-unchecked.ts';
import { intentMangled } from './intent-mangled.ts';
import { invalidBodyCrashes } from './invalid-body-crashes.ts';
import { jsonAsTextPlain } from './json-as-text-plain.ts';
import { lastFrameCut } from './last-frame-cut.ts';
import { lastItemMissing } from './last-item-missing.ts';
import { latin1Bytes } from './latin-1-bytes.ts';
import { listAnswers206 } from './list-answers-206.ts';
import { listCutShort } from './list-cut-short.ts';
import { listHidesIntent } from './list-hides-intent.ts';
import { listItemIncomplete } from './list-item-incomplete.ts';
import { listOpenToAnyone } from './list-open-to-anyone.ts';
import { listWrappedInObject } from './list-wrapped-in-object.ts';
import { lostTail } from './lost-tail.ts';
import { missingBlankLine } from './missing-blank-line.ts';
import { missingIntentAccepted } from './missing-intent-accepted.ts';
import { missingKeyCrashes } from './missing-key-crashes.ts';
import { missingRequiredMember } from './missing-required-member.ts';
import { missingTokenAccepted } from './missing-token-accepted.ts';
import { noCredentialAccepted } from './no-credential-accepted.ts';
import { orderFlips } from './order-flips.ts';
import { pageCountsFromZero } from './page-counts-from-zero.ts';
import { pageIgnored } from './page-ignored.ts';
import { pageOverlap } from './page-overlap.ts';
import { pageRepeatsItsFirstItem } from './page-repeats-its-first-item.ts';
import { pageSizeDemanded } from './page-size-demanded.ts';
import { pageSkip } from './page-skip.ts';
import { planIdChanges } from './plan-id-changes.ts';
import { planTypeUnknown } from './plan-type-unknown.ts';
import { planWithoutSteps } from './plan-without-steps.ts';
import { readShowsAnotherRun } from './read-shows-another-run.ts';
import { repeatKeyChanges } from './repeat-key-changes.ts';
import { repeatRunIdNull } from './repeat-run-id-null.ts';
import { resultIsText } from './result-is-text.ts';
import { runIdNotUuid } from './run-id-not-uuid.ts';
import { sizeIgnored } from './size-ignored.ts';
import { sizeOffByOne } from './size-off-by-one.ts';
import { startSaysQueued } from './start-says-queued.ts';
import { startsFinished } from './starts-finished.ts';
import { startsPaused } from './starts-paused.ts';
import { statusOutsideEnum } from './status-outside-enum.ts';
import { streamAsJson } from './stream-as-json.ts';
import { streamAsTextPlain } from './stream-as-text-plain.ts';
import { streamCutShort } from './stream-cut-short.ts';
import { streamOpenToAnyone } from './stream-open-to-anyone.ts';
import { terminalReverts } from './terminal-reverts.ts';
import { unknownRunAborted } from './unknown-run-aborted.ts';
import { unknownRunAnswers200 } from './unknown-run-answers-200.ts';
import { unknownRunCrashes } from './unknown-run-crashes.ts';
import { unknownRunStreams } from './unknown-run-streams.ts';
import { updatedAtANumber } from './updated-at-a-number.ts';
import { wrongTypeAccepted } from './wrong-type-accepted.ts';

/** One line per lie, sorted by id. */
export const faults = [
  abortAnswers204,
  abortFailsRun,
  abortIgnored,
  abortOpenToAnyone,
  anyKeyAccepted,
  approvedRunQueues,
  contextDropped,
  createAnswers200,
  createOpenToAnyone,
  createdAtNotADate,
  createdNotFound,
  createdNotListed,
  dataNotJson,
  defaultSizeWrong,
  endDisagreesWithRead,
  endMissing,
  endTwice,
  enumUnchecked,
  envelopeWithoutTimestamp,
  eventAfterEnd,
  eventStatusUnknown,
  eventsLeftOut,
  eventsNull,
  filterIgnored,
  foreignRunId,
  goesBackToQueued,
  idsAreWords,
  idsGoBack,
  idsRepeat,
  integrationIdsUnchecked,
  intentMangled,
  invalidBodyCrashes,
  jsonAsTextPlain,
  lastFrameCut,
  lastItemMissing,
  latin1Bytes,
  listAnswers206,
  listCutShort,
  listHidesIntent,
  listItemIncomplete,
  listOpenToAnyone,
  listWrappedInObject,
  lostTail,
  missingBlankLine,
  missingIntentAccepted,
  missingKeyCrashes,
  missingRequiredMember,
  missingTokenAccepted,
  noCredentialAccepted,
  orderFlips,
  pageCountsFromZero,
  pageIgnored,
  pageOverlap,
  pageRepeatsItsFirstItem,
  pageSizeDemanded,
  pageSkip,
  planIdChanges,
  planTypeUnknown,
  planWithoutSteps,
  readShowsAnotherRun,
  repeatKeyChanges,
  repeatRunIdNull,
  resultIsText,
  runIdNotUuid,
  sizeIgnored,
  sizeOffByOne,
  startSaysQueued,
  startsFinished,
  startsPaused,
  statusOutsideEnum,
  streamAsJson,
  streamAsTextPlain,
  streamCutShort,
  streamOpenToAnyone,
  terminalReverts,
  unknownRunAborted,
  unknownRunAnswers200,
  unknownRunCrashes,
  unknownRunStreams,
  updatedAtANumber,
  wrongTypeAccepted,
] as const satisfies readonly ToolRegistryFault[];
