import { expect, it } from 'vitest';
import type { Json, ProbeCase } from '../../model/index.ts';
import { readDocuments } from '../../sources/index.ts';
import { planCases } from '../plan-cases.ts';

const range = { type: 'integer', minimum: 0, maximum: 9 };
const parameter = (name: string, schema: Json, more: { readonly [key: string]: Json } = {}) => ({
  name,
  in: 'query',
  schema,
  ...more,
});
const paths = {
  '/reports/{form}/{year}': {
    get: {
      operationId: 'report',
      parameters: [
        parameter('form', { type: 'string', enum: ['short', 'long', 'wide'] }, { in: 'path', required: true }),
        parameter('year', { type: 'integer', minimum: 1990, maximum: 2030 }, { in: 'path', required: true }),
        parameter('levels', { type: 'array', maxItems: 2, items: range }),
        parameter(
          'size',
          {
            type: 'object',
            required: ['from', 'unit'],
            properties: { from: range, unit: { type: 'string', enum: ['m', 'km'] } },
          },
          { style: 'deepObject', explode: true },
        ),
        parameter('theme', { type: 'string', enum: ['dark', 'light'] }, { in: 'cookie' }),
      ],
      responses: { 200: { description: '' }, 400: { description: '' } },
    },
  },
};

async function probes(): Promise<readonly ProbeCase[]> {
  const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths };
  const contract = await readDocuments([{ name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(document)) }]);
  const target = { variables: {}, scenarios: {}, claims: {}, patience: { completion: 1, poll: 1 } };
  return planCases({ contract, target, seed: 1 }, []).cases.flatMap((one) => (one.kind === 'probe' ? [one] : []));
}

const all = await probes();
const sent = (at: string, purpose: ProbeCase['purpose']) =>
  all
    .filter((one) => one.purpose === purpose && (one.mutation?.at ?? one.edge?.at) === at)
    .map((one) => one.request.parameters[at]);

it('breaks lists and what stands in them, one thing at a time', () => {
  const broken = sent('query.levels', 'negative');
  expect(broken).toContainEqual(expect.arrayContaining([10]));
  expect(broken).toContainEqual(expect.arrayContaining([-1]));
  expect(broken.some((value) => Array.isArray(value) && value.length === 3)).toBe(true);
  expect(broken.some((value) => Array.isArray(value) && typeof value[0] === 'string')).toBe(true);
  const good = sent('query.levels', 'boundary').filter(Array.isArray);
  expect(new Set(good.map(({ length }) => length))).toEqual(new Set([1, 2]));
});

it('breaks members of an object whose style names them, and leaves them out', () => {
  const broken = sent('query.size', 'negative') as readonly { readonly [member: string]: Json }[];
  expect(broken.some((value) => !Object.hasOwn(value, 'from'))).toBe(true);
  expect(broken.some(({ unit }) => unit !== undefined && !['m', 'km'].includes(String(unit)))).toBe(true);
});

it('tries choices and numbers in paths, and cookies', () => {
  expect(new Set([...sent('path.form', 'boundary'), 'short'])).toEqual(new Set(['short', 'long', 'wide']));
  expect(sent('path.year', 'boundary')).toEqual(expect.arrayContaining([2030]));
  expect(sent('path.year', 'negative')).toEqual(expect.arrayContaining([1989, 2031]));
  expect(sent('path.form', 'negative')).toContain('short_');
  expect(sent('cookie.theme', 'negative')).toHaveLength(1);
});
