import { expect, test } from 'vitest';
import { guessRoles, rolesOf } from './column-roles.ts';

test('headers', () => {
  expect(rolesOf(['Parameter', 'Type', 'Required?', 'Allowed values', 'Meaning', 'Was'])).toEqual([
    'name',
    'type',
    'required',
    'values',
    'description',
    undefined,
  ]);
});

test.each([
  [[['limit', 'integer', 'no', 'How many']], ['name', 'type', 'required', 'description']],
  [[['limit', 'query', 'integer']], ['name', 'place', 'type']],
  [[['one two', 'three']], undefined],
])('rows without a header', (rows, roles) => {
  const cells = rows.map((row) => row.map((text) => ({ text, start: 0, end: text.length })));
  expect(guessRoles(cells)).toEqual(roles);
});
