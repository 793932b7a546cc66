import { describe, expect, test } from 'vitest';
import { refuseDenseYaml } from './refuse-dense-yaml.ts';

describe('refuseDenseYaml', () => {
  test.each([
    ['a list without end on one line', `x: [${'a,'.repeat(70_000)}]`],
    ['nested lists on one line', `x:\n ${'- '.repeat(70_000)}`],
    ['anchors on one line', `x: ${'&a '.repeat(70_000)}`],
    ['brackets', `x: ${'['.repeat(400)}`],
    ['brackets on lines of their own', `x: ${'[\n '.repeat(400)}`],
    ['more lines than any description has', 'a: b\n'.repeat(1_300_000)],
  ])('refuses %s before a parser sees them', (_, text) => {
    expect(() => refuseDenseYaml(text)).toThrow(/deeper|more values/);
  });

  test.each([
    [
      'a description',
      'paths:\n  /a:\n    get: {responses: {"200": {description: "Fine, [isn\'t it]"}}}\n'.repeat(5_000),
    ],
    ['prose that closes no bracket', `d: |\n${'  see [1, the first\n'.repeat(5_000)}`],
    ['one long sentence', `d: ${'many words '.repeat(100_000)}`],
    ['commas in quotes', `d: "${'a, '.repeat(100_000)}"`],
  ])('lets pass %s', (_, text) => {
    expect(() => refuseDenseYaml(text)).not.toThrow();
  });
});
