import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageRoot, suiteSchema } from '../src/behaviours/index.ts';
import { readConfig, readTarget } from '../src/config/index.ts';
import { Problem } from '../src/model/index.ts';
import { EventReader, readTranscript } from '../src/run/index.ts';
import { runSuite } from './fault-matrix/run-suite.ts';

/** `ASSAY_FUZZ=10000 npx vitest run tests/fuzz` looks longer. */
const numRuns = Number(process.env['ASSAY_FUZZ'] ?? 60);

interface Mutation {
  readonly at: number;
  readonly drop: number;
  readonly put: Uint8Array;
}

const mutations = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(40),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom('{', '[', '\t', ': ', '&a *a', '"', '\n', '\u0000', '- - - ')
        .map((text) => new TextEncoder().encode(text)),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

function mutated(bytes: Uint8Array, changes: readonly Mutation[]): Buffer {
  return changes.reduce((buffer, { at, drop, put }) => {
    const start = Math.floor(at * buffer.length);
    return Buffer.concat([buffer.subarray(0, start), put, buffer.subarray(start + drop)]);
  }, Buffer.from(bytes));
}

/** Runs something that may only succeed or refuse its input in words. */
function refusesOnlyInWords(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.message).not.toBe('');
  }
}

const file = (path: string) => readFileSync(`${packageRoot}/${path}`);

describe('mutated input is read or refused in words', () => {
  it('target files', () => {
    const real = file('suites/toolregistry/target.example.yaml');
    fc.assert(
      fc.property(mutations, (changes) => {
        const text = mutated(real, changes).toString();
        refusesOnlyInWords(() => readTarget(text, 'target.yaml', { TOOLREGISTRY_API_KEY: 'k' }));
      }),
      { numRuns },
    );
  });

  it('suite profiles', () => {
    const real = file('suites/toolregistry/suite.yaml');
    fc.assert(
      fc.property(mutations, (changes) =>
        refusesOnlyInWords(() => readConfig(mutated(real, changes).toString(), 'suite.yaml', suiteSchema)),
      ),
      { numRuns },
    );
  });

  it('transcripts: any change is noticed', async () => {
    const { transcript } = await runSuite('toolregistry');
    const real = new TextEncoder().encode(transcript);
    const read = async (bytes: Uint8Array) => {
      for await (const _ of readTranscript(bytes, 'transcript.ndjson'));
    };
    await expect(read(real)).resolves.toBeUndefined();
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const bytes = mutated(real, changes);
        fc.pre(!bytes.equals(real));
        await expect(read(bytes)).rejects.toThrow(Problem);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('event streams: any bytes, cut anywhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(fc.nat(400), { maxLength: 8 }), (bytes, cuts) => {
        const places = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort(
          (a, b) => a - b,
        );
        const reader = new EventReader();
        const events = places.slice(1).flatMap((end, i) => reader.feed(Buffer.from(bytes.subarray(places[i], end)), i));
        reader.end();
        const whole = new EventReader();
        const same = whole.feed(Buffer.from(bytes), 0);
        whole.end();
        expect(events.map(({ type, data, id, offset }) => ({ type, data, id, offset }))).toEqual(
          same.map(({ type, data, id, offset }) => ({ type, data, id, offset })),
        );
        expect(reader.framing).toEqual(whole.framing);
      }),
      { numRuns: numRuns * 5 },
    );
  });
});
