import type { PaginatedVariation } from '../layer.ts';

export const emptyPageInTheMiddle = {
  id: 'empty-page-in-the-middle',
  dialects: ['link-body', 'link-header', 'token-absent', 'token-null', 'token-shared'],
  difference: 'Behind every page comes an empty one, with a token for what follows.',
  allowed: 'The token alone says whether there is more (AIP-158).',
  apply: (honest) => {
    // One request is answered before the next is read.
    let isHollow = false;
    return {
      mint: (position, filters, world) => `${honest.mint(position, filters, world)}${isHollow ? '' : '.hollow'}`,
      redeem: (token, filters, world) => {
        isHollow = token.endsWith('.hollow');
        return honest.redeem(token, filters, world);
      },
      readPosition: (query, size, filters, world) => {
        isHollow = false;
        return honest.readPosition(query, size, filters, world);
      },
      cut: (all, start, size, world) => (isHollow ? [] : honest.cut(all, start, size, world)),
      next: (page, world) => {
        const before = page.all[page.start - 1];
        return isHollow && before !== undefined ? { after: before.number } : honest.next(page, world);
      },
    };
  },
} as const satisfies PaginatedVariation;
