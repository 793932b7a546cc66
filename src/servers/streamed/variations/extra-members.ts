import { isObject } from '../../../model/index.ts';
import type { StreamedVariation } from '../layer.ts';

export const extraMembers = {
  id: 'extra-members',
  difference: 'Events have members that no document names.',
  allowed: 'Documents do not forbid other members.',
  apply: (honest) => ({
    show: (event, reader, world) => {
      const { data, ...rest } = honest.show(event, reader, world);
      return { ...rest, data: isObject(data) ? { ...data, trace: 'abc', nested: { more: [1, null] } } : data };
    },
  }),
} as const satisfies StreamedVariation;
