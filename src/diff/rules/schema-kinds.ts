import type { Action, Coordinates, Severity } from '../change.ts';
import type { Turn } from './rule.ts';

type Levels = Readonly<Partial<Record<Turn, readonly [request: Severity, response: Severity]>>>;

/** Facts that are ordered: one bound is always tighter than another, and never just another. */
export const byOrder: Levels = { narrowed: ['ERROR', 'INFO'], widened: ['INFO', 'ERROR'] };

/** What set relations say: a client is hurt where less is taken, or where more is given. */
export const bySets: Levels = { ...byOrder, changed: ['ERROR', 'ERROR'] };

const words: Readonly<Record<Turn, string>> = {
  narrowed: 'allows less than before',
  widened: 'allows more than before',
  changed: 'allows other values than before',
  added: 'is new',
  removed: 'is gone',
  deprecated: 'is now deprecated',
  reactivated: 'is no longer deprecated',
};

/** The kinds of change of a fact about schemas: each turn in each direction. @param noun what it is, for people. */
export function schemaKinds(rule: string, noun: string, levels: Levels = bySets): readonly Coordinates[] {
  return Object.entries(levels).flatMap(([turn, [request, response]]) =>
    (['request', 'response'] as const).map((direction) => ({
      id: `${direction}-${rule}-${turn}`,
      direction,
      area: 'schema' as const,
      action: turn as Action,
      level: direction === 'request' ? request : response,
      statement: `In a ${direction}, ${noun} ${words[turn as Turn]}.`,
    })),
  );
}
