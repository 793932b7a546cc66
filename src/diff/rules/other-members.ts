import { childrenOf, keyedNames, type Shape } from '../schema/shape.ts';
import type { SchemaRule, SchemaSight } from './rule.ts';
import { byOrder, schemaKinds } from './schema-kinds.ts';

/** Members (or items) beside the described ones: allowed, allowed by a schema, or not allowed. */
export const otherMembers: SchemaRule = {
  id: 'other-members',
  kinds: schemaKinds('other-members', 'what stands beside the described members', {
    ...byOrder,
    // A client that reads what it knows is not hurt by what it does not know.
    widened: ['INFO', 'WARNING'],
  }),
  keywords: ['*'],
  *detect(old, next) {
    for (const keyword of ['additionalProperties', 'items']) {
      const [was, is] = [openness(old, keyword), openness(next, keyword)];
      if (was === is) continue;
      const turn = rank[is] < rank[was] ? 'narrowed' : 'widened';
      yield { turn, keyword, message: `${keyword}: ${was} before, ${is} now` };
    }
    yield* keys(old, next, 'patternProperties');
    yield* keys(old, next, 'prefixItems');
  },
};

const rank = { any: 2, 'by a schema': 1, none: 0 } as const;

function openness(shape: Shape, keyword: string): keyof typeof rank {
  const schemas = childrenOf(shape, keyword).map(({ schema }) => schema);
  if (schemas.includes(false)) return 'none';
  const says = schemas.some((schema) => typeof schema === 'object' && Object.keys(schema).length > 0);
  return says ? 'by a schema' : 'any';
}

function* keys(old: Shape, next: Shape, keyword: string): Iterable<SchemaSight> {
  const [was, is] = [keyedNames(old, keyword), keyedNames(next, keyword)];
  for (const key of is) if (!was.has(key)) yield { turn: 'narrowed', keyword, message: `${keyword} ${key} was added` };
  for (const key of was)
    if (!is.has(key)) yield { turn: 'widened', keyword, message: `${keyword} ${key} was taken away` };
}
