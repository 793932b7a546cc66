import type { ToolRegistryVariation } from '../layer.ts';
import { abortFinished409 } from './abort-finished-409.ts';
import { badRequestForMalformedId } from './bad-request-for-malformed-id.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { clamps } from './clamps.ts';
import { comments } from './comments.ts';
import { cr } from './cr.ts';
import { crlf } from './crlf.ts';
import { emptyRefusals } from './empty-refusals.ts';
import { extraEvents } from './extra-events.ts';
import { extraMembers } from './extra-members.ts';
import { fieldsReordered } from './fields-reordered.ts';
import { forbidden403 } from './forbidden-403.ts';
import { instant } from './instant.ts';
import { keepalives } from './keepalives.ts';
import { multiLineData } from './multi-line-data.ts';
import { noReplay } from './no-replay.ts';
import { noSpace } from './no-space.ts';
import { oldestFirst } from './oldest-first.ts';
import { oneByteChunks } from './one-byte-chunks.ts';
import { pausesBeforeStart } from './pauses-before-start.ts';
import { problemJson } from './problem-json.ts';
import { reordered } from './reordered.ts';
import { retryLines } from './retry-lines.ts';
import { staysOpen } from './stays-open.ts';
import { timesWithOffset } from './times-with-offset.ts';
import { unprocessable422 } from './unprocessable-422.ts';

/** One line per legal variation, sorted by id. */
export const variations = [
  abortFinished409,
  badRequestForMalformedId,
  byteOrderMark,
  clamps,
  comments,
  cr,
  crlf,
  emptyRefusals,
  extraEvents,
  extraMembers,
  fieldsReordered,
  forbidden403,
  instant,
  keepalives,
  multiLineData,
  noReplay,
  noSpace,
  oldestFirst,
  oneByteChunks,
  pausesBeforeStart,
  problemJson,
  reordered,
  retryLines,
  staysOpen,
  timesWithOffset,
  unprocessable422,
] as const satisfies readonly ToolRegistryVariation[];
