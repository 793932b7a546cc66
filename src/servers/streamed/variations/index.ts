import type { StreamedVariation } from '../layer.ts';
import { badRequestForMalformedId } from './bad-request-for-malformed-id.ts';
import { byteByByte } from './byte-by-byte.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { comments } from './comments.ts';
import { cr } from './cr.ts';
import { crlf } from './crlf.ts';
import { extraEvents } from './extra-events.ts';
import { extraMembers } from './extra-members.ts';
import { forbidden403 } from './forbidden-403.ts';
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
import { unprocessable422 } from './unprocessable-422.ts';

/** Every legal difference of this server, sorted by id. */
export const variations: readonly StreamedVariation[] = [
  badRequestForMalformedId,
  byteByByte,
  byteOrderMark,
  comments,
  cr,
  crlf,
  extraEvents,
  extraMembers,
  forbidden403,
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
  unprocessable422,
];
