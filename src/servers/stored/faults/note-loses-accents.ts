import type { StoredFault } from '../layer.ts';

export const noteLosesAccents = {
  id: 'note-loses-accents',
  area: 'resource',
  lie: 'Letters with accents become question marks in notes.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    keep: (kind, body) => {
      const { note } = body;
      const kept = typeof note === 'string' ? { note: note.replaceAll(/[\u00c0-\u024f]/g, '?') } : {};
      return { ...honest.keep(kind, body), ...kept };
    },
  }),
} as const satisfies StoredFault;
