import { describe, expect, it } from 'vitest';
import { runsContract } from '../checks/testing/runs-contract.ts';
import { validate } from '../jsonschema/index.ts';
import type { Contract, Json, ProbeCase, Stage } from '../model/index.ts';
import { planCases } from './plan-cases.ts';

/** Body schemas of every kind that plans meet; each is planned with several seeds. */
const bodies: Readonly<Record<string, Json>> = {
  flat: {
    type: 'object',
    required: ['name', 'age'],
    properties: {
      name: { type: 'string', minLength: 2, maxLength: 12 },
      age: { type: 'integer', minimum: 0, maximum: 130 },
      score: { type: 'number', exclusiveMinimum: 0, multipleOf: 0.5 },
      mail: { type: 'string', format: 'email' },
      code: { type: 'string', pattern: '^[A-Z]{3}-\\d{2}$' },
      mode: { enum: ['fast', 'slow', 7, null] },
    },
    additionalProperties: false,
  },
  nested: {
    type: 'object',
    required: ['items'],
    properties: {
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 4,
        uniqueItems: true,
        items: {
          type: 'object',
          required: ['sku'],
          properties: { sku: { type: 'string' }, count: { type: 'integer' } },
        },
      },
      labels: { type: 'object', additionalProperties: { type: 'string' }, maxProperties: 3 },
      parent: { type: ['object', 'null'], properties: { id: { type: 'string', format: 'uuid' } } },
    },
  },
  branches: {
    type: 'object',
    required: ['how'],
    properties: {
      how: {
        oneOf: [
          { type: 'object', required: ['card'], properties: { card: { type: 'string' } }, additionalProperties: false },
          { type: 'object', required: ['iban'], properties: { iban: { type: 'string' } }, additionalProperties: false },
        ],
      },
      when: {
        anyOf: [
          { type: 'string', format: 'date-time' },
          { type: 'integer', minimum: 1 },
        ],
      },
    },
  },
  tree: {
    type: 'object',
    required: ['value'],
    properties: { value: { type: 'integer' }, left: { $ref: '#/$defs/NewRun' }, right: { $ref: '#/$defs/NewRun' } },
  },
};

function stageOf(body: Json, seed: number): Stage {
  const contract: Contract = { ...runsContract, schemas: { ...runsContract.schemas, NewRun: body as never } };
  const patience = { completion: 1, poll: 1 };
  return { contract, seed, target: { variables: {}, scenarios: {}, claims: {}, patience } };
}

/** Probes of the create operation whose bodies are JSON values without slots. */
function withBodies(stage: Stage): readonly { readonly probe: ProbeCase; readonly value: Json }[] {
  return planCases(stage, []).cases.flatMap((one) => {
    if (one.kind !== 'probe' || one.operation !== 'createRun') return [];
    const { body } = one.request;
    return body !== undefined && 'value' in body ? [{ probe: one, value: body.value as Json }] : [];
  });
}

describe.each(Object.entries(bodies))('a plan for a body: %s', (name, body) => {
  describe.each([1, 2, 3])('seed %i', (seed) => {
    const stage = stageOf(body, seed);
    const probes = withBodies(stage);
    const judge = (value: Json) => validate(stage.contract.schemas, 'NewRun', value, 'request');

    it('sends valid bodies in everything that is to be accepted', () => {
      const good = probes.filter(({ probe }) => probe.purpose === 'positive' || probe.purpose === 'boundary');
      expect(good.length).toBeGreaterThan(2);
      for (const { probe, value } of good) expect([probe.id, judge(value).outcome]).toEqual([probe.id, 'valid']);
    });

    it('breaks exactly what the mutation says', () => {
      const broken = probes.filter(
        ({ probe }) => probe.purpose === 'negative' && probe.mutation?.keyword !== undefined,
      );
      expect(broken.length).toBeGreaterThan(4);
      for (const { probe, value } of broken) {
        const result = judge(value);
        const errors = result.outcome === 'invalid' ? result.errors : [];
        const { at, keyword } = probe.mutation ?? { at: '' };
        // Where alternatives stand around it, it and the other branches fail as well, each by its own rule.
        const beside = errors.filter((error) => {
          const place = `body${error.pointer}`;
          return name === 'branches'
            ? !(place.startsWith(at) || at.startsWith(place))
            : error.keyword !== keyword || place !== at;
        });
        expect([probe.id, errors.length]).not.toEqual([probe.id, 0]);
        const others = beside.map((error) => error.keyword).filter((one) => !['enum', 'const'].includes(one));
        expect([probe.id, others]).toEqual([probe.id, []]);
      }
    });

    it('gives every negative probe a control that differs and is planned', () => {
      const ids = new Map(planCases(stage, []).cases.map((one) => [one.id, one]));
      for (const one of ids.values()) {
        if (one.kind !== 'probe' || one.purpose !== 'negative') continue;
        const control = one.control === undefined ? undefined : ids.get(one.control);
        expect([one.id, control?.isControl]).toEqual([one.id, true]);
        expect(JSON.stringify(control?.kind === 'probe' ? control.request : {})).not.toBe(JSON.stringify(one.request));
        expect(one.after).toContain(one.control);
      }
    });

    it('is the same plan again', () => {
      expect(planCases(stageOf(body, seed), [])).toEqual(planCases(stage, []));
    });
  });
});
