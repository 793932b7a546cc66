import { expect, it } from 'vitest';
import type { Json } from '../../model/index.ts';
import { readDocuments } from '../../sources/index.ts';
import { planCases } from '../plan-cases.ts';

const room = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, floor: { type: 'integer' }, villa_id: { type: 'string' } },
};
const thing = {
  content: { 'application/json': { schema: { type: 'object', properties: { id: { type: 'string' } } } } },
};
const examples = {
  plain: { value: { name: 'Blue', floor: 2 } },
  named: { value: { name: 'Red', villa_id: 'h-0001' } },
  wrong: { value: { floor: 'ground' } },
};
const paths: Json = {
  '/villas': { post: { operationId: 'build', responses: { 201: { description: '', ...thing } } } },
  '/rooms': {
    post: {
      operationId: 'furnish',
      parameters: [
        {
          name: 'style',
          in: 'query',
          schema: { type: 'string' },
          examples: { a: { value: 'old' }, b: { value: 'new' } },
        },
      ],
      requestBody: { required: true, content: { 'application/json': { schema: room, examples } } },
      responses: { 201: { description: '' }, 400: { description: '' } },
    },
  },
};

it('sends what the document shows, and says which of it does not fit its own schema', async () => {
  const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths };
  const contract = await readDocuments([{ name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(document)) }]);
  const target = { variables: {}, scenarios: {}, claims: {}, patience: { completion: 1, poll: 1 } };
  const { cases, leftOut } = planCases({ contract, target, seed: 1 }, []);
  const shown = cases.flatMap((one) =>
    one.kind === 'probe' && one.edge?.keyword === 'example' ? [[one.id, one.request] as const] : [],
  );
  const slot = { $slot: { kind: 'produced', case: 'setup.build', pointer: '/id' } };
  expect(Object.fromEntries(shown)).toMatchObject({
    'furnish.body-example-1': { body: { value: { name: 'Blue', floor: 2 } } },
    // What names a thing names one that exists.
    'furnish.body-example-2': { body: { value: { name: 'Red', villa_id: slot } } },
    'furnish.query-style-example-1': { parameters: { 'query.style': 'old' } },
    'furnish.query-style-example-2': { parameters: { 'query.style': 'new' } },
  });
  expect(shown).toHaveLength(4);
  expect(leftOut.filter(({ case: id }) => id.includes('example'))).toEqual([
    { case: 'furnish.body-example-3', reason: 'example 3 of body does not fit its own schema', requirements: [] },
  ]);
});
