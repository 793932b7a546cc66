import { isObject } from '../../../model/index.ts';
import type { StoredFault } from '../layer.ts';

export const tagsLoseAccents = {
  id: 'tags-lose-accents',
  area: 'resource',
  lie: 'Letters with accents in the values of tags come back without them.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    keep: (kind, body) => {
      const kept = honest.keep(kind, body);
      const { tags } = kept;
      if (!isObject(tags)) return kept;
      const plain = Object.entries(tags).map(([name, value]) => [name, plainly(String(value))] as const);
      return { ...kept, tags: Object.fromEntries(plain) };
    },
  }),
} as const satisfies StoredFault;

function plainly(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
}
