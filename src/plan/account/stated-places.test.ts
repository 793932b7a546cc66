import { expect, it } from 'vitest';
import { keptContract } from '../../checks/testing/kept-contract.ts';
import type { Contract, JsonSchema } from '../../model/index.ts';
import { constraintsOf, partsOf } from './stated-constraints.ts';
import { statedPlaces } from './stated-places.ts';

/** The contract with one operation that takes a body, of this schema. */
function taking(schema: JsonSchema, more: Readonly<Record<string, JsonSchema>> = {}): Contract {
  const create = keptContract.operations.find(({ id }) => id === 'createRun');
  const [media] = create?.body?.content ?? [];
  if (create === undefined || media?.schema === undefined) throw new Error('nothing takes a body');
  return { ...keptContract, operations: [create], schemas: { ...more, [media.schema]: schema } };
}
const placesOf = (contract: Contract) => {
  const places = statedPlaces(contract).get('createRun');
  if (places === undefined) throw new Error('no places');
  return places;
};

it('names places with stars for items and for members of any name', () => {
  const size = { type: 'array', items: { type: 'integer', minimum: 1 } };
  const places = placesOf(
    taking({ type: 'object', required: ['a'], properties: { a: size }, additionalProperties: { maxLength: 3 } }),
  );
  expect(places.constraints.map(({ at, keyword }) => `${at} ${keyword}`)).toEqual([
    ' type',
    '/a required',
    '/a type',
    '/* maxLength',
    '/a/* type',
    '/a/* minimum',
  ]);
  expect(['', '/a', '/a/0', '/b~1c', '/a/1/x'].map(places.normal)).toEqual(['', '/a', '/a/*', '/*', '/a/*/*']);
  // Later items of one list tell nothing new.
  expect(['/a/0', '/a/1', '/a/2', '/a/10'].map(places.tries)).toEqual([true, true, false, false]);
});

it('counts a schema inside itself at two places, tries it at those, and says where it does not', () => {
  const Tree = { type: 'object', properties: { twig: { $ref: '#/$defs/Tree' } } };
  const { constraints, tries, passedOver } = placesOf(taking({ $ref: '#/$defs/Tree' }, { Tree }));
  expect(constraints.map(({ at }) => at)).toEqual(['', '/twig']);
  expect(['', '/twig', '/twig/twig', '/twig/twig/twig'].map(tries)).toEqual([true, true, false, false]);
  expect(passedOver).toEqual({ again: ['/twig/twig'], deeper: [] });
});

it('counts all that holds at a place that is tried for one of its parts, and names members that are tried elsewhere', () => {
  const Base = { type: 'object', minProperties: 1, properties: { base: { $ref: '#/$defs/Tree' } } };
  const Tree = {
    allOf: [{ $ref: '#/$defs/Base' }],
    properties: { a: { allOf: [{ $ref: '#/$defs/Base' }], maxProperties: 7 } },
  };
  const { constraints, tries, passedOver } = placesOf(taking({ $ref: '#/$defs/Tree' }, { Tree, Base }));
  const stated = constraints.map(({ at, keyword }) => `${at} ${keyword}`);
  expect(stated).toContain('/base/a maxProperties');
  expect(stated).toContain('/base/a minProperties');
  expect(tries('/base/a/base')).toBe(false);
  expect(passedOver.again).toContain('/base/a/base');
});

it('goes six levels down, and not into what only the server writes', () => {
  const nest = (levels: number): JsonSchema =>
    levels === 0 ? { type: 'string' } : { type: 'object', minProperties: levels, properties: { in: nest(levels - 1) } };
  const deep = placesOf(taking(nest(8)));
  expect(deep.constraints.at(-1)).toEqual({ at: '/in'.repeat(6), keyword: 'minProperties' });
  expect(deep.passedOver.deeper).toEqual(['/in'.repeat(7)]);
  const hidden = placesOf(taking({ properties: { id: { readOnly: true, type: 'string' } } }));
  expect(hidden.constraints).toEqual([]);
  expect(hidden.tries('/id')).toBe(false);
});

it('knows what a schema object states, in every branch', () => {
  const stated = (part: JsonSchema & object) =>
    [...constraintsOf(part)].map(({ keyword, member = '' }) => keyword + member);
  expect(stated({ minLength: 0, format: 'nobody-knows-it', uniqueItems: false, required: ['x'], title: 't' })).toEqual([
    'requiredx',
  ]);
  expect(stated({ minItems: 1, uniqueItems: true, format: 'uuid', additionalProperties: false })).toEqual([
    'format',
    'minItems',
    'uniqueItems',
    'additionalProperties',
  ]);
  const contract = taking({}, { Far: { maximum: 1 } });
  const parts = partsOf(contract, {
    oneOf: [{ $ref: '#/$defs/Far' }, { type: 'null' }],
    if: {},
    else: { minimum: 2 },
    dependentSchemas: { x: { const: 3 } },
  });
  expect(parts.flatMap(stated).sort()).toEqual(['const', 'maximum', 'minimum', 'type']);
});
