import { describe, expect, it } from 'vitest';
import { replay } from '../src/pipeline.ts';
import { readTranscript } from '../src/run/index.ts';
import { honestRun, runSuite } from './fault-matrix/run-suite.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const judgeAgain = (text: string) => replay(readTranscript(bytes(text), 'transcript.ndjson'));

/** Stories with pages, streams, lives and waiting. */
const told = ['act-while-waiting', 'cancel-while-running', 'resume-streams', 'walk-pages', 'watch-stream'];

describe('replay', () => {
  it.each([
    ['an honest server', () => honestRun('kognitos')],
    [
      'a lying server with streams, sixteen at a time',
      () => runSuite('toolregistry', { fault: 'page-overlap', concurrency: 16, scenarios: told }),
    ],
  ])('gives the very report of the live run: %s', async (_, live) => {
    const { report, transcript } = await live();
    expect(report.requirements.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(20);
    expect(await judgeAgain(transcript)).toEqual(report);
  });

  it('refuses a transcript that was cut short or edited', async () => {
    const { transcript } = await honestRun('kognitos');
    const lines = transcript.trimEnd().split('\n');
    const without = (index: number) => `${lines.filter((_, i) => i !== index).join('\n')}\n`;
    const exchange = lines.findIndex((line) => line.startsWith('{"kind":"exchange"'));
    expect(exchange).toBeGreaterThan(0);
    const edited = lines.map((line, i) => (i === exchange ? line.replace('"status":', '"status": ') : line)).join('\n');
    const swapped = [...lines];
    [swapped[exchange], swapped[exchange + 1]] = [swapped[exchange + 1] ?? '', swapped[exchange] ?? ''];

    await expect(judgeAgain(without(lines.length - 1))).rejects.toThrow(/cut short/);
    await expect(judgeAgain(transcript.slice(0, transcript.length / 2))).rejects.toThrow();
    await expect(judgeAgain(without(exchange))).rejects.toThrow();
    await expect(judgeAgain(`${edited}\n`)).rejects.toThrow();
    await expect(judgeAgain(`${swapped.join('\n')}\n`)).rejects.toThrow();
    await expect(judgeAgain('')).rejects.toThrow(/empty/);
  });
});
