import type { StoredFault } from '../layer.ts';

export const tagOutlivesChange = {
  id: 'tag-outlives-change',
  area: 'resource',
  lie: 'The ETag of a room stays as it is when the room changes.',
  trips: ['change-is-seen'],
  apply: (honest) => ({
    etagOf: (thing) => honest.etagOf({ ...thing, version: 1 }),
  }),
} as const satisfies StoredFault;
