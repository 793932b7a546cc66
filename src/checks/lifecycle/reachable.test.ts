import { describe, expect, it } from 'vitest';
import { place, runLifecycle } from '../testing/runs-contract.ts';
import { createReach } from './reachable.ts';

describe('createReach', () => {
  const { leads, isUntold } = createReach(runLifecycle);

  it.each([
    ['QUEUED', 'QUEUED', true],
    ['QUEUED', 'SUCCESS', true],
    ['PAUSED', 'CANCELED', true],
    ['RUNNING', 'QUEUED', false],
    ['PAUSED', 'QUEUED', false],
    ['SUCCESS', 'RUNNING', false],
  ])('%s to %s: %s', (from, to, expected) => expect(leads(from, to)).toBe(expected));

  it('allows everything around states that documents do not tell of', () => {
    expect([isUntold('PARTIAL'), isUntold('PREPARING'), isUntold('RUNNING')]).toEqual([true, true, false]);
    expect(leads('PARTIAL', 'QUEUED') && leads('SUCCESS', 'PARTIAL') && leads('QUEUED', 'PREPARING')).toBe(true);
  });

  it('does not use an untold state as a bridge', () => {
    expect(leads('RUNNING', 'QUEUED')).toBe(false);
  });

  it('counts only the transitions asked for', () => {
    const alone = createReach(runLifecycle, ({ by }) => by === undefined);
    expect([alone.leads('QUEUED', 'SUCCESS'), alone.leads('QUEUED', 'CANCELED')]).toEqual([true, false]);
  });

  it('falls back on inferred states where nothing is stated', () => {
    const states = runLifecycle.states.map((state) => ({ ...state, provenance: place('inferred') }));
    expect(createReach({ ...runLifecycle, states }).leads('RUNNING', 'QUEUED')).toBe(false);
  });
});
