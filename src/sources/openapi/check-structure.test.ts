import { describe, expect, test } from 'vitest';
import type { Json } from '../../model/index.ts';
import { openapiOf, readText } from '../testing/read-text.ts';

const good = { paths: { '/a': { get: { responses: { 200: { description: 'Fine' } } } } } };
const bad = {
  paths: {
    '/a': {
      get: {
        parameters: [{ name: 'q', in: 'query', style: 'wavy', schema: {} }],
        responses: { 200: { description: 5 } },
        colour: 'red',
      },
    },
  },
};

async function structureOf(parts: { readonly [member: string]: Json }, version: string, checkStructure = true) {
  const { findings } = await readText(openapiOf(parts, version), 'api.json', { checkStructure });
  return findings
    .filter(({ id }) => id === 'malformed-openapi')
    .map(({ message, places }) => `${places[0]?.line}: ${message}`);
}

describe('the official schema', () => {
  test.each(['3.0.3', '3.1.0'])('has nothing against a good %s document', async (version) => {
    expect(await structureOf(good, version)).toEqual([]);
  });

  test('says what is malformed in 3.0, at its line', async () => {
    expect(await structureOf(bad, '3.0.3')).toEqual([
      '14: The official OpenAPI schema does not accept 0 > style: it must be equal to one of the allowed values: form, spaceDelimited, pipeDelimited, deepObject.',
      '20: The official OpenAPI schema does not accept 200 > description: it must be string.',
      '23: The official OpenAPI schema does not accept /a > get: it must NOT have additional properties: colour.',
    ]);
  });

  test('is not asked unless somebody wants to know', async () => {
    expect(await structureOf(bad, '3.0.3', false)).toEqual([]);
  });

  test('leaves references alone: a dangling one is ours to report, a circle has no end', async () => {
    const Thing = {
      properties: { me: { $ref: '#/components/schemas/Thing' }, lost: { $ref: '#/components/schemas/Lost' } },
    };
    expect(await structureOf({ ...good, components: { schemas: { Thing } } }, '3.0.3')).toEqual([]);
  });
});
