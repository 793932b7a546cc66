import { expect, test } from 'vitest';
import { fieldLineOf } from './field-line.ts';

const read = (text: string) => {
  const found = fieldLineOf({ text, start: 0, end: text.length });
  return found && [found.name?.text, found.type.text, found.required?.value, found.default?.text, found.rest?.text];
};

test.each([
  [
    'pageSizenumber · min: 1 · max: 100OptionalDefault: 10',
    'pageSize',
    'number · min: 1 · max: 100',
    false,
    '10',
    undefined,
  ],
  ['tokenstringRequired', 'token', 'string', true, undefined, undefined],
  ['limit integer optional default 20', 'limit', 'integer', false, '20', 'default 20'],
  ['limit (integer, required) — how many', 'limit', 'integer', true, undefined, 'how many'],
  ['limit (integer) – how many, default is 20', 'limit', 'integer', undefined, '20', 'how many, default is 20'],
  ['name (string) – its name (required)', 'name', 'string', true, undefined, 'its name (required)'],
  ['jobs array[object] Required', 'jobs', 'array[object]', true, undefined, undefined],
  ['name* string', 'name', 'string', true, undefined, undefined],
  [
    'sort string optional, the default depends on the list',
    'sort',
    'string',
    false,
    undefined,
    'the default depends on the list',
  ],
])('%s', (text, ...facts) => {
  expect(read(text)).toEqual(facts);
});

test.each(['run string compares', 'Page number', 'What a string is', 'limit'])('%s is no field', (text) => {
  expect(read(text)).toBeUndefined();
});
