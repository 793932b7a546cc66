import { isObject } from '../../../model/index.ts';
import type { StreamedVariation } from '../layer.ts';

export const reorderedMembers = {
  id: 'reordered-members',
  difference: 'Members and fields stand in another order.',
  allowed: 'JSON members and SSE fields have no order.',
  apply: (honest) => ({
    show: (event, reader, world) => {
      const { data, ...rest } = honest.show(event, reader, world);
      const turned =
        reader.place % 2 === 0 || !isObject(data) ? data : Object.fromEntries(Object.entries(data).reverse());
      return { ...rest, data: turned };
    },
  }),
} as const satisfies StreamedVariation;
