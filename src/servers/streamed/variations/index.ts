import type { StreamedVariation } from '../layer.ts';
import { byteByByte } from './byte-by-byte.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { comments } from './comments.ts';
import { cr } from './cr.ts';
import { crlf } from './crlf.ts';
import { extraEvents } from './extra-events.ts';
import { extraMembers } from './extra-members.ts';
import { heartbeatsAllTheTime } from './heartbeats-all-the-time.ts';
import { heartbeatsForSeconds } from './heartbeats-for-seconds.ts';
import { instant } from './instant.ts';
import { largeEvents } from './large-events.ts';
import { manyEvents } from './many-events.ts';
import { megabyteEvents } from './megabyte-events.ts';
import { multiLineData } from './multi-line-data.ts';
import { oneChunk } from './one-chunk.ts';
import { reorderedMembers } from './reordered-members.ts';
import { retryLines } from './retry-lines.ts';
import { slowSteps } from './slow-steps.ts';
import { tenThousandEvents } from './ten-thousand-events.ts';

/** Every legal difference of this server, sorted by id. */
export const variations: readonly StreamedVariation[] = [
  byteByByte,
  byteOrderMark,
  comments,
  cr,
  crlf,
  extraEvents,
  extraMembers,
  heartbeatsAllTheTime,
  heartbeatsForSeconds,
  instant,
  largeEvents,
  manyEvents,
  megabyteEvents,
  multiLineData,
  oneChunk,
  reorderedMembers,
  retryLines,
  slowSteps,
  tenThousandEvents,
];
