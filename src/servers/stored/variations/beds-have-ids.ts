import { isObject, type Json } from '../../../model/index.ts';
import type { StoredVariation } from '../layer.ts';

export const bedsHaveIds = {
  id: 'beds-have-ids',
  difference: 'Beds are shown the widest first, each with a number of its own.',
  allowed: 'Objects in lists may have more members, and no document says in which order a list comes back.',
  apply: (honest) => ({
    show: (thing, window, world) => {
      const shown = honest.show(thing, window, world);
      const { beds } = shown;
      if (!Array.isArray(beds)) return shown;
      const widths = (bed: Json) => Number(isObject(bed) ? bed['width'] : 0);
      const numbered = beds.map((bed: Json, i) => (isObject(bed) ? { ...bed, number: i + 1 } : bed));
      return { ...shown, beds: numbered.sort((a, b) => widths(b) - widths(a)) };
    },
  }),
} as const satisfies StoredVariation;
