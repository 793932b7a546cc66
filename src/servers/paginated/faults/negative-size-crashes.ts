import type { PaginatedFault } from '../layer.ts';

export const negativeSizeCrashes = {
  id: 'negative-size-crashes',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'A negative size makes the server fail.',
  trips: ['paging-never-crashes'],
  apply: (honest) => ({
    readSize: (text, world) => {
      if (Number(text) < 0) throw new RangeError('negative length');
      return honest.readSize(text, world);
    },
  }),
} as const satisfies PaginatedFault;
