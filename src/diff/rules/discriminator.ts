import { isObject, type Json } from '../../model/index.ts';
import { type Shape, statedIn } from '../schema/shape.ts';
import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';

/** Which alternative a value is said to be. It allows and forbids nothing by itself, so it is never an ERROR; readers choose by it. */
export const discriminator: SchemaRule = {
  id: 'discriminator',
  kinds: schemaKinds('discriminator', 'what tells alternatives apart', {
    narrowed: ['WARNING', 'INFO'],
    widened: ['INFO', 'WARNING'],
    changed: ['WARNING', 'WARNING'],
  }),
  keywords: ['discriminator'],
  *detect(old, next) {
    const [was, is] = [read(old), read(next)];
    if (was === undefined && is === undefined) return;
    const keyword = 'discriminator';
    if (was?.member !== is?.member) {
      const words = (one: typeof was) => (one === undefined ? 'nothing' : one.member);
      yield {
        turn: 'changed',
        keyword,
        message: `alternatives were told apart by ${words(was)}, and are by ${words(is)} now`,
      };
      return;
    }
    const [before, now] = [was?.mapping ?? new Map<string, string>(), is?.mapping ?? new Map<string, string>()];
    const lost = [...before.keys()].filter((value) => !now.has(value));
    const won = [...now.keys()].filter((value) => !before.has(value));
    const moved = [...before].filter(([value, target]) => now.has(value) && now.get(value) !== target);
    if (lost.length > 0)
      yield { turn: 'narrowed', keyword, message: `${lost.join(', ')} no longer names an alternative` };
    if (won.length > 0) yield { turn: 'widened', keyword, message: `${won.join(', ')} names an alternative now` };
    for (const [value, target] of moved)
      yield { turn: 'changed', keyword, message: `${value} named ${target} and names ${now.get(value)} now` };
  },
};

function read(shape: Shape): { readonly member: string; readonly mapping: ReadonlyMap<string, string> } | undefined {
  const [stated] = statedIn(shape, 'discriminator');
  if (!isObject(stated) || typeof stated['propertyName'] !== 'string') return undefined;
  const mapping = isObject(stated['mapping']) ? stated['mapping'] : {};
  // A mapping may be a reference or the bare name of a schema.
  const name = (target: Json) => String(target).split('/').at(-1) ?? '';
  return {
    member: stated['propertyName'],
    mapping: new Map(Object.entries(mapping).map(([value, target]) => [value, name(target)])),
  };
}
