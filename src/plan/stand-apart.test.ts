import { describe, expect, it } from 'vitest';
import { runsContract } from '../checks/testing/runs-contract.ts';
import type { Contract, Json, ProbeCase, RequestDraft, Stage } from '../model/index.ts';
import { isAbout, standApart } from './stand-apart.ts';

const contract: Contract = {
  ...runsContract,
  schemas: {
    ...runsContract.schemas,
    NewRun: {
      type: 'object',
      properties: {
        intent: { type: 'string' },
        mail: { type: 'string', format: 'email' },
        code: { type: 'string', pattern: '^[A-Z]{6}$' },
        mode: { type: 'string', enum: ['fast', 'slow'] },
        day: { type: 'string', format: 'date' },
        guest: { type: 'object', properties: { name: { type: 'string' } } },
        userId: { type: 'string' },
        count: { type: 'integer' },
      },
    },
  },
};
const stage: Stage = {
  contract,
  seed: 1,
  target: { variables: { intent: 'given' }, scenarios: {}, claims: {}, patience: { completion: 1, poll: 1 } },
};
const free: Stage = { ...stage, target: { ...stage.target, variables: {} } };
const body = {
  intent: 'assay-abcdefgh',
  mail: 'abcde@example.com',
  code: 'AAAAAA',
  mode: 'fast',
  day: '2020-01-01',
  guest: { name: 'abcd' },
  userId: 'abcd',
  count: 1,
};

function draft(value: Json, more: Partial<RequestDraft> = {}): RequestDraft {
  return {
    operation: 'createRun',
    parameters: {},
    credential: 'valid',
    body: { mediaType: 'application/json', value },
    ...more,
  };
}

function sent(request: RequestDraft) {
  return request.body !== undefined && 'value' in request.body ? (request.body.value as typeof body) : body;
}

describe('standApart', () => {
  it('gives each request made-up texts of its own, as long and of the same pattern', () => {
    const one = sent(standApart(free, draft(body), 'one'));
    const two = sent(standApart(free, draft(body), 'two'));
    for (const [a, b] of [
      [one.intent, two.intent],
      [one.mail, two.mail],
      [one.code, two.code],
      [one.guest.name, two.guest.name],
    ])
      expect(a).not.toBe(b);
    for (const made of [one, two]) {
      expect(made.intent).toMatch(/^assay-[a-z]{8}$/);
      expect(made.mail).toMatch(/^[a-z]{5}@example\.com$/);
      expect(made.code).toMatch(/^[A-Z]{6}$/);
      expect(made.guest.name).toMatch(/^[a-z]{4}$/);
      expect(made).toMatchObject({ mode: 'fast', day: '2020-01-01', userId: 'abcd', count: 1 });
    }
    expect(sent(standApart(free, draft(body), 'one'))).toEqual(one);
  });

  it('leaves alone what the user gave, what a probe is about, and texts that are not made up', () => {
    expect(sent(standApart(stage, draft(body), 'one')).intent).toBe(body.intent);
    const target = { ...free.target, scenarios: { completes: { intent: 'go' } } };
    expect(sent(standApart({ ...free, target }, draft(body), 'one')).intent).toBe(body.intent);
    const probe = { mutation: { kind: 'too-short', at: 'body/guest/name' } } as ProbeCase;
    expect(sent(standApart(free, draft(body), 'one', isAbout(probe))).guest).toEqual(body.guest);
    const example = { edge: { at: 'body', keyword: 'example' } } as ProbeCase;
    expect(sent(standApart(free, draft(body), 'one', isAbout(example)))).toEqual(body);
    const own = { ...body, intent: 'Ada', mail: 'ada@example.org', code: 'AAAAAA' };
    expect(sent(standApart(free, draft(own), 'one'))).toMatchObject({ intent: 'Ada', mail: 'ada@example.org' });
  });

  it('leaves alone what makes nothing', () => {
    for (const other of [
      draft(body, { operation: 'getRun' }),
      draft(body, { method: 'PATCH' }),
      draft([]),
      { ...draft(body), body: { mediaType: 'application/json', raw: '{' } },
    ])
      expect(standApart(free, other, 'one')).toBe(other);
  });
});
