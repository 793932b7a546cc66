import { expect, it } from 'vitest';
import { runsContract } from '../checks/testing/runs-contract.ts';
import type { JsonSchema, Stage } from '../model/index.ts';
import { operationOf } from '../model/index.ts';
import { baseRequest } from './base-request.ts';

const text = { type: 'string' };

function made(properties: Readonly<Record<string, JsonSchema>>, target: Partial<Stage['target']> = {}) {
  const NewRun = { type: 'object', required: Object.keys(properties), properties } as JsonSchema;
  const contract = { ...runsContract, schemas: { ...runsContract.schemas, NewRun } };
  const plain = { variables: {}, scenarios: {}, claims: {}, patience: { completion: 1, poll: 1 } };
  const base = baseRequest(
    { contract, seed: 1, target: { ...plain, ...target } },
    operationOf(contract, 'createRun'),
    '',
  );
  if ('impossible' in base) throw new Error(base.impossible);
  const { body } = base.request;
  return body !== undefined && 'value' in body ? body.value : undefined;
}

it('begins texts that it makes up with a marker, where the schema takes any text of that length', () => {
  expect(
    made({
      free: text,
      short: { ...text, maxLength: 8 },
      long: { ...text, maxLength: 80 },
      chosen: { ...text, enum: ['a', 'b'] },
      dated: { ...text, format: 'date' },
      shaped: { ...text, pattern: '^[a-z]{3}$' },
      count: { type: 'integer' },
    }),
  ).toEqual({
    free: expect.stringMatching(/^assay-/),
    short: expect.not.stringMatching(/^assay-/),
    long: expect.stringMatching(/^assay-/),
    chosen: 'a',
    dated: expect.stringMatching(/^\d{4}-/),
    shaped: expect.stringMatching(/^[a-z]{3}$/),
    count: expect.any(Number),
  });
});

it('takes no made-up text for one that names a thing of another collection', () => {
  const NewRun: JsonSchema = { type: 'object', required: ['room'], properties: { room: text } };
  const Rooms: JsonSchema = { type: 'array', items: { type: 'object', properties: { id: text } } };
  const rooms = (schema: string) => ({
    ...runsContract,
    schemas: { ...runsContract.schemas, NewRun, Rooms },
    operations: [
      ...runsContract.operations,
      {
        ...operationOf(runsContract, 'listRuns'),
        id: 'listRooms',
        path: '/rooms',
        parameters: [],
        responses: operationOf(runsContract, 'listRuns').responses.map((response) => ({
          ...response,
          content: response.content.map((media) => ({ ...media, schema })),
        })),
      },
    ],
  });
  const target = { variables: {}, scenarios: {}, claims: {}, patience: { completion: 1, poll: 1 } };
  const based = (schema: string) => {
    const contract = rooms(schema);
    return baseRequest({ contract, seed: 1, target }, operationOf(contract, 'createRun'), '');
  };
  expect(based('Rooms')).toMatchObject({
    request: { body: { value: { room: { $slot: { kind: 'produced', pointer: '/0/id' } } } } },
    unsure: ['body.room'],
  });
  expect(based('word')).toMatchObject({
    request: { body: { value: { room: expect.stringMatching(/^[a-z]+$/) } } },
    unsure: ['body.room'],
  });
});

it('leaves alone what the target file gives', () => {
  expect(made({ free: text, given: text }, { variables: { given: 'theirs' } })).toEqual({
    free: expect.stringMatching(/^assay-/),
    given: 'theirs',
  });
});
