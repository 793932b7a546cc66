import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { Problem } from '../model/index.ts';
import { readConfig } from './read-config.ts';

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['suite'],
  properties: {
    suite: { type: 'string' },
    style: { enum: ['page', 'offset', 'cursor'] },
    limits: { type: 'object', additionalProperties: false, properties: { requests: { type: 'integer' } } },
  },
} as const;

function problemOf(text: string): Problem {
  try {
    readConfig(text, 'target.yaml', schema);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('readConfig', () => {
  it('reads YAML and knows the line of every value', () => {
    const config = readConfig<{ suite: string }>('suite: a\nlimits:\n  requests: 3\n', 'target.yaml', schema);
    expect(config.value).toEqual({ suite: 'a', limits: { requests: 3 } });
    expect(config.lineOf('/limits/requests')).toBe(3);
    expect(config.lineOf('/limits/nothing')).toBe(2);
  });

  it.each([
    ['suite: a\nstile: page\n', 2, "unknown member 'stile'", 'style'],
    ['suite: a\nstyle: pages\n', 2, "style is 'pages'", "did you mean 'page'"],
    ['limits: {}\n', 1, "lacks the member 'suite'", 'add it'],
    ['suite: a\nlimits:\n  requests: many\n', 3, 'limits.requests', ''],
    ['suite: a\n\tlimits: 1\n', 2, '', 'spaces'],
    ['suite: a\nsuite: b\n', 2, 'unique', ''],
    ['suite: [a\n', 2, '', ''],
  ])('refuses %j at line %i', (text, line, message, remedy) => {
    const problem = problemOf(text);
    expect(problem.place).toMatchObject({ document: 'target.yaml', line });
    expect(problem.message).toContain(message);
    expect(problem.remedy ?? '').toContain(remedy);
  });

  it('refuses a file of aliases that expand without end', () => {
    const bomb = `a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}`;
    expect(() => readConfig(bomb, 'bomb.yaml', { type: 'object' })).toThrow(Problem);
  });

  it('is given schemas that fit the metaschema, for it does not look again', () => {
    const schemas = new URL('../../schemas/', import.meta.url);
    const ajv = new Ajv2020({ strict: false });
    const wrong = readdirSync(schemas).filter((name) => {
      const text = readFileSync(new URL(name, schemas), 'utf8');
      return ajv.validateSchema(JSON.parse(text)) !== true;
    });
    expect(wrong).toEqual([]);
    expect(ajv.validateSchema({ type: 'objekt' })).toBe(false);
  });
});
