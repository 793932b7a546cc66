import { expect, it } from 'vitest';
import { checks } from '../checks/index.ts';
import { consequences } from './fold-consequences.ts';

it('names checks that exist', () => {
  const known = new Set<string>(checks.map(({ id }) => id));
  const named = consequences.flatMap(({ of, follow }) => [of, ...follow]);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

it('never goes in circles', () => {
  const after = (id: string) => consequences.flatMap(({ of, follow }) => (of === id ? follow : []));
  const walk = (id: string, path: readonly string[]): readonly string[] =>
    path.includes(id) ? [[...path, id].join(' → ')] : after(id).flatMap((next) => walk(next, [...path, id]));
  expect([...new Set(consequences.map(({ of }) => of))].flatMap((id) => walk(id, []))).toEqual([]);
});
