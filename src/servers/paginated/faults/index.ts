import type { PaginatedFault } from '../layer.ts';
import { backIsInclusive } from './back-is-inclusive.ts';
import { backIsMissing } from './back-is-missing.ts';
import { backIsRefused } from './back-is-refused.ts';
import { backLeadsToTheStart } from './back-leads-to-the-start.ts';
import { backPagesChangePlaces } from './back-pages-change-places.ts';
import { backSkipsOne } from './back-skips-one.ts';
import { beyondIsEmpty } from './beyond-is-empty.ts';
import { beyondShowsTheLast } from './beyond-shows-the-last.ts';
import { cursorIgnored } from './cursor-ignored.ts';
import { cursorInclusive } from './cursor-inclusive.ts';
import { cursorSkipsOne } from './cursor-skips-one.ts';
import { cursorWithoutEffect } from './cursor-without-effect.ts';
import { defaultTooLarge } from './default-too-large.ts';
import { defaultTooSmall } from './default-too-small.ts';
import { emptyListIsEverything } from './empty-list-is-everything.ts';
import { emptyListIsNull } from './empty-list-is-null.ts';
import { emptyTokenAtTheEnd } from './empty-token-at-the-end.ts';
import { existenceToldToOthers } from './existence-told-to-others.ts';
import { farPagesShowTheLast } from './far-pages-show-the-last.ts';
import { filterAfterCut } from './filter-after-cut.ts';
import { filterIgnored } from './filter-ignored.ts';
import { filterLostLater } from './filter-lost-later.ts';
import { filterLostWithToken } from './filter-lost-with-token.ts';
import { filterMissesOne } from './filter-misses-one.ts';
import { firstPageIsOne } from './first-page-is-one.ts';
import { garbageCursorTaken } from './garbage-cursor-taken.ts';
import { garbageTokenCrashes } from './garbage-token-crashes.ts';
import { garbageTokenRestarts } from './garbage-token-restarts.ts';
import { lastPageAgain } from './last-page-again.ts';
import { laterPagesOpen } from './later-pages-open.ts';
import { laterPagesTakeAnyKey } from './later-pages-take-any-key.ts';
import { linkForgetsFilter } from './link-forgets-filter.ts';
import { linkLeadsBack } from './link-leads-back.ts';
import { linkSkipsAPage } from './link-skips-a-page.ts';
import { listShowsAnotherName } from './list-shows-another-name.ts';
import { lostTail } from './lost-tail.ts';
import { maximumCutDown } from './maximum-cut-down.ts';
import { maximumNotCutDown } from './maximum-not-cut-down.ts';
import { maximumRefused } from './maximum-refused.ts';
import { maximumTaken } from './maximum-taken.ts';
import { negativeSizeCrashes } from './negative-size-crashes.ts';
import { nullTokenAtTheEnd } from './null-token-at-the-end.ts';
import { offsetBeyondRefused } from './offset-beyond-refused.ts';
import { offsetCountsPages } from './offset-counts-pages.ts';
import { offsetIgnoredWhenLarge } from './offset-ignored-when-large.ts';
import { orderChangesEachTime } from './order-changes-each-time.ts';
import { orderDependsOnSize } from './order-depends-on-size.ts';
import { orderFlips } from './order-flips.ts';
import { orderOtherWay } from './order-other-way.ts';
import { orderTurnsOnLaterPages } from './order-turns-on-later-pages.ts';
import { ownerIgnored } from './owner-ignored.ts';
import { pageCountsFromZero } from './page-counts-from-zero.ts';
import { pageIgnored } from './page-ignored.ts';
import { pageOutOfOrderInside } from './page-out-of-order-inside.ts';
import { pageOverlap } from './page-overlap.ts';
import { pageSkip } from './page-skip.ts';
import { pageZeroTaken } from './page-zero-taken.ts';
import { parentIgnored } from './parent-ignored.ts';
import { removalSkipsOne } from './removal-skips-one.ts';
import { removedCursorRefused } from './removed-cursor-refused.ts';
import { removedCursorRestarts } from './removed-cursor-restarts.ts';
import { shortPageInTheMiddle } from './short-page-in-the-middle.ts';
import { sizeIgnored } from './size-ignored.ts';
import { sizeOneLess } from './size-one-less.ts';
import { sizeOneMore } from './size-one-more.ts';
import { tokenBringsItsBox } from './token-brings-its-box.ts';
import { tokenBringsItsOwner } from './token-brings-its-owner.ts';
import { tokenCanBeRead } from './token-can-be-read.ts';
import { tokenCounts } from './token-counts.ts';
import { tokenDiesOfCompany } from './token-dies-of-company.ts';
import { tokenEndsEarly } from './token-ends-early.ts';
import { tokenForEver } from './token-for-ever.ts';
import { tokenIgnored } from './token-ignored.ts';
import { tokenIsAKey } from './token-is-a-key.ts';
import { tokenOpensForOthers } from './token-opens-for-others.ts';
import { tokenUnbound } from './token-unbound.ts';
import { tokenUnsealed } from './token-unsealed.ts';
import { tokenUsedAgainRestarts } from './token-used-again-restarts.ts';
import { tokenWorksOnce } from './token-works-once.ts';
import { totalCountsEverything } from './total-counts-everything.ts';
import { totalIsPageLength } from './total-is-page-length.ts';
import { totalShrinks } from './total-shrinks.ts';
import { totalTooSmall } from './total-too-small.ts';
import { walkersShareAPlace } from './walkers-share-a-place.ts';
import { wordPageCrashes } from './word-page-crashes.ts';
import { wordsForNumbersTaken } from './words-for-numbers-taken.ts';

/** One line per lie, sorted by id. */
export const faults = [
  backIsInclusive,
  backIsMissing,
  backIsRefused,
  backLeadsToTheStart,
  backPagesChangePlaces,
  backSkipsOne,
  beyondIsEmpty,
  beyondShowsTheLast,
  cursorIgnored,
  cursorInclusive,
  cursorSkipsOne,
  cursorWithoutEffect,
  defaultTooLarge,
  defaultTooSmall,
  emptyListIsEverything,
  emptyListIsNull,
  emptyTokenAtTheEnd,
  existenceToldToOthers,
  farPagesShowTheLast,
  filterAfterCut,
  filterIgnored,
  filterLostLater,
  filterLostWithToken,
  filterMissesOne,
  firstPageIsOne,
  garbageCursorTaken,
  garbageTokenCrashes,
  garbageTokenRestarts,
  lastPageAgain,
  laterPagesOpen,
  laterPagesTakeAnyKey,
  linkForgetsFilter,
  linkLeadsBack,
  linkSkipsAPage,
  listShowsAnotherName,
  lostTail,
  maximumCutDown,
  maximumNotCutDown,
  maximumRefused,
  maximumTaken,
  negativeSizeCrashes,
  nullTokenAtTheEnd,
  offsetBeyondRefused,
  offsetCountsPages,
  offsetIgnoredWhenLarge,
  orderChangesEachTime,
  orderDependsOnSize,
  orderFlips,
  orderOtherWay,
  orderTurnsOnLaterPages,
  ownerIgnored,
  pageCountsFromZero,
  pageIgnored,
  pageOutOfOrderInside,
  pageOverlap,
  pageSkip,
  pageZeroTaken,
  parentIgnored,
  removalSkipsOne,
  removedCursorRefused,
  removedCursorRestarts,
  shortPageInTheMiddle,
  sizeIgnored,
  sizeOneLess,
  sizeOneMore,
  tokenBringsItsBox,
  tokenBringsItsOwner,
  tokenCanBeRead,
  tokenCounts,
  tokenDiesOfCompany,
  tokenEndsEarly,
  tokenForEver,
  tokenIgnored,
  tokenIsAKey,
  tokenOpensForOthers,
  tokenUnbound,
  tokenUnsealed,
  tokenUsedAgainRestarts,
  tokenWorksOnce,
  totalCountsEverything,
  totalIsPageLength,
  totalShrinks,
  totalTooSmall,
  walkersShareAPlace,
  wordPageCrashes,
  wordsForNumbersTaken,
] as const satisfies readonly PaginatedFault[];
