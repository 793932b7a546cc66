import { describe, expect, it } from 'vitest';
import { type Json, operationOf } from '../../model/index.ts';
import { readDocuments } from '../../sources/index.ts';
import { baseRequest } from '../base-request.ts';
import { putterOf } from './chosen-id.ts';

const key = (schema: Json) => [{ name: 'key', in: 'path', required: true, schema }];
const said = (...statuses: readonly number[]) => ({
  responses: Object.fromEntries(statuses.map((status) => [status, { description: '' }])),
});

async function stageOf(schema: Json, more: { readonly [path: string]: Json } = {}) {
  const paths = {
    '/files/{key}': {
      put: { operationId: 'put', parameters: key(schema), ...said(200, 201) },
      get: { operationId: 'get', parameters: key(schema), ...said(200) },
    },
    ...more,
  };
  const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths };
  const contract = await readDocuments([{ name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(document)) }]);
  const target = { variables: {}, scenarios: {}, claims: {}, patience: { completion: 1, poll: 1 } };
  return { contract, target, seed: 1 };
}

describe('ids that clients choose', () => {
  const cases: readonly [string, Json, object | RegExp][] = [
    ['a word of the run', { type: 'string' }, { $slot: { kind: 'nonce', label: 'put-file' } }],
    ['a word that fits the pattern', { type: 'string', pattern: '^[a-z0-9-]+$' }, { $slot: { kind: 'nonce' } }],
    ['what the schema allows', { type: 'string', pattern: '^[A-Z]{3}$' }, /^[A-Z]{3}$/],
  ];
  it.each(cases)('are %s', async (_, schema, expected) => {
    const stage = await stageOf(schema);
    const label = 'file';
    const [read, put] = ['get', 'put'].map((id) => baseRequest(stage, operationOf(stage.contract, id), label));
    if (read === undefined || put === undefined || 'impossible' in read || 'impossible' in put)
      throw new Error('no request');
    const value = read.request.parameters['path.key'];
    if (expected instanceof RegExp) expect(value).toMatch(expected);
    else expect(value).toMatchObject(expected);
    // What is read was put there first, under the same id; nothing has to be there before it is put.
    expect(read.setups.map(({ request }) => request.parameters['path.key'])).toEqual([value]);
    expect([put.request.parameters['path.key'], put.setups, put.unsure]).toEqual([value, [], []]);
  });

  it('are not chosen where the server chooses', async () => {
    const stage = await stageOf({ type: 'string' }, { '/files': { post: { operationId: 'make', ...said(201) } } });
    const get = operationOf(stage.contract, 'get');
    const [parameter] = get.parameters;
    expect(parameter && putterOf(stage.contract, get, parameter)).toBeUndefined();
  });
});
