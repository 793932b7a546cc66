import type { KognitosVariation } from '../layer.ts';
import { answers200 } from './answers-200.ts';
import { answers202 } from './answers-202.ts';
import { clamps } from './clamps.ts';
import { emptyListIsNull } from './empty-list-is-null.ts';
import { emptyPageWithToken } from './empty-page-with-token.ts';
import { errorWithoutDetails } from './error-without-details.ts';
import { extraMembers } from './extra-members.ts';
import { forbidden403 } from './forbidden-403.ts';
import { instant } from './instant.ts';
import { nullMembersLeftOut } from './null-members-left-out.ts';
import { oldestFirst } from './oldest-first.ts';
import { otherStatusWords } from './other-status-words.ts';
import { reordered } from './reordered.ts';
import { shortPages } from './short-pages.ts';
import { timesWithMicroseconds } from './times-with-microseconds.ts';
import { timesWithOffset } from './times-with-offset.ts';
import { unprocessable422 } from './unprocessable-422.ts';

/** One line per variation, sorted by id. */
export const variations: readonly KognitosVariation[] = [
  answers200,
  answers202,
  clamps,
  emptyListIsNull,
  emptyPageWithToken,
  errorWithoutDetails,
  extraMembers,
  forbidden403,
  instant,
  nullMembersLeftOut,
  oldestFirst,
  otherStatusWords,
  reordered,
  shortPages,
  timesWithMicroseconds,
  timesWithOffset,
  unprocessable422,
];
