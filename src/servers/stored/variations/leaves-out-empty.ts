import type { Json } from '../../../model/index.ts';
import type { StoredVariation } from '../layer.ts';

export const leavesOutEmpty = {
  id: 'leaves-out-empty',
  difference: 'Members that are null, and lists and maps with nothing in them, are not shown.',
  allowed: 'The document requires none of them, and says nowhere that what is empty is shown.',
  apply: (honest) => ({
    show: (thing, window, world) =>
      Object.fromEntries(Object.entries(honest.show(thing, window, world)).filter(([, value]) => !isEmpty(value))),
  }),
} as const satisfies StoredVariation;

function isEmpty(value: Json): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
