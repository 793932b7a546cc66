import type { StoredVariation } from '../layer.ts';

export const noTags = {
  id: 'no-tags',
  difference: 'Conditions are not read, and every answer has a tag of its own.',
  allowed: 'A tag that is never given twice never matches.',
  apply: () => {
    let count = 0;
    return {
      etagOf: () => `"${++count}"`,
    };
  },
} as const satisfies StoredVariation;
