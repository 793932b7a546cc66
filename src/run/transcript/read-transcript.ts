import { createHash } from 'node:crypto';
import type { Contract, Json, TranscriptFooter, TranscriptHeader, TranscriptLine } from '../../model/index.ts';
import { isObject, Problem } from '../../model/index.ts';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import { splitLines } from './split-lines.ts';

const recordKinds = ['case-start', 'exchange', 'stream', 'case-end', 'halt'];

/**
 * Read a transcript line by line, holding one line at a time.
 * The hash stands in the footer, so what was yielded is to be trusted only when the reading has ended without a throw.
 * @param source the bytes (a Buffer, or a stream of chunks cut anywhere, such as `createReadStream` gives).
 * @param name how the user knows it; used in messages.
 * @throws Problem, with the line, for a transcript that was cut short, edited, or is none.
 */
export async function* readTranscript(
  source: Uint8Array | AsyncIterable<Uint8Array | string>,
  name: string,
): AsyncGenerator<TranscriptLine> {
  const hash = createHash('sha256');
  const counts = { cases: 0, exchanges: 0, streams: 0 };
  let number = 0;
  let footer: TranscriptFooter | undefined;
  for await (const bytes of splitLines(source, name)) {
    number++;
    if (footer !== undefined) throw refuse(name, number, 'something follows the footer');
    const line = parseLine(bytes, name, number);
    if (line.kind === 'footer') {
      footer = line;
      verifyFooter(line, hash.digest('hex'), counts, name, number);
    } else {
      hash.update(bytes).update('\n');
      if (line.kind === 'case-start') counts.cases++;
      if (line.kind === 'exchange') counts.exchanges++;
      if (line.kind === 'stream') counts.streams++;
    }
    yield line;
  }
  if (footer === undefined)
    throw refuse(name, number, number === 0 ? 'it is empty' : 'it was cut short: there is no footer');
}

function parseLine(bytes: Buffer, name: string, number: number): TranscriptLine {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw refuse(name, number, 'the line is no JSON: the transcript was cut short or edited', cause);
  }
  const kind = isObject(value) ? value.kind : undefined;
  if (number === 1) return toHeader(value, name);
  if (kind === 'footer' && isFooter(value)) return value;
  if (typeof kind === 'string' && recordKinds.includes(kind)) return value as TranscriptLine;
  throw refuse(name, number, `${JSON.stringify(kind) ?? 'nothing'} is no kind of transcript line`);
}

function toHeader(value: unknown, name: string): TranscriptHeader {
  if (!isObject(value) || value.kind !== 'header') throw refuse(name, 1, 'it does not begin with a transcript header');
  if (value.format !== 'assay-transcript/1')
    throw refuse(name, 1, `its format is ${JSON.stringify(value.format) ?? 'missing'} and not "assay-transcript/1"`);
  if (!isObject(value.contract) || sha256(canonicalJson(value.contract)) !== value.contractHash)
    throw refuse(name, 1, 'the contract in it is not the one that its hash was made of: it was edited');
  return value as unknown as TranscriptHeader;
}

function isFooter(value: unknown): value is TranscriptFooter {
  return isObject(value) && typeof value.sha256 === 'string' && isObject(value.counts);
}

function verifyFooter(
  footer: TranscriptFooter,
  sha: string,
  counts: TranscriptFooter['counts'],
  name: string,
  number: number,
): void {
  if (footer.sha256 !== sha)
    throw refuse(name, number, 'the lines before the footer are not the ones that its hash was made of: it was edited');
  for (const key of ['cases', 'exchanges', 'streams'] as const)
    if (footer.counts[key] !== counts[key])
      throw refuse(name, number, `the footer counts ${footer.counts[key]} ${key} and there are ${counts[key]}`);
}

function refuse(name: string, line: number, what: string, cause?: unknown): Problem {
  return new Problem(`this is no valid transcript: ${what}.`, {
    place: { document: name, line },
    remedy: 'Use the transcript.ndjson that a run has written, as it is.',
    cause,
  });
}

/** SHA-256 in hex over the canonical JSON of a contract, as every transcript header carries it. */
export function contractHash(contract: Contract): string {
  return sha256(canonicalJson(contract as unknown as Json));
}
