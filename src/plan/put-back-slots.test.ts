import { describe, expect, it } from 'vitest';
import { type Json, operationOf } from '../model/index.ts';
import { readDocuments } from '../sources/index.ts';
import { planCases } from './plan-cases.ts';

const id = { type: 'string' };
const thing = (required: readonly string[]): Json => ({
  type: 'object',
  required: ['data'],
  properties: {
    data: {
      type: 'object',
      required: [...required],
      properties: { id, attributes: { type: 'object', properties: { views: { type: 'integer', minimum: 0 } } } },
    },
  },
});
const json = (schema: Json) => ({ content: { 'application/json': { schema } } });

describe('a slot deep inside a body', () => {
  it('stands in every probe that is not about it, and names what the path names', async () => {
    const parameters = [{ name: 'thing', in: 'path', required: true, schema: id }];
    const answer = { 200: { description: '', ...json(thing(['id', 'attributes'])) } };
    const paths = {
      '/things': {
        post: { operationId: 'make', requestBody: json(thing(['attributes'])), responses: answer },
      },
      '/things/{thing}': {
        patch: { operationId: 'change', parameters, requestBody: json(thing(['id', 'attributes'])), responses: answer },
      },
    };
    const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths };
    const contract = await readDocuments([
      { name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(document)) },
    ]);
    const target = { variables: {}, scenarios: {}, claims: {}, patience: { completion: 1, poll: 1 } };
    const { cases } = planCases({ contract, target, seed: 1 }, []);
    const slot = { $slot: { kind: 'produced', case: 'setup.make', pointer: '/data/id' } };
    const bodies = cases.flatMap((one) => {
      if (one.kind !== 'probe' || one.operation !== operationOf(contract, 'change').id) return [];
      expect(one.request.parameters['path.thing'] === undefined).toBe(false);
      const { body } = one.request;
      const isAbout = one.mutation?.at.startsWith('body/data/attributes') === true || one.id === 'change.valid';
      return isAbout && body !== undefined && 'value' in body ? [body.value] : [];
    });
    expect(bodies.length).toBeGreaterThan(2);
    for (const body of bodies) expect(body).toMatchObject({ data: { id: slot } });
  });
});
