import { expect, it } from 'vitest';
import { factThatDiffers, namesThatDiffer } from './came-and-went.ts';

it('names what went in the old order, then what came in the new one, each once', () => {
  const told = namesThatDiffer(['b', 'a', 'c', 'b'], ['d', 'c', 'e', 'd'], {
    went: (name) => `-${name}`,
    came: (name) => `+${name}`,
  });
  expect([...told]).toEqual(['-b', '-a', '+d', '+e']);
});

it.each([
  [undefined, undefined, []],
  ['x', 'x', []],
  [undefined, 'x', ['+x']],
  ['x', undefined, ['-x']],
  ['x', 'y', ['x>y']],
] as const)('tells of a fact that was %s and is %s', (was, is, expected) => {
  const tell = {
    came: (now: string) => `+${now}`,
    went: (before: string) => `-${before}`,
    changed: (before: string, now: string) => `${before}>${now}`,
  };
  expect([...factThatDiffers(was, is, tell)]).toEqual(expected);
});

it('keeps silent about what came where nothing is to be said of it', () => {
  expect([...factThatDiffers(undefined, 'x', { went: String, changed: String })]).toEqual([]);
});
