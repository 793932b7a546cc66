import type { KognitosFault } from '../layer.ts';
import { anyAgentListed } from './any-agent-listed.ts';
import { anyKeyAccepted } from './any-key-accepted.ts';
import { anyProcessListed } from './any-process-listed.ts';
import { anyProcessStarted } from './any-process-started.ts';
import { bodyCutShort } from './body-cut-short.ts';
import { createdAtMoves } from './created-at-moves.ts';
import { createdAtNotADate } from './created-at-not-a-date.ts';
import { draftsAreNotListed } from './drafts-are-not-listed.ts';
import { draftsCannotBeRead } from './drafts-cannot-be-read.ts';
import { draftsCrash } from './drafts-crash.ts';
import { emptyNameAccepted } from './empty-name-accepted.ts';
import { endedRunChangesItsName } from './ended-run-changes-its-name.ts';
import { errorStatusAsText } from './error-status-as-text.ts';
import { errorWithoutMessage } from './error-without-message.ts';
import { failedRunCrashes } from './failed-run-crashes.ts';
import { failedRunsLeaveTheList } from './failed-runs-leave-the-list.ts';
import { failedWakesLate } from './failed-wakes-late.ts';
import { fileIdsAText } from './file-ids-a-text.ts';
import { firstUnknownRunCrashes } from './first-unknown-run-crashes.ts';
import { hangsUpOnFullPages } from './hangs-up-on-full-pages.ts';
import { idTooLong } from './id-too-long.ts';
import { inputsUnchecked } from './inputs-unchecked.ts';
import { invalidBodyCrashes } from './invalid-body-crashes.ts';
import { itemsAnObject } from './items-an-object.ts';
import { laterPagesAreTurnedRound } from './later-pages-are-turned-round.ts';
import { laterPagesLoseTheFilter } from './later-pages-lose-the-filter.ts';
import { laterPagesOpenToAnyone } from './later-pages-open-to-anyone.ts';
import { limitForgottenBehindToken } from './limit-forgotten-behind-token.ts';
import { limitIgnored } from './limit-ignored.ts';
import { limitOneMore } from './limit-one-more.ts';
import { listAlwaysEmpty } from './list-always-empty.ts';
import { listAnswers206 } from './list-answers-206.ts';
import { listLosesAccents } from './list-loses-accents.ts';
import { listOpenToAnyone } from './list-open-to-anyone.ts';
import { listShowsOtherNames } from './list-shows-other-names.ts';
import { listShowsOutputsOfAnother } from './list-shows-outputs-of-another.ts';
import { listStale } from './list-stale.ts';
import { listTellsAnotherEnd } from './list-tells-another-end.ts';
import { listTellsLocalTime } from './list-tells-local-time.ts';
import { longNameCrashes } from './long-name-crashes.ts';
import { longNameCut } from './long-name-cut.ts';
import { lostTail } from './lost-tail.ts';
import { manyInputsCrash } from './many-inputs-crash.ts';
import { missingKeyCrashes } from './missing-key-crashes.ts';
import { missingNameAccepted } from './missing-name-accepted.ts';
import { nameCountedInUtf16 } from './name-counted-in-utf16.ts';
import { nameMangled } from './name-mangled.ts';
import { nameNull } from './name-null.ts';
import { nameTooLongAccepted } from './name-too-long-accepted.ts';
import { nameWithoutAccents } from './name-without-accents.ts';
import { noKeyAccepted } from './no-key-accepted.ts';
import { nullInputsCrash } from './null-inputs-crash.ts';
import { oneRefusalInTenCrashes } from './one-refusal-in-ten-crashes.ts';
import { orderFlips } from './order-flips.ts';
import { outputsAnObject } from './outputs-an-object.ts';
import { outputsTooEarly } from './outputs-too-early.ts';
import { processIdChanges } from './process-id-changes.ts';
import { processIdOptional } from './process-id-optional.ts';
import { readAsHtml } from './read-as-html.ts';
import { readOpenToAnyone } from './read-open-to-anyone.ts';
import { readShowsAnotherRun } from './read-shows-another-run.ts';
import { runAsTextPlain } from './run-as-text-plain.ts';
import { secondPageCrashes } from './second-page-crashes.ts';
import { stageAlwaysPublished } from './stage-always-published.ts';
import { stageDiffersInList } from './stage-differs-in-list.ts';
import { stageFilterIgnored } from './stage-filter-ignored.ts';
import { stageFilterUnchecked } from './stage-filter-unchecked.ts';
import { stageInLowerCase } from './stage-in-lower-case.ts';
import { stageUnchecked } from './stage-unchecked.ts';
import { startsAtOnceCrash } from './starts-at-once-crash.ts';
import { startsCross } from './starts-cross.ts';
import { startsSucceeded } from './starts-succeeded.ts';
import { statusMissing } from './status-missing.ts';
import { stuckCreated } from './stuck-created.ts';
import { succeededFailsLate } from './succeeded-fails-late.ts';
import { succeededReverts } from './succeeded-reverts.ts';
import { succeededRunsLeaveTheList } from './succeeded-runs-leave-the-list.ts';
import { tokenForEver } from './token-for-ever.ts';
import { tokenIgnored } from './token-ignored.ts';
import { tokenIsInclusive } from './token-is-inclusive.ts';
import { tokenLeftOut } from './token-left-out.ts';
import { tokenSkipsOne } from './token-skips-one.ts';
import { unknownRunAnswers200 } from './unknown-run-answers-200.ts';
import { unknownRunCrashes } from './unknown-run-crashes.ts';

/** One line per fault, sorted by id. */
export const faults: readonly KognitosFault[] = [
  anyAgentListed,
  anyKeyAccepted,
  anyProcessListed,
  anyProcessStarted,
  bodyCutShort,
  createdAtMoves,
  createdAtNotADate,
  draftsAreNotListed,
  draftsCannotBeRead,
  draftsCrash,
  emptyNameAccepted,
  endedRunChangesItsName,
  errorStatusAsText,
  errorWithoutMessage,
  failedRunCrashes,
  failedRunsLeaveTheList,
  failedWakesLate,
  fileIdsAText,
  firstUnknownRunCrashes,
  hangsUpOnFullPages,
  idTooLong,
  inputsUnchecked,
  invalidBodyCrashes,
  itemsAnObject,
  laterPagesAreTurnedRound,
  laterPagesLoseTheFilter,
  laterPagesOpenToAnyone,
  limitForgottenBehindToken,
  limitIgnored,
  limitOneMore,
  listAlwaysEmpty,
  listAnswers206,
  listLosesAccents,
  listOpenToAnyone,
  listShowsOtherNames,
  listShowsOutputsOfAnother,
  listStale,
  listTellsAnotherEnd,
  listTellsLocalTime,
  longNameCrashes,
  longNameCut,
  lostTail,
  manyInputsCrash,
  missingKeyCrashes,
  missingNameAccepted,
  nameCountedInUtf16,
  nameMangled,
  nameNull,
  nameTooLongAccepted,
  nameWithoutAccents,
  noKeyAccepted,
  nullInputsCrash,
  oneRefusalInTenCrashes,
  orderFlips,
  outputsAnObject,
  outputsTooEarly,
  processIdChanges,
  processIdOptional,
  readAsHtml,
  readOpenToAnyone,
  readShowsAnotherRun,
  runAsTextPlain,
  secondPageCrashes,
  stageAlwaysPublished,
  stageDiffersInList,
  stageFilterIgnored,
  stageFilterUnchecked,
  stageInLowerCase,
  stageUnchecked,
  startsAtOnceCrash,
  startsCross,
  startsSucceeded,
  statusMissing,
  stuckCreated,
  succeededFailsLate,
  succeededReverts,
  succeededRunsLeaveTheList,
  tokenForEver,
  tokenIgnored,
  tokenIsInclusive,
  tokenLeftOut,
  tokenSkipsOne,
  unknownRunAnswers200,
  unknownRunCrashes,
];
