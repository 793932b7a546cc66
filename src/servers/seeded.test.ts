import { expect, it } from 'vitest';
import { createSeeded } from './seeded.ts';

it('gives the same for the same seed, whatever else was asked for in between', () => {
  const one = createSeeded(1);
  const other = createSeeded(1);
  other.token('noise');
  const ids = [one.uuid('run'), one.uuid('run')];
  expect([other.uuid('run'), other.uuid('run')]).toEqual(ids);
  expect(new Set([...ids, createSeeded(2).uuid('run')]).size).toBe(3);
});

it('makes UUIDs that are version 4 in shape, and fractions of one', () => {
  const { uuid, fraction } = createSeeded(3);
  for (let i = 0; i < 100; i++) {
    expect(uuid('x')).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
    const value = fraction('x');
    expect(value >= 0 && value < 1).toBe(true);
  }
});
