import { jsonAnswer } from '../../http/index.ts';
import type { PaginatedFault } from '../layer.ts';

export const emptyListIsNull = {
  id: 'empty-list-is-null',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'A list without things is null.',
  trips: ['empty-list-is-empty'],
  apply: (honest) => ({
    wrap: (page, world) => (page.all.length === 0 ? jsonAnswer(200, null) : honest.wrap(page, world)),
  }),
} as const satisfies PaginatedFault;
