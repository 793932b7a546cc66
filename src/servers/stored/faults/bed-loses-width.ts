import type { StoredFault } from '../layer.ts';

export const bedLosesWidth = {
  id: 'bed-loses-width',
  area: 'resource',
  lie: 'Beds are shown without what else was sent of them: every width is the least.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    show: (thing, window, world) => {
      const shown = honest.show(thing, window, world);
      const { beds } = shown;
      return Array.isArray(beds) ? { ...shown, beds: beds.map(() => ({ width: 60 })) } : shown;
    },
  }),
} as const satisfies StoredFault;
