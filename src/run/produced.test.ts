import { describe, expect, it } from 'vitest';
import type { Exchange } from '../model/index.ts';
import { ancestorsOf, createProduced } from './produced.ts';
import { probe, scenario } from './testing/small-contract.ts';

const answered = (id: string, caseId: string, status: number): Exchange => ({
  kind: 'exchange',
  id,
  case: caseId,
  attempt: 1,
  step: 's',
  operation: 'listRuns',
  parameters: {},
  credential: 'none',
  request: { method: 'GET', url: 'http://h', headers: [] },
  sentAt: 0,
  result: {
    kind: 'answered',
    response: { status, headers: [], body: { text: '', encoding: 'utf8', bytes: 0 } },
    firstByteAt: 0,
    endedAt: 0,
  },
});

const cases = [probe('a'), probe('b', { after: ['a'] }), probe('c', { after: ['b'] }), probe('d')];

describe('createProduced', () => {
  it('gives the first answer and the first success, also of a case further back', () => {
    const produced = createProduced(cases);
    for (const [id, status] of [
      ['x1', 409],
      ['x2', 201],
      ['x3', 200],
    ] as const)
      produced.note(answered(id, 'a', status));
    expect([produced.first('b', 'a')?.id, produced.success('b', 'a')?.id, produced.success('c', 'a')?.id]).toEqual([
      'x1',
      'x2',
      'x2',
    ]);
    expect(produced.success('c', 'b')).toBeUndefined();
  });

  it('forgets an answer when the last case that may need it has ended', () => {
    const produced = createProduced(cases);
    produced.note(answered('x1', 'a', 200));
    produced.note(answered('x2', 'd', 200));
    produced.release('b');
    expect(produced.first('c', 'a')?.id).toBe('x1');
    produced.release('c');
    expect(produced.first('c', 'a')).toBeUndefined();
  });

  it('refuses to read from a case that need not have ended', () => {
    const produced = createProduced(cases);
    expect(() => produced.first('d', 'a')).toThrow('d reads from a, which is not in its after');
  });
});

describe('what a case made', () => {
  const look = scenario('look', { revisits: ['a', 'b'] });

  it('is every successful creation, kept until all that look back have ended', () => {
    const produced = createProduced([...cases, look], new Set(['listRuns']));
    for (const [id, status] of [
      ['x1', 201],
      ['x2', 409],
      ['x3', 200],
    ] as const)
      produced.note(answered(id, 'a', status));
    produced.note({ ...answered('x4', 'a', 200), operation: 'getRun' });
    produced.note(answered('x5', 'd', 200));
    produced.release('a');
    expect([produced.made('look', 'a').map(({ id }) => id), produced.made('look', 'b')]).toEqual([['x1', 'x3'], []]);
    produced.release('look');
    expect(produced.made('look', 'a')).toEqual([]);
  });

  it('is shown only to those that say so', () => {
    const produced = createProduced([...cases, look]);
    expect(() => produced.made('b', 'a')).toThrow('b looks at a, which it does not revisit');
    expect(() => produced.made('look', 'd')).toThrow('look looks at d');
  });
});

describe('ancestorsOf', () => {
  it('follows after, also to cases that are not there', () => {
    const ancestors = ancestorsOf([...cases, probe('e', { after: ['c', 'gone'] })]);
    expect([...(ancestors.get('e') ?? [])].sort()).toEqual(['a', 'b', 'c', 'gone']);
  });

  it('refuses a circle', () => {
    expect(() => ancestorsOf([probe('a', { after: ['b'] }), probe('b', { after: ['a'] })])).toThrow(
      'goes in a circle at a',
    );
  });
});
