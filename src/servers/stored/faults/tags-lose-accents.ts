import { isObject } from '../../../model/index.ts';
import type { StoredFault } from '../layer.ts';

export const tagsLoseAccents = {
  id: 'tags-lose-accents',
  area: 'resource',
  lie: 'Letters beyond ASCII in the values of tags come back as question marks.',
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
  return text.replaceAll(/\P{ASCII}/gu, '?');
}
