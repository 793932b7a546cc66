import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../model/index.ts';
import { TooLarge, type TreeNode, toJson } from './node.ts';
import { SyntaxProblem } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { sourceText } from './source-text.ts';
import { member, rootOf } from './spot.ts';

describe('parseYaml', () => {
  test.each([
    ['words that YAML 1.1 took for booleans', 'a: no\nb: on', { a: 'no', b: 'on' }],
    ['dates as text', 'a: 2024-01-02', { a: '2024-01-02' }],
    ['numbers as keys', '200: ok', { 200: 'ok' }],
    ['a key without a value', 'a:\nb: 1', { a: null, b: 1 }],
    ['block and flow', 'a: {b: [1, x]}', { a: { b: [1, 'x'] } }],
    ['an alias', 'a: &x {b: 1}\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
    ['a merge key', 'a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3', { a: { b: 1, c: 2 }, d: { c: 3, b: 1 } }],
    ['several merged maps, the first one first', 'd:\n  <<: [{b: 1}, {b: 2, c: 3}]', { d: { b: 1, c: 3 } }],
    ['infinity as text, as JSON has none', 'a: .inf', { a: 'Infinity' }],
    ['nothing', '', null],
  ])('reads %s', (_, text, value) => {
    expect(jsonFrom(parseYaml(text).root)).toEqual(value);
  });

  test('knows the place of keys and values', () => {
    const text = 'a:\n  b: 1\n';
    const { root } = parseYaml(text);
    const spot = member(member(rootOf({ source: sourceText('a', text), root, findings: [] }), 'a'), 'b');
    expect([spot?.start, spot?.node.start, spot?.node.end]).toEqual([5, 8, 9]);
  });

  test.each([
    ['a tab as indent', 'a:\n\tb: 1', 3],
    ['an open bracket', 'a: [1, 2', 8],
    ['an unknown alias', 'a: *x', 3],
    ['several documents', 'a: 1\n---\nb: 2', 5],
    ['an alias inside its own anchor', 'a: &x\n  b: *x', 11],
  ])('says where %s is', (_, text, offset) => {
    expect(thrownBy(text)).toBeInstanceOf(SyntaxProblem);
    expect(thrownBy(text)).toMatchObject({ offset });
  });

  test.each([
    ['brackets', '['.repeat(20_000)],
    ['block maps', Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('refuses %s that nest without end', (_, text) => {
    expect(thrownBy(text)).toBeInstanceOf(SyntaxProblem);
  });

  test('reads a long text that is broken at its end only once', () => {
    const thrown = thrownBy(`a: ${'x'.repeat(1_000_000)}\nb: "open`);
    expect(thrown).toBeInstanceOf(SyntaxProblem);
    expect((thrown as SyntaxProblem).offset).toBeGreaterThan(1_000_000);
  });

  test('reads a long text with tags, directives and keys that are no words', () => {
    const { root } = parseYaml(
      `%TAG !e! tag:e,2000:\n---\na: ${'x'.repeat(1_000_000)}\nb: !!binary aGk=\n? [c, 1]\n: !e!d 2\n`,
    );
    const { b, '["c",1]': list } = jsonFrom(root) as JsonObject;
    expect([b, list]).toEqual(['aGk=', '2']);
  });

  test('reports equal keys, however many there are', () => {
    expect(parseYaml('a: 1\na: 2').duplicates).toEqual([{ key: 'a', first: 0, second: 5 }]);
  });

  test('shares what an alias names, and refuses to unfold a billion laughs', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`,
    );
    const { root } = parseYaml(`l0: &l0 ha\n${levels.join('\n')}`);
    expect(() => jsonFrom(root)).toThrow(TooLarge);
  });
});

const jsonFrom = (node: TreeNode) => toJson(node, { left: 10_000 });

function thrownBy(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (cause) {
    return cause;
  }
}
