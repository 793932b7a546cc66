import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../model/index.ts';
import { meaningOf } from './same-meaning.ts';

describe('meaningOf', () => {
  test.each<readonly [string, JsonSchema, JsonSchema]>([
    ['wording', { type: 'string', description: 'a', examples: [1], title: 'b' }, { type: 'string' }],
    ['the order of keywords', { type: 'string', minLength: 1 }, { minLength: 1, type: 'string' }],
    ['the order of sets', { enum: ['a', 'b'], required: ['x', 'y'] }, { required: ['y', 'x'], enum: ['b', 'a'] }],
    ['wording further in', { properties: { a: { description: 'x' } } }, { properties: { a: {} } }],
  ])('%s does not count', (_, a, b) => {
    expect(meaningOf(a)).toBe(meaningOf(b));
  });

  test.each<readonly [string, JsonSchema, JsonSchema]>([
    ['a type', { type: 'string' }, { type: 'integer' }],
    ['a member called description', { properties: { description: {} } }, { properties: {} }],
    ['the order of a choice', { oneOf: [{ type: 'string' }, {}] }, { oneOf: [{}, { type: 'string' }] }],
    ['another reference', { $ref: '#/$defs/A' }, { $ref: '#/$defs/B' }],
    ['true and an object', true, {}],
    ['a default', { default: 1 }, { default: 2 }],
  ])('%s counts', (_, a, b) => {
    expect(meaningOf(a)).not.toBe(meaningOf(b));
  });
});
