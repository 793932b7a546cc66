import { describe, expect, it } from 'vitest';
import { Problem, type TranscriptHeader, type TranscriptLine, type TranscriptRecord } from '../../model/index.ts';
import { probe, smallContract } from '../testing/small-contract.ts';
import { contractHash, readTranscript } from './read-transcript.ts';
import { createTranscriptWriter } from './transcript-writer.ts';

const contract = smallContract();
const header: TranscriptHeader = {
  kind: 'header',
  format: 'assay-transcript/1',
  assay: '0.1.0',
  suite: { name: 'runs', edition: '1' },
  target: { url: 'http://h' },
  seed: 1,
  nonce: 'n',
  startedAt: '2026-01-01T00:00:00Z',
  claims: [],
  contract,
  contractHash: contractHash(contract),
  requirements: [],
  leftOut: [],
};

const records: readonly TranscriptRecord[] = [
  { kind: 'case-start', case: probe('a', { title: 'ünïcode 😀\u2028' }), attempt: 1, at: 1 },
  {
    kind: 'exchange',
    id: 'x1',
    case: 'a',
    attempt: 1,
    step: 'probe',
    operation: 'listRuns',
    parameters: {},
    credential: 'none',
    request: { method: 'GET', url: 'http://h/runs', headers: [] },
    sentAt: 2,
    result: { kind: 'failed', failure: { kind: 'reset', message: 'gone' }, endedAt: 3 },
  },
  { kind: 'case-end', case: 'a', attempt: 1, at: 4, outcome: { kind: 'done' } },
];

async function written(head: TranscriptHeader = header): Promise<string> {
  const lines: string[] = [];
  const writer = createTranscriptWriter(async (line) => {
    // Slow to take a line: the order must hold all the same.
    await new Promise((resolve) => setImmediate(resolve));
    lines.push(line);
  });
  await Promise.all([writer.header(head), ...records.map((record) => writer.record(record)), writer.footer(5)]);
  return lines.join('');
}

async function read(text: string | Uint8Array, cut = Number.POSITIVE_INFINITY): Promise<TranscriptLine[]> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut);
  }
  const lines: TranscriptLine[] = [];
  for await (const line of readTranscript(Number.isFinite(cut) ? chunks() : bytes, 't.ndjson')) lines.push(line);
  return lines;
}

async function refusal(text: string): Promise<string> {
  const problem = await read(text).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem)) throw new Error(`read, or failed otherwise: ${problem}`);
  return `${problem.place?.line}: ${problem.message}`;
}

describe('transcript', () => {
  it('gives back what was written, however its bytes are cut', async () => {
    const text = await written();
    const whole = await read(text);
    expect(whole.slice(0, -1)).toEqual([header, ...records]);
    expect(whole.at(-1)).toMatchObject({ kind: 'footer', endedAt: 5, counts: { cases: 1, exchanges: 1, streams: 0 } });
    expect(await read(text, 1)).toEqual(whole);
    expect(await read(text, 7)).toEqual(whole);
    expect(await read(text.trimEnd())).toEqual(whole);
  });

  it('fails every later call once a line could not be written', async () => {
    const writer = createTranscriptWriter(() => Promise.reject(new Error('disk full')));
    await expect(writer.header(header)).rejects.toThrow('disk full');
    await expect(writer.footer(1)).rejects.toThrow('disk full');
  });

  it('is refused when it was cut short, at any line and inside any line', async () => {
    const text = await written();
    const lines = text.trimEnd().split('\n');
    for (let kept = 0; kept < lines.length; kept++)
      expect(
        await refusal(
          lines
            .slice(0, kept)
            .map((line) => `${line}\n`)
            .join(''),
        ),
      ).toMatch(kept === 0 ? /it is empty/ : /cut short/);
    for (let cut = 1; cut < text.length - 1; cut += 97) expect(await refusal(text.slice(0, cut))).toMatch(/cut short/);
  });

  it('is refused when it was edited, whatever was changed', async () => {
    const text = await written();
    const lines = text.trimEnd().split('\n');
    const join = (parts: readonly string[]) => `${parts.join('\n')}\n`;
    const edits: readonly (readonly [string, RegExp])[] = [
      [text.replace('"message":"gone"', '"message":"fine"'), /^5: .*edited/],
      [text.replace('"seed":1', '"seed":2'), /^5: .*edited/],
      [text.replace('"version":"1"', '"version":"2"'), /^1: .*contract.*edited/],
      [text.replace('"exchanges":1', '"exchanges":2'), /^5: .*counts 2 exchanges/],
      [text.replaceAll('\n', '\r\n'), /^5: .*edited/],
      [join([lines[0] ?? '', ...lines.slice(2)]), /^4: .*edited/],
      [join([lines[0] ?? '', lines[2] ?? '', lines[1] ?? '', ...lines.slice(3)]), /^5: .*edited/],
      [`${text}${lines[1]}\n`, /^6: .*follows the footer/],
      [`${text}\n`, /^6: .*follows the footer/],
      [`\ufeff${text}`, /^1: .*no JSON/],
    ];
    for (const [edited, expected] of edits) expect(await refusal(edited)).toMatch(expected);
  });

  it.each([
    ['no transcript at all', 'hello\n', /^1: .*no JSON/],
    ['other JSON', '{"kind":"report"}\n', /^1: .*does not begin with a transcript header/],
    ['a list', '[]\n', /^1: .*does not begin/],
    ['a later format', '{"kind":"header","format":"assay-transcript/2"}\n', /^1: .*format is "assay-transcript\/2"/],
    ['no format', '{"kind":"header"}\n', /^1: .*format is missing/],
  ])('refuses %s', async (_name, text, expected) => {
    expect(await refusal(text)).toMatch(expected);
  });

  it('refuses a kind of line that it does not know', async () => {
    const [first = '', ...rest] = (await written()).split('\n');
    expect(await refusal([first, '{"kind":"verdict"}', ...rest].join('\n'))).toMatch(/^2: .*"verdict" is no kind/);
    expect(await refusal([first, 'null', ...rest].join('\n'))).toMatch(/^2: .*nothing is no kind/);
    expect(await refusal([first, '{"kind":"footer"}', ...rest].join('\n'))).toMatch(/^2: .*"footer" is no kind/);
  });

  it('refuses bytes that are no UTF-8', async () => {
    const text = Buffer.from(await written());
    await expect(read(Buffer.concat([text.subarray(0, 20), Buffer.from([0xff]), text.subarray(20)]))).rejects.toThrow(
      Problem,
    );
  });
});
