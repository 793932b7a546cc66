import { expect, it } from 'vitest';
import { keptContract } from '../../checks/testing/kept-contract.ts';
import type { Contract, JsonSchema } from '../../model/index.ts';
import { planCases } from '../plan-cases.ts';
import { bodyPlace, factsTried, mutatedPlace, plannedFacts, pointersOf } from './planned-facts.ts';
import { statedPlaces } from './stated-places.ts';
import { untriedFacts } from './untried-facts.ts';

/** One operation that takes a body of this schema, and what is planned for it. */
function planned(schema: JsonSchema, more: Readonly<Record<string, JsonSchema>> = {}) {
  const create = keptContract.operations.find(({ id }) => id === 'createRun');
  const [media] = create?.body?.content ?? [];
  if (create === undefined || media?.schema === undefined) throw new Error('nothing takes a body');
  const contract: Contract = {
    ...keptContract,
    operations: [{ ...create, parameters: [], path: '/runs' }],
    resources: [],
    lifecycles: [],
    streams: [],
    pagination: [],
    actions: [],
    schemas: { ...more, [media.schema]: schema },
  };
  const patience = { completion: 1_000, poll: 10 };
  const stage = { contract, seed: 1, target: { variables: {}, scenarios: {}, claims: {}, patience } };
  return { contract, ...planCases(stage, []) };
}

it('counts a constraint as tried where something keeps it and something breaks it alone', () => {
  const { contract, cases, leftOut } = planned({
    type: 'object',
    required: ['size'],
    additionalProperties: false,
    properties: { size: { type: 'integer', minimum: 1 }, box: { type: 'object', additionalProperties: false } },
  });
  expect(factsTried(contract, cases).map(({ at, keyword }) => `${at} ${keyword}`)).toEqual([
    'body type',
    'body/size required',
    'body additionalProperties',
    'body/size type',
    'body/size minimum',
    'body/box type',
    'body/box additionalProperties',
  ]);
  expect(plannedFacts(contract, cases)).toEqual({ stated: 7, positive: 7, negative: 7, both: 7 });
  expect(untriedFacts(contract, cases)).toEqual([]);
  expect(leftOut).toEqual([]);
});

it('says of every constraint that it is tried from both sides, or why not', () => {
  const Tree: JsonSchema = {
    type: 'object',
    properties: { twig: { $ref: '#/$defs/Tree' }, leaf: { type: 'string', minLength: 2, pattern: '^[a-z]{3}$' } },
  };
  const { contract, cases, leftOut } = planned({ $ref: '#/$defs/Tree' }, { Tree });
  const tried = factsTried(contract, cases);
  const untried = untriedFacts(contract, cases).flatMap(({ facts }) => facts);
  for (const { at, keyword, positive, negative } of tried)
    expect(untried.includes(`${at} ${keyword}`), `${at} ${keyword}`).toBe(!(positive && negative));
  // A text that is too short breaks the pattern too.
  expect(untried).toEqual(['body/leaf minLength', 'body/twig/leaf minLength']);
  expect(leftOut.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('/twig/twig): what stands there is tried at other places'),
    expect.stringContaining('body/leaf minLength, body/twig/leaf minLength (nothing was found that breaks it alone'),
  ]);
  // What is told as passed over is not tried in silence either.
  expect(cases.some((one) => one.kind === 'probe' && one.mutation?.at.startsWith('body/twig/twig') === true)).toBe(
    false,
  );
});

it('names places as the document states them', () => {
  const { contract } = planned({
    properties: { list: { type: 'array', items: { type: 'object', maxProperties: 3 } } },
  });
  const places = statedPlaces(contract).get('createRun');
  expect(bodyPlace(places, '/list/3')).toBe('body/list/*');
  expect(bodyPlace(undefined, '/list/3')).toBe('body/list/3');
  expect(mutatedPlace(places, 'body/list/0/x', 'additionalProperties')).toBe('body/list/*');
  expect(mutatedPlace(places, 'query.page', 'minimum')).toBe('query.page');
  expect([...pointersOf({ a: [1, { 'b/c': 2 }] })]).toEqual(['', '/a', '/a/0', '/a/1', '/a/1/b~1c']);
});
