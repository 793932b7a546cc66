import type { StoredVariation } from '../layer.ts';

export const trims = {
  id: 'trims',
  difference: 'Blanks at both ends of a name are cut off.',
  allowed: 'No document says that text comes back untouched.',
  apply: (honest) => ({
    keep: (kind, body) => {
      const { name } = body;
      const kept = typeof name === 'string' && name.trim() !== '' ? { name: name.trim() } : {};
      return { ...honest.keep(kind, body), ...kept };
    },
  }),
} as const satisfies StoredVariation;
