import type { SchemaRule, SchemaSight } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';

interface Counts {
  readonly was: number;
  readonly is: number;
}

/** Alternatives that came or went. Pairing them is the comparison's work, which asks for the sights here. */
export const branches: SchemaRule & {
  readonly sightsOf: (
    keyword: string,
    lost: readonly string[],
    won: readonly string[],
    counts: Counts,
  ) => readonly SchemaSight[];
} = {
  id: 'branches',
  kinds: schemaKinds('branches', 'the list of alternatives'),
  keywords: ['*'],
  detect: () => [],
  sightsOf(keyword, lost, won, { was, is }) {
    if (was === 0 && is > 0)
      return [
        { turn: 'narrowed', keyword, message: `the value must be one of the alternatives ${won.join(', ')} now` },
      ];
    if (was > 0 && is === 0)
      return [{ turn: 'widened', keyword, message: `the alternatives ${lost.join(', ')} were taken away` }];
    if (lost.length > 0 && won.length > 0)
      return [{ turn: 'changed', keyword, message: `${lost.join(', ')} gave way to ${won.join(', ')}` }];
    if (lost.length > 0) return [{ turn: 'narrowed', keyword, message: `the alternative ${lost.join(', ')} is gone` }];
    if (won.length > 0) return [{ turn: 'widened', keyword, message: `the alternative ${won.join(', ')} is new` }];
    return [];
  },
};
