import type { ArkloopFault } from '../../layer.ts';
import { accountLeftOut } from './account-left-out.ts';
import { busyAnswerIsBare } from './busy-answer-is-bare.ts';
import { cancelHangs } from './cancel-hangs.ts';
import { cancelWithoutBodyTaken } from './cancel-without-body-taken.ts';
import { cancellingRunsOn } from './cancelling-runs-on.ts';
import { completedTwice } from './completed-twice.ts';
import { eventIdOfAnother } from './event-id-of-another.ts';
import { eventLineSaysMessage } from './event-line-says-message.ts';
import { eventTimeMissing } from './event-time-missing.ts';
import { goesBackToQueued } from './goes-back-to-queued.ts';
import { idLineCountsFromZero } from './id-line-counts-from-zero.ts';
import { itemsUnderAnotherName } from './items-under-another-name.ts';
import { lastWordsAfterTheEnd } from './last-words-after-the-end.ts';
import { lateCancelGranted } from './late-cancel-granted.ts';
import { lateInputAnswers422 } from './late-input-answers-422.ts';
import { limitAnswerIsBare } from './limit-answer-is-bare.ts';
import { limitUnbounded } from './limit-unbounded.ts';
import { memoryTakesFirstNumber } from './memory-takes-first-number.ts';
import { negativeSeqGranted } from './negative-seq-granted.ts';
import { numbersGoBack } from './numbers-go-back.ts';
import { offsetCountsPages } from './offset-counts-pages.ts';
import { offsetIgnored } from './offset-ignored.ts';
import { oneRefusalInTenCrashes } from './one-refusal-in-ten-crashes.ts';
import { pastSeqTellsAll } from './past-seq-tells-all.ts';
import { refusalWithoutCode } from './refusal-without-code.ts';
import { resumeRepeatsOne } from './resume-repeats-one.ts';
import { resumeSkipsOne } from './resume-skips-one.ts';
import { secondCancelConflicts } from './second-cancel-conflicts.ts';
import { secondCancelRefused } from './second-cancel-refused.ts';
import { timesGoBack } from './times-go-back.ts';
import { titleToldFirst } from './title-told-first.ts';
import { toolResultUnasked } from './tool-result-unasked.ts';
import { totalAsText } from './total-as-text.ts';
import { totalOfEverything } from './total-of-everything.ts';
import { totalOfThePage } from './total-of-the-page.ts';
import { totalShrinksBehindOffset } from './total-shrinks-behind-offset.ts';

/** One line per lie, sorted by id. */
export const faults: readonly ArkloopFault[] = [
  accountLeftOut,
  busyAnswerIsBare,
  cancelHangs,
  cancelWithoutBodyTaken,
  cancellingRunsOn,
  completedTwice,
  eventIdOfAnother,
  eventLineSaysMessage,
  eventTimeMissing,
  goesBackToQueued,
  idLineCountsFromZero,
  itemsUnderAnotherName,
  lastWordsAfterTheEnd,
  lateCancelGranted,
  lateInputAnswers422,
  limitAnswerIsBare,
  limitUnbounded,
  memoryTakesFirstNumber,
  negativeSeqGranted,
  numbersGoBack,
  offsetCountsPages,
  offsetIgnored,
  oneRefusalInTenCrashes,
  pastSeqTellsAll,
  refusalWithoutCode,
  resumeRepeatsOne,
  resumeSkipsOne,
  secondCancelConflicts,
  secondCancelRefused,
  timesGoBack,
  titleToldFirst,
  toolResultUnasked,
  totalAsText,
  totalOfEverything,
  totalOfThePage,
  totalShrinksBehindOffset,
];
