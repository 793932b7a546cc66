import type { ArkloopVariation } from '../layer.ts';
import { badRequest400 } from './bad-request-400.ts';
import { cancelEnded409 } from './cancel-ended-409.ts';
import { clamps } from './clamps.ts';
import { codeOnly } from './code-only.ts';
import { comments } from './comments.ts';
import { cr } from './cr.ts';
import { crlf } from './crlf.ts';
import { extraMembers } from './extra-members.ts';
import { forbidden403 } from './forbidden-403.ts';
import { heartbeatEvents } from './heartbeat-events.ts';
import { idsAndNames } from './ids-and-names.ts';
import { instant } from './instant.ts';
import { moreEventTypes } from './more-event-types.ts';
import { noCreatedAt } from './no-created-at.ts';
import { noSpace } from './no-space.ts';
import { nullStatistics } from './null-statistics.ts';
import { oldestFirst } from './oldest-first.ts';
import { oneByteChunks } from './one-byte-chunks.ts';
import { optionalMembersLeftOut } from './optional-members-left-out.ts';
import { queuedFirst } from './queued-first.ts';
import { reordered } from './reordered.ts';
import { shortPages } from './short-pages.ts';
import { statusStaysRunning } from './status-stays-running.ts';
import { staysOpen } from './stays-open.ts';
import { timesWithOffset } from './times-with-offset.ts';

/** One line per variation, sorted by id. */
export const variations: readonly ArkloopVariation[] = [
  badRequest400,
  cancelEnded409,
  clamps,
  codeOnly,
  comments,
  cr,
  crlf,
  extraMembers,
  forbidden403,
  heartbeatEvents,
  idsAndNames,
  instant,
  moreEventTypes,
  noCreatedAt,
  noSpace,
  nullStatistics,
  oldestFirst,
  oneByteChunks,
  optionalMembersLeftOut,
  queuedFirst,
  reordered,
  shortPages,
  statusStaysRunning,
  staysOpen,
  timesWithOffset,
];
