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
