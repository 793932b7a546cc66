import { expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';
import { relocate } from './relocate.ts';

const { root } = parseJson('{"a": [1]}');

it('moves every value and key, and keeps what they are', () => {
  const moved = relocate(root, ({ start, end }) => ({ start: start + 5, end: end + 5 }));
  expect(moved).toMatchObject({ kind: 'object', start: root.start + 5, end: root.end + 5 });
  const [was, is] = [root, moved].map((node) => (node.kind === 'object' ? node.members.get('a') : undefined));
  expect(is?.keyStart).toBe((was?.keyStart ?? 0) + 5);
  expect(is?.value).toMatchObject({ kind: 'array', items: [{ kind: 'scalar', value: 1 }] });
  expect(is?.value.end).toBe((was?.value.end ?? 0) + 5);
});

it('lays everything upon one stretch', () => {
  const laid = relocate(root, () => ({ start: 3, end: 9 }));
  const member = laid.kind === 'object' ? laid.members.get('a') : undefined;
  expect(member).toMatchObject({ keyStart: 3, value: { start: 3, end: 9, items: [{ start: 3, end: 9 }] } });
});
