import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLine } from '../src/cli/testing/command-line.ts';
import {
  createTranscriptWriter,
  merge,
  type Report,
  readTranscript,
  replay,
  type Selection,
  type TranscriptHeader,
  type TranscriptLine,
} from '../src/index.ts';
import { shardPlan } from '../src/plan/index.ts';
import { runSuite } from './fault-matrix/run-suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-shards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = (name: string, text: string) => ({ name, lines: readTranscript(new TextEncoder().encode(text), name) });

async function joined(parts: readonly string[]): Promise<{ report: Report; transcript: string }> {
  let transcript = '';
  const write = (line: string) => {
    transcript += line;
  };
  const named = parts.map((text, i) => lines(`part-${i}`, text));
  return { report: await merge(named, { write, anyTarget: true }), transcript };
}

/** What a report says of its requirements, without what only names records. */
function said({ requirements, overall, because, must }: Report) {
  const results = requirements.map(({ requirement, outcome, verdicts, failures, reason }) => {
    const kinds = [...new Set(failures.map(({ case: id, evidence }) => `${id} ${evidence.kind}`))].sort();
    return { id: requirement.id, outcome, verdicts, kinds, reason };
  });
  return { overall, because, must, results };
}

/** A transcript with another header, whole and well hashed. */
async function reheaded(text: string, change: (header: TranscriptHeader) => TranscriptHeader): Promise<string> {
  let out = '';
  const writer = createTranscriptWriter((line) => {
    out += line;
  });
  for await (const line of readTranscript(new TextEncoder().encode(text), 't'))
    if (line.kind === 'header') await writer.header(change(line));
    else if (line.kind === 'footer') await writer.footer(line.endedAt);
    else await writer.record(line);
  return out;
}

/** What decides: the verdict, every MUST requirement with its outcome, and whatever else failed. */
function decided({ overall, must, requirements }: Report) {
  const results = requirements.flatMap(({ requirement: { id, level }, outcome }) =>
    level === 'MUST' || outcome === 'failed' ? [`${outcome} ${id}`] : [],
  );
  return { overall, must, results };
}

/** A transcript cut into those of the parts of its plan. */
async function partsOf(text: string, count: number): Promise<string[]> {
  const all: TranscriptLine[] = [];
  for await (const line of readTranscript(new TextEncoder().encode(text), 't')) all.push(line);
  const [header] = all;
  if (header?.kind !== 'header') throw new Error('no header');
  const cases = all.flatMap((line) => (line.kind === 'case-start' && line.attempt === 1 ? [line.case] : []));
  const plan = { cases: cases.filter(({ id }) => id !== 'preflight'), leftOut: header.leftOut };
  return await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const part = shardPlan(plan, header.requirements, { index: i + 1, count });
      const own = new Set(['preflight', ...part.plan.cases.map(({ id }) => id)]);
      let out = '';
      const writer = createTranscriptWriter((line) => {
        out += line;
      });
      for (const line of all)
        if (line.kind === 'header') await writer.header({ ...line, shard: part.shard, leftOut: part.plan.leftOut });
        else if (line.kind === 'footer') await writer.footer(line.endedAt);
        else if (line.kind === 'halt' || own.has(line.kind === 'case-start' ? line.case.id : line.case))
          await writer.record(line);
      return out;
    }),
  );
}

async function playParts(suite: string, count: number, options: { fault?: string; selection?: Selection }) {
  const runs: { report: Report; transcript: string }[] = [];
  for (let index = 1; index <= count; index++) {
    const selection = { ...options.selection, shard: { index, count } };
    runs.push(await runSuite(suite, { ...options, selection }));
  }
  return runs;
}

const whole = process.env['ASSAY_MATRIX'] === 'full';
const lists: Selection = { operations: ['listRuns'] };
const rows: readonly (readonly [string, string, number, { fault?: string; selection?: Selection }])[] = [
  ['a lying server, its lists', 'toolregistry', 3, { fault: 'page-overlap', selection: lists }],
  ...(whole
    ? ([
        ['an honest server', 'toolregistry', 4, {}],
        ['an honest server', 'toolregistry', 2, {}],
        ['an honest server', 'toolregistry', 5, {}],
        ['a lying server', 'toolregistry', 3, { fault: 'page-overlap' }],
        ['a lying server', 'toolregistry', 2, { fault: 'created-not-found' }],
        ['a lying server', 'toolregistry', 5, { fault: 'any-key-accepted' }],
        ['a lying server', 'arkloop', 3, { fault: 'after-seq-inclusive' }],
        ['a lying server', 'arkloop', 2, { fault: 'cancel-ignored' }],
        ['an honest server', 'kognitos', 3, {}],
        ['an honest server', 'arkloop', 3, {}],
      ] as const)
    : []),
];

describe('shards', () => {
  it.each(rows)('together say what one run says: %s', { timeout: 120_000 }, async (_name, suite, count, options) => {
    const one = await runSuite(suite, options);
    // The same records, as the machines would have written them.
    const { report, transcript } = await joined(await partsOf(one.transcript, count));
    expect(said(report)).toEqual(said(one.report));
    expect(report.statistics.cases).toBe(one.report.statistics.cases);
    expect(await replay(lines('merged', transcript).lines)).toEqual(report);

    // And on machines of their own: the same verdict and the same outcome of every MUST. What is only observed may waver with their pace.
    const parts = await playParts(suite, count, options);
    const again = await joined(parts.map((part) => part.transcript));
    expect(decided(again.report)).toEqual(decided(one.report));
    expect(again.report.statistics.cases).toBe(one.report.statistics.cases);
    for (const part of parts) {
      expect(part.report.shard?.count).toBe(count);
      expect(part.report.requirements.length).toBeLessThan(report.requirements.length);
    }
  });

  it('are refused where they are not the parts of one plan', async () => {
    const selection = { operations: ['listRuns'], requirements: ['body-valid'] };
    const [a = '', b = ''] = (await playParts('toolregistry', 2, { selection })).map(({ transcript }) => transcript);
    const other = await reheaded(b, (header) => ({ ...header, seed: 2 }));
    const all = await reheaded(a, ({ shard: _, ...header }) => header);
    await expect(joined([a])).rejects.toThrow('part 2 of 2 is missing');
    await expect(joined([a, a])).rejects.toThrow('part-0 and part-1 are both part 1');
    await expect(joined([a, other])).rejects.toThrow('part-1 has another seed than part-0');
    await expect(joined([a, all])).rejects.toThrow('part-1 is no part of a plan');
    await expect(joined([a, b.replace('"status":200', '"status":201')])).rejects.toThrow('edited');
    await expect(merge([lines('a', a), lines('b', b)], { write: () => {} })).rejects.toThrow(/is a run against http/);

    const paths = [a, b].map((text, i) => {
      const path = join(folder, `part-${i}.ndjson`);
      writeFileSync(path, text);
      return path;
    });
    const output = join(folder, 'merged');
    expect(await assay('merge', ...paths, '--any-target', '-o', output)).toMatchObject({ code: 0 });
    expect(readdirSync(output).sort()).toEqual(['junit.xml', 'report.html', 'report.json', 'transcript.ndjson']);
    expect(await assay('merge', ...paths, '-o', output)).toMatchObject({ code: 2 });
    expect(await assay('demo', '--shard', '3/2')).toMatchObject({
      code: 2,
      out: expect.stringContaining('such as 2/4'),
    });
  });
});

async function assay(...words: string[]): Promise<{ code: number; out: string }> {
  const { code, said } = await commandLine(words, { now: () => Date.UTC(2026, 5, 15), monotonic: () => 0 });
  return { code, out: said };
}
