import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tryInputs } from './try-inputs.ts';

test('makes an input that does not hold smaller', async () => {
  const tried: number[] = [];
  const holds = async (input: number) => {
    tried.push(input);
    return input < 10;
  };
  await tryInputs(fc.nat(1_000), holds, { seed: 1, numRuns: 20 });
  expect(tried).toContain(10);
});

test('hands on what a try throws, and tries nothing more', async () => {
  let tries = 0;
  const holds = async () => {
    tries++;
    throw new Error('the room was not made');
  };
  await expect(tryInputs(fc.nat(), holds, { seed: 1, numRuns: 20 })).rejects.toThrow('the room was not made');
  expect(tries).toBe(1);
});

test('once nobody may go on, no smaller input is looked for', async () => {
  let tries = 0;
  const made: number[] = [];
  const inputs = fc.nat(1_000_000).map(
    (input) => {
      made.push(input);
      return input;
    },
    (input) => input as number,
  );
  const holds = async (input: number) => {
    tries++;
    return input < 1_000;
  };
  await tryInputs(inputs, holds, { seed: 1, numRuns: 20 }, () => tries < 3);
  expect(tries).toBe(3);
  expect(made.length).toBeLessThan(6);
});
