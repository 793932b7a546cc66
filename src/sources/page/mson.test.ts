import { expect, test } from 'vitest';
import { readMson } from './mson.ts';

test.each([
  ['id: j1 (string, required) - Names it', 'id', 'j1', 'string', true, 'Names it'],
  ['state (enum[string], optional)', 'state', undefined, 'enum[string]', false, undefined],
  ['tags: `x`, `y` (array[string])', 'tags', '`x`, `y`', 'array[string]', undefined, undefined],
  ['size: 12 (number, default)', 'size', '12', 'number', undefined, undefined],
  ['owner', 'owner', undefined, undefined, undefined, undefined],
  ['(object)', undefined, undefined, 'object', undefined, undefined],
  ['name (nullable) - At most', 'name', undefined, undefined, undefined, 'At most'],
])('%s', (line, name, value, type, required, description) => {
  const found = readMson(line);
  const text = (span: { readonly from: number; readonly to: number } | undefined) =>
    span === undefined ? undefined : line.slice(span.from, span.to);
  expect([
    text(found?.name),
    text(found?.value),
    text(found?.type),
    found?.required?.value,
    text(found?.description),
  ]).toEqual([name, value, type, required, description]);
});

test('what is no member', () => {
  expect(readMson('Only words (and more) of text')).toBeUndefined();
});

test.each([
  ['size: 12 (number, default)', { isDefault: true, nullable: false }],
  ['name (string, nullable)', { isDefault: false, nullable: true }],
])('%s has traits', (line, traits) => {
  expect(readMson(line)).toMatchObject(traits);
});
