import type { PaginatedVariation } from '../layer.ts';
import { backTurnedRound } from './back-turned-round.ts';
import { beyondRefused } from './beyond-refused.ts';
import { busy } from './busy.ts';
import { clamps } from './clamps.ts';
import { emptyLastPage } from './empty-last-page.ts';
import { emptyPageInTheMiddle } from './empty-page-in-the-middle.ts';
import { extraMembers } from './extra-members.ts';
import { freshTokens } from './fresh-tokens.ts';
import { idsAreNumbers } from './ids-are-numbers.ts';
import { noWayBack } from './no-way-back.ts';
import { removedCursorUnknown } from './removed-cursor-unknown.ts';
import { shortPages } from './short-pages.ts';
import { ties } from './ties.ts';
import { tokenRefusedToOthers } from './token-refused-to-others.ts';
import { tokenShowsOwnThings } from './token-shows-own-things.ts';

/** One line per legal difference, sorted by id. */
export const variations = [
  backTurnedRound,
  beyondRefused,
  busy,
  clamps,
  emptyLastPage,
  emptyPageInTheMiddle,
  extraMembers,
  freshTokens,
  idsAreNumbers,
  noWayBack,
  removedCursorUnknown,
  shortPages,
  ties,
  tokenRefusedToOthers,
  tokenShowsOwnThings,
] as const satisfies readonly PaginatedVariation[];
