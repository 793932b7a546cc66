import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryFor } from '../jsonschema/index.ts';
import { isObject, type Json } from '../model/index.ts';
import { tryInputs } from './try-inputs.ts';

const note = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string' }, stars: { type: 'integer', minimum: 0, maximum: 5 } },
};

/** What a server is sent that breaks on text beyond ASCII, and what it breaks on, as `vary-input` goes about it. */
async function sentWith(seed: number) {
  const made = arbitraryFor({ Note: note }, 'Note', { view: 'request', longest: 2_000 });
  if ('unsatisfiable' in made) throw new Error(made.unsatisfiable);
  const [tried, broke]: [Json[], Json[]] = [[], []];
  const holds = async ({ body }: { readonly body: Json }) => {
    if (tried.length >= 40) return true;
    tried.push(body);
    const text = isObject(body) ? body['text'] : undefined;
    const isAscii = typeof text !== 'string' || [...text].every((unit) => (unit.codePointAt(0) ?? 0) < 0x80);
    if (!isAscii) broke.push(body);
    return isAscii;
  };
  await tryInputs(fc.record({ body: made }), holds, { seed, numRuns: 8 });
  return { tried, smallest: broke.at(-1) };
}

it.each([5, 6])(
  'what breaks a server is made as small as it can be, within the tries of a story: seed %i',
  async (seed) => {
    const { smallest } = await sentWith(seed);
    expect(smallest).toEqual({ text: '\u0080' });
  },
);

it('equal seeds send the same inputs', async () => {
  expect((await sentWith(5)).tried).toEqual((await sentWith(5)).tried);
});
