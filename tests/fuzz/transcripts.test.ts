import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { judgeTranscript } from '../../src/cli/judge-transcript.ts';
import { isObject, type Json, type TranscriptHeader, type TranscriptRecord } from '../../src/model/index.ts';
import { contractHash, createTranscriptWriter } from '../../src/run/index.ts';
import { runSuite } from '../fault-matrix/run-suite.ts';
import { type Edit, edited, edits, numRuns, refusesInWordsLater, seed, tellInputs, timeout } from './mutations.ts';

const tries = Math.ceil(numRuns / 20);

let lines: readonly Json[] = [];
beforeAll(async () => {
  const { transcript } = await runSuite('kognitos');
  lines = transcript
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Json);
});

/** What a forger makes of a run: other records, and hashes that fit them. */
async function forged(all: readonly (Edit & { readonly at: number })[]): Promise<Buffer> {
  const copy: Json[] = [...lines.slice(0, -1)];
  for (const { at, ...edit } of all) {
    const index = Math.min(copy.length - 1, Math.floor(at * copy.length));
    const now = edited(copy[index] ?? null, edit);
    if (isObject(now) && typeof now['kind'] === 'string') copy[index] = now;
  }
  const text: string[] = [];
  const writer = createTranscriptWriter((line) => void text.push(line));
  const [header, ...records] = copy as unknown as [TranscriptHeader, ...TranscriptRecord[]];
  await writer.header(isObject(header.contract) ? { ...header, contractHash: contractHash(header.contract) } : header);
  for (const record of records) await writer.record(record);
  await writer.footer(1);
  return Buffer.from(text.join(''));
}

describe('forged recordings', () => {
  it('whose hashes fit are judged or refused in words', { timeout }, async () => {
    const at = fc.double({ min: 0, max: 1, noNaN: true });
    const changes = fc.array(edits(at), { minLength: 1, maxLength: 4 });
    const property = fc.asyncProperty(changes, (all) =>
      refusesInWordsLater(async () => judgeTranscript(await forged(all))),
    );
    await fc.assert(property, { numRuns: tries, seed });
    tellInputs('forged transcripts', tries);
  });
});
