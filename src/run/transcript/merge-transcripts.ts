import {
  type CaseId,
  Problem,
  type RecordId,
  type Shard,
  type TranscriptFooter,
  type TranscriptHeader,
  type TranscriptLine,
  type TranscriptRecord,
} from '../../model/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import { preflightCase } from '../preflight.ts';

/** The transcript of one part of a plan, being read. */
export interface TranscriptPart {
  /** How the user knows it; used in messages. */
  readonly name: string;
  readonly lines: AsyncIterable<TranscriptLine>;
}

/**
 * Join the transcripts of all parts of one plan into the transcript that one run of the whole plan would have given: one header, all
 * records by time, no footer (the writer makes it). Records are numbered anew. Holds one line of each part at a time.
 * @param options.anyTarget parts may have been played on different base URLs
 * @throws {Problem} for parts that do not belong together, and where one is missing or comes twice
 */
export async function* mergeTranscripts(
  parts: readonly TranscriptPart[],
  options: { readonly anyTarget?: boolean } = {},
): AsyncGenerator<TranscriptHeader | TranscriptRecord | Pick<TranscriptFooter, 'kind' | 'endedAt'>> {
  const opened = await Promise.all(parts.map(open));
  const ordered = opened.toSorted((a, b) => a.shard.index - b.shard.index);
  agree(ordered, options.anyTarget ?? false);
  const starts = ordered.map(({ header }) => Date.parse(header.startedAt));
  const start = Math.min(...starts);
  const [first] = ordered as [Part, ...Part[]];
  const earliest = ordered[starts.indexOf(start)] ?? first;
  const { shard: _, ...header } = first.header;
  yield {
    ...header,
    startedAt: earliest.header.startedAt,
    nonce: ordered.map((part) => part.header.nonce).join('+'),
    leftOut: ordered.flatMap((part) => part.header.leftOut),
  };
  const numbers = { x: 0, s: 0 };
  const renamed = (letter: 'x' | 's'): RecordId => `${letter}${++numbers[letter]}`;
  const reading = ordered.map((part, i) => ({ ...part, offset: (starts[i] ?? start) - start }));
  const owners = new Map<CaseId, string>();
  let endedAt = 0;
  for (;;) {
    let next: (typeof reading)[number] | undefined;
    for (const part of reading) {
      const time = timeOf(part.head) + part.offset;
      if (part.head.kind !== 'footer' && (next === undefined || time < timeOf(next.head) + next.offset)) next = part;
    }
    if (next === undefined) break;
    const moved = shifted(next.head as TranscriptRecord, next.offset);
    const id = caseOf(moved);
    const owner = id === undefined ? next.name : (owners.get(id) ?? next.name);
    if (id !== undefined) owners.set(id, owner);
    if (owner !== next.name) {
      // Every run looks whether its target answers at all; of that, one recording is enough.
      if (id !== preflightCase) throw new Problem(`${owner} and ${next.name} both played ${id}`, { remedy });
      next.head = await following(next);
      continue;
    }
    if (moved.kind === 'exchange') yield { ...moved, id: renamed('x') };
    else if (moved.kind === 'stream') yield { ...moved, id: renamed('s') };
    else yield moved;
    next.head = await following(next);
  }
  for (const part of reading) {
    endedAt = Math.max(endedAt, timeOf(part.head) + part.offset);
    // The reader refuses what follows the footer.
    await part.lines.next();
  }
  yield { kind: 'footer', endedAt };
}

interface Part {
  readonly name: string;
  readonly header: TranscriptHeader;
  readonly shard: Shard;
  readonly lines: AsyncIterator<TranscriptLine>;
  head: TranscriptRecord | TranscriptFooter;
}

async function open({ name, lines }: TranscriptPart): Promise<Part> {
  const iterator = lines[Symbol.asyncIterator]();
  const { value: header } = await iterator.next();
  if (header?.kind !== 'header') throw new Error('a transcript reader gave no header');
  if (header.shard === undefined)
    throw new Problem(`${name} is no part of a plan: it is the run of a whole one`, {
      remedy: 'merge the transcripts of runs with --shard',
    });
  const part = { name, header, shard: header.shard, lines: iterator };
  return { ...part, head: await following(part) };
}

async function following({ lines }: Pick<Part, 'lines'>): Promise<TranscriptRecord | TranscriptFooter> {
  const { value } = await lines.next();
  if (value === undefined || value.kind === 'header') throw new Error('a transcript reader gave no footer');
  return value;
}

const remedy = 'run all parts with the same suite, seed, target file and options';

/** What all parts of one plan have in common, in words. */
const common: readonly (readonly [string, (header: TranscriptHeader) => unknown])[] = [
  ['suite', ({ suite }) => `${suite.name} ${suite.edition}`],
  ['contract', ({ contractHash }) => contractHash],
  ['seed', ({ seed }) => seed],
  ['version of Assay', ({ assay }) => assay],
  ['number of parts', ({ shard }) => shard?.count],
  ['scope', ({ scope }) => scope ?? 'everything'],
  ['claims', ({ claims }) => canonicalJson(claims as never)],
  ['requirements', ({ requirements }) => canonicalJson(requirements as never)],
  ['plan', ({ shard }) => shard?.plan],
];

function agree(parts: readonly Part[], anyTarget: boolean): void {
  const [first] = parts;
  if (first === undefined) throw new Problem('there is nothing to merge', { remedy: 'name the runs of all parts' });
  for (const part of parts) {
    const differs = common.find(([, read]) => read(part.header) !== read(first.header));
    if (differs !== undefined)
      throw new Problem(`${part.name} has another ${differs[0]} than ${first.name}`, {
        remedy,
      });
    if (part.header.target.url !== first.header.target.url && !anyTarget)
      throw new Problem(
        `${part.name} is a run against ${part.header.target.url}, and ${first.name} against ${first.header.target.url}`,
        {
          remedy: 'add --any-target where every machine has the same implementation at an address of its own',
        },
      );
  }
  const { count } = first.shard;
  for (let index = 1; index <= count; index++) {
    const all = parts.filter(({ shard }) => shard.index === index);
    if (all.length === 0)
      throw new Problem(`part ${index} of ${count} is missing`, { remedy: `run it with --shard ${index}/${count}` });
    if (all.length > 1) throw new Problem(`${all.map(({ name }) => name).join(' and ')} are both part ${index}`);
  }
}

function caseOf(record: TranscriptRecord): CaseId | undefined {
  if (record.kind === 'halt') return undefined;
  return record.kind === 'case-start' ? record.case.id : record.case;
}

function timeOf(line: TranscriptRecord | TranscriptFooter): number {
  switch (line.kind) {
    case 'exchange':
      return line.result.endedAt;
    case 'stream':
      return line.end.at;
    case 'footer':
      return line.endedAt;
    default:
      return line.at;
  }
}

/** A record with all its times later by so many milliseconds. */
function shifted(record: TranscriptRecord, by: number): TranscriptRecord {
  switch (record.kind) {
    case 'exchange': {
      const { result } = record;
      const ended = { endedAt: result.endedAt + by };
      return {
        ...record,
        sentAt: record.sentAt + by,
        result:
          result.kind === 'answered'
            ? { ...result, ...ended, firstByteAt: result.firstByteAt + by }
            : { ...result, ...ended },
      };
    }
    case 'stream':
      return {
        ...record,
        sentAt: record.sentAt + by,
        openedAt: record.openedAt + by,
        chunks: record.chunks.map((chunk) => ({ ...chunk, at: chunk.at + by })),
        events: record.events.map((event) => ({ ...event, at: event.at + by })),
        end: { ...record.end, at: record.end.at + by },
      };
    default:
      return { ...record, at: record.at + by };
  }
}
