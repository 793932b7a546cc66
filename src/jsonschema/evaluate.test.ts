import { describe, expect, it } from 'vitest';
import type { Json, JsonSchema } from '../model/index.ts';
import { validate } from './index.ts';

/** Errors as `pointer keyword`, or why it is unjudgeable. */
function verdict(schema: JsonSchema, value: Json, view: 'request' | 'response' = 'response', more = {}): string[] {
  const result = validate({ 'It self/~%': schema, ...more }, 'It self/~%', value, view);
  if (result.outcome === 'unjudgeable') return [`unjudgeable: ${result.reason}`];
  return result.errors.map((error) => `${error.pointer} ${error.keyword}`);
}
const parsed = (text: string): Json => JSON.parse(text) as Json;

describe('keywords', () => {
  const table: readonly [JsonSchema, Json, string[]][] = [
    [{ type: 'string' }, 1, [' type']],
    [{ type: ['string', 'null'] }, null, []],
    [{ type: 'integer' }, 1.0, []],
    [{ type: 'integer' }, 1.5, [' type']],
    [{ enum: [{ a: 1, b: 2 }] }, { b: 2, a: 1 }, []],
    [{ enum: [0] }, parsed('-0'), []],
    [{ const: parsed('{"valueOf":1}') }, parsed('{"valueOf":1}'), []],
    [{ minimum: 1 }, 0, [' minimum']],
    [{ exclusiveMaximum: 1 }, 1, [' exclusiveMaximum']],
    [{ multipleOf: 0.1 }, 0.3, []],
    [{ multipleOf: 0.01 }, 19.99, []],
    [{ multipleOf: 0.1 }, 0.35, [' multipleOf']],
    [{ multipleOf: 1e-8 }, 123456789.12345678, []],
    [{ maxLength: 1 }, '😀', []],
    [{ maxLength: 1 }, 'ab', [' maxLength']],
    [{ pattern: '^[\\w-.]+$' }, 'a-b.c', []],
    [{ pattern: '^\\p{L}+$' }, '漢字', []],
    [
      { required: ['toString', 'constructor', '__proto__'] },
      {},
      ['/toString required', '/constructor required', '/__proto__ required'],
    ],
    [{ properties: { 'a/b~': { type: 'string' } } }, { 'a/b~': 1 }, ['/a~1b~0 type']],
    [
      { properties: { a: true }, additionalProperties: false },
      { a: 1, b: 1, 'c/d': 1 },
      ['/b additionalProperties', '/c~1d additionalProperties'],
    ],
    [{ properties: { a: false } }, { a: 1 }, ['/a false']],
    [{ propertyNames: { maxLength: 2 } }, { abc: 1 }, ['/abc propertyNames']],
    [{ dependentRequired: { a: ['b'] } }, { a: 1 }, ['/b dependentRequired']],
    [
      { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
      { a: 1, z: 1 },
      ['/z unevaluatedProperties'],
    ],
    [{ prefixItems: [true], items: false }, [1, 2], [' items']],
    [
      { uniqueItems: true },
      [
        { a: 1, b: [] },
        { b: [], a: 1 },
      ],
      [' uniqueItems'],
    ],
    [{ uniqueItems: true }, parsed('[{"constructor":{}},{"constructor":{}}]'), [' uniqueItems']],
    [{ contains: { const: 1 }, maxContains: 1 }, [1, 1], [' contains']],
    [{ if: { properties: { a: true } }, unevaluatedProperties: false }, { a: 1 }, []],
    [{ not: { type: 'string' } }, 'a', [' not']],
    [{ oneOf: [{ minimum: 1 }, { maximum: 5 }] }, 3, [' oneOf']],
    [{ nullable: true, type: 'string', 'x-vendor': 1, id: 'x', example: 1 }, 'a', []],
    [{ contentMediaType: 'application/json', contentSchema: { required: ['a'] } }, '{"a":1}', []],
    [{ contentMediaType: 'application/json', contentSchema: { required: ['a'] } }, '{}', [' contentSchema']],
    [{ contentMediaType: 'application/json' }, '{', [' contentMediaType']],
    [{ contentMediaType: 'application/json', contentEncoding: 'base64' }, 'e30=', []],
  ];
  it.each(table)('%j on %j', (schema, value, expected) => {
    expect(verdict(schema, value)).toEqual(expected);
  });
});

describe('what an error says', () => {
  it('names the keyword in its own schema, through a reference, and the data', () => {
    const schemas = {
      Run: { $ref: '#/$defs/createRun body application~1json' },
      'createRun body application/json': { properties: { n: { minimum: 3 } }, required: ['m'] },
    };
    expect(validate(schemas, 'Run', { n: 1 }, 'request').errors).toEqual([
      {
        pointer: '/m',
        schemaPointer: 'createRun body application/json#/required',
        keyword: 'required',
        message: 'must be there: the member "m" is required',
        expected: 'm',
        actual: ['n'],
      },
      {
        pointer: '/n',
        schemaPointer: 'createRun body application/json#/properties/n/minimum',
        keyword: 'minimum',
        message: 'must be at least 3',
        expected: 3,
        actual: 1,
      },
    ]);
  });
});

describe('views', () => {
  const schema = {
    required: ['id', 'secret'],
    properties: { id: { $ref: '#/$defs/Id' }, secret: { writeOnly: true } },
  };
  const more = { Id: { type: 'string', readOnly: true } };
  it('does not ask for readOnly members in requests, nor for writeOnly ones in responses', () => {
    expect(verdict(schema, {}, 'request', more)).toEqual(['/secret required']);
    expect(verdict(schema, {}, 'response', more)).toEqual(['/id required']);
  });
  it('reads the mark where it stands beside the demand, and does not touch conditions', () => {
    expect(verdict({ allOf: [{ required: ['a'] }], properties: { a: { writeOnly: true } } }, {})).toEqual([]);
    expect(verdict({ not: { required: ['a'] }, properties: { a: { writeOnly: true } } }, {})).toEqual([]);
    const told = { oneOf: [{ required: ['a'] }, { required: ['b'] }], properties: { a: { writeOnly: true } } };
    expect(verdict(told, { b: 1 })).toEqual([]);
  });
});

describe('what cannot be judged', () => {
  const table: readonly [JsonSchema, Json][] = [
    [{ pattern: '(' }, 'a'],
    [{ enum: [] }, 1],
    [{ type: 'file' }, 1],
    [{ required: true }, {}],
    [{ items: [{}] }, []],
    [{ minimum: '3' }, 1],
    [{ $ref: '#/$defs/Nowhere' }, 1],
    [{ $ref: '#/components/schemas/' }, 1],
    [{ $dynamicRef: '#nobody' }, 1],
    [{ $ref: '#/$defs/It self~1~0%' }, 1],
  ];
  it.each(table)('%j', (schema, value) => {
    expect(verdict(schema, value)).toEqual([expect.stringMatching(/^unjudgeable: .+/)]);
  });
  it('is judged all the same where it decides nothing', () => {
    expect(verdict({ properties: { a: { pattern: '(' } } }, {})).toEqual([]);
    expect(verdict({ properties: { a: { pattern: '(' } }, required: ['b'] }, { a: 'x' })).toEqual(['/b required']);
    expect(verdict({ not: { pattern: '(' } }, 'x')).toEqual([expect.stringMatching(/^unjudgeable/)]);
    expect(verdict({ anyOf: [{ pattern: '(' }, { type: 'string' }] }, 'x')).toEqual([]);
  });
  it('includes values nested too deep', () => {
    const deep = (levels: number) => parsed('['.repeat(levels) + ']'.repeat(levels));
    const schemas = { Tree: { type: 'array', items: { $ref: '#/$defs/Tree' } } };
    expect(validate(schemas, 'Tree', deep(300), 'response').outcome).toBe('valid');
    expect(validate(schemas, 'Tree', deep(10_000), 'response').outcome).toBe('unjudgeable');
  });
  it('does not hang on a pattern that backtracks without end', () => {
    expect(verdict({ pattern: '^(a+)+$' }, `${'a'.repeat(50_000)}!`)).toEqual([' pattern']);
    expect(verdict({ pattern: '^(?=(a+)+$)' }, `${'a'.repeat(50)}!`)).toEqual([expect.stringMatching(/^unjudgeable/)]);
  });
});
