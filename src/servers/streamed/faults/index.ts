import type { StreamedFault } from '../layer.ts';
import { anyAcceptRefused } from './any-accept-refused.ts';
import { badRetry } from './bad-retry.ts';
import { blankLineMissing } from './blank-line-missing.ts';
import { buffered } from './buffered.ts';
import { byteOrderMarkInside } from './byte-order-mark-inside.ts';
import { callTwice } from './call-twice.ts';
import { callWithoutResult } from './call-without-result.ts';
import { closingMissing } from './closing-missing.ts';
import { closingSaysOtherwise } from './closing-says-otherwise.ts';
import { closingTwice } from './closing-twice.ts';
import { closingTwoWays } from './closing-two-ways.ts';
import { crowdCrashes } from './crowd-crashes.ts';
import { crowdMissesAnEvent } from './crowd-misses-an-event.ts';
import { dataNotJson } from './data-not-json.ts';
import { deltaBehindTheWhole } from './delta-behind-the-whole.ts';
import { deltaLost } from './delta-lost.ts';
import { endsInsideEvent } from './ends-inside-event.ts';
import { eventFieldGeneric } from './event-field-generic.ts';
import { eventRepeated } from './event-repeated.ts';
import { eventsSwapped } from './events-swapped.ts';
import { fallsSilent } from './falls-silent.ts';
import { flagAlwaysOn } from './flag-always-on.ts';
import { flagFalseIsYes } from './flag-false-is-yes.ts';
import { flagIgnored } from './flag-ignored.ts';
import { foreignJob } from './foreign-job.ts';
import { foreignPositionLeadsAstray } from './foreign-position-leads-astray.ts';
import { idFieldCountsOtherwise } from './id-field-counts-otherwise.ts';
import { invalidUtf8 } from './invalid-utf8.ts';
import { jsonInPlaceOfStream } from './json-in-place-of-stream.ts';
import { lastEventDroppedUnderLoad } from './last-event-dropped-under-load.ts';
import { lastEventIdIgnored } from './last-event-id-ignored.ts';
import { lateDelta } from './late-delta.ts';
import { lateReplayCut } from './late-replay-cut.ts';
import { lateReplayDiffers } from './late-replay-differs.ts';
import { lateReplayEmpty } from './late-replay-empty.ts';
import { leaverTakesAllAlong } from './leaver-takes-all-along.ts';
import { memberMissing } from './member-missing.ts';
import { negativePositionTaken } from './negative-position-taken.ts';
import { neverCloses } from './never-closes.ts';
import { noAcceptCrashes } from './no-accept-crashes.ts';
import { noteCarriesAList } from './note-carries-a-list.ts';
import { notesWithoutEnd } from './notes-without-end.ts';
import { nulInId } from './nul-in-id.ts';
import { numberAsText } from './number-as-text.ts';
import { numberSkipped } from './number-skipped.ts';
import { openerLate } from './opener-late.ts';
import { openerMissing } from './opener-missing.ts';
import { openerTwice } from './opener-twice.ts';
import { otherAcceptCrashes } from './other-accept-crashes.ts';
import { pastPositionCrashes } from './past-position-crashes.ts';
import { pastPositionRefused } from './past-position-refused.ts';
import { pastPositionStartsOver } from './past-position-starts-over.ts';
import { payloadBreaksSchema } from './payload-breaks-schema.ts';
import { plainTextStream } from './plain-text-stream.ts';
import { rawNewlines } from './raw-newlines.ts';
import { readerLeavesJobFails } from './reader-leaves-job-fails.ts';
import { readersMixedUp } from './readers-mixed-up.ts';
import { readersSeeDifferentText } from './readers-see-different-text.ts';
import { resultTwice } from './result-twice.ts';
import { resultWithoutCall } from './result-without-call.ts';
import { resumeChangesData } from './resume-changes-data.ts';
import { resumeExclusive } from './resume-exclusive.ts';
import { resumeRenumbers } from './resume-renumbers.ts';
import { resumeRepeatsOne } from './resume-repeats-one.ts';
import { resumeReverses } from './resume-reverses.ts';
import { resumeSkipsOne } from './resume-skips-one.ts';
import { resumeStartsOver } from './resume-starts-over.ts';
import { resumeTellsNothing } from './resume-tells-nothing.ts';
import { secondReaderMissesOne } from './second-reader-misses-one.ts';
import { sentinelMissing } from './sentinel-missing.ts';
import { sentinelTwice } from './sentinel-twice.ts';
import { stateDoesNotFit } from './state-does-not-fit.ts';
import { stateUnknown } from './state-unknown.ts';
import { timeGoesBack } from './time-goes-back.ts';
import { typeMissing } from './type-missing.ts';
import { unknownClosingType } from './unknown-closing-type.ts';
import { unknownFields } from './unknown-fields.ts';
import { wholeTextDiffers } from './whole-text-differs.ts';
import { wordPositionCrashes } from './word-position-crashes.ts';
import { wordPositionTaken } from './word-position-taken.ts';

/** Every lie that this server can tell, sorted by id. */
export const faults: readonly StreamedFault[] = [
  anyAcceptRefused,
  badRetry,
  blankLineMissing,
  buffered,
  byteOrderMarkInside,
  callTwice,
  callWithoutResult,
  closingMissing,
  closingSaysOtherwise,
  closingTwice,
  closingTwoWays,
  crowdCrashes,
  crowdMissesAnEvent,
  dataNotJson,
  deltaBehindTheWhole,
  deltaLost,
  endsInsideEvent,
  eventFieldGeneric,
  eventRepeated,
  eventsSwapped,
  fallsSilent,
  flagAlwaysOn,
  flagFalseIsYes,
  flagIgnored,
  foreignJob,
  foreignPositionLeadsAstray,
  idFieldCountsOtherwise,
  invalidUtf8,
  jsonInPlaceOfStream,
  lastEventDroppedUnderLoad,
  lastEventIdIgnored,
  lateDelta,
  lateReplayCut,
  lateReplayDiffers,
  lateReplayEmpty,
  leaverTakesAllAlong,
  memberMissing,
  negativePositionTaken,
  neverCloses,
  noAcceptCrashes,
  noteCarriesAList,
  notesWithoutEnd,
  nulInId,
  numberAsText,
  numberSkipped,
  openerLate,
  openerMissing,
  openerTwice,
  otherAcceptCrashes,
  pastPositionCrashes,
  pastPositionRefused,
  pastPositionStartsOver,
  payloadBreaksSchema,
  plainTextStream,
  rawNewlines,
  readerLeavesJobFails,
  readersMixedUp,
  readersSeeDifferentText,
  resultTwice,
  resultWithoutCall,
  resumeChangesData,
  resumeExclusive,
  resumeRenumbers,
  resumeRepeatsOne,
  resumeReverses,
  resumeSkipsOne,
  resumeStartsOver,
  resumeTellsNothing,
  secondReaderMissesOne,
  sentinelMissing,
  sentinelTwice,
  stateDoesNotFit,
  stateUnknown,
  timeGoesBack,
  typeMissing,
  unknownClosingType,
  unknownFields,
  wholeTextDiffers,
  wordPositionCrashes,
  wordPositionTaken,
];
