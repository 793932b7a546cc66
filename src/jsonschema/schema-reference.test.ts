import { expect, it } from 'vitest';
import { schemasBehind } from './schema-reference.ts';

const schemas = {
  A: { properties: { b: { $ref: '#/$defs/B~1C/items' } } },
  'B/C': { items: { anyOf: [{ $ref: '#/$defs/A' }, { type: 'null' }] } },
  Other: { type: 'string' },
  Dynamic: { $dynamicRef: '#node' },
};

it('finds the schemas that one leads to, round and round, and no others', () => {
  expect(Object.keys(schemasBehind(schemas, { $ref: '#/$defs/A' })).sort()).toEqual(['A', 'B/C']);
  expect(schemasBehind(schemas, { type: 'string' })).toEqual({});
  expect(schemasBehind(schemas, { $ref: '#/$defs/Nowhere' })).toEqual({});
  expect(schemasBehind(schemas, { $ref: '#/$defs/Dynamic' })).toBe(schemas);
});
