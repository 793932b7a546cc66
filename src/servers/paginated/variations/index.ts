import type { PaginatedVariation } from '../layer.ts';
import { backTurnedRound } from './back-turned-round.ts';
import { badRequestForMalformedId } from './bad-request-for-malformed-id.ts';
import { beyondRefused } from './beyond-refused.ts';
import { busy } from './busy.ts';
import { clamps } from './clamps.ts';
import { emptyLastPage } from './empty-last-page.ts';
import { emptyPageInTheMiddle } from './empty-page-in-the-middle.ts';
import { extraMembers } from './extra-members.ts';
import { forbidden403 } from './forbidden-403.ts';
import { freshTokens } from './fresh-tokens.ts';
import { idsAreNumbers } from './ids-are-numbers.ts';
import { noWayBack } from './no-way-back.ts';
import { removedCursorUnknown } from './removed-cursor-unknown.ts';
import { shortPages } from './short-pages.ts';
import { ties } from './ties.ts';
import { tokenRefusedToOthers } from './token-refused-to-others.ts';
import { tokenShowsOwnThings } from './token-shows-own-things.ts';
import { unprocessable422 } from './unprocessable-422.ts';

/** One line per legal difference, sorted by id. */
export const variations = [
  backTurnedRound,
  badRequestForMalformedId,
  beyondRefused,
  busy,
  clamps,
  emptyLastPage,
  emptyPageInTheMiddle,
  extraMembers,
  forbidden403,
  freshTokens,
  idsAreNumbers,
  noWayBack,
  removedCursorUnknown,
  shortPages,
  ties,
  tokenRefusedToOthers,
  tokenShowsOwnThings,
  unprocessable422,
] as const satisfies readonly PaginatedVariation[];
