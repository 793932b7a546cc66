import type { Evidence, Json, ObservedWalk, Report, RequirementResult, StreamRecord } from '../../model/index.ts';
import { anchor } from './anchor.ts';
import { type Markup, markup } from './markup.ts';
import { bytesOf, octetView } from './octet-view.ts';
import { picturesOf, siblingsOf } from './pictures.ts';
import { walkStrip } from './walk-strip.ts';

/** The picture that shows a failure at a glance, where there is one: the walk, the timeline, the bytes. */
export function failurePicture(
  report: Report,
  { requirement }: RequirementResult,
  failure: RequirementResult['failures'][number],
): Markup | undefined {
  const { evidence } = failure;
  const framing = framingView(report, evidence);
  if (framing !== undefined) return framing;
  const same = (one: { readonly case: string; readonly attempt: number }) =>
    one.case === failure.case && one.attempt === failure.attempt;
  const { lifecycles, walks, timelines } = picturesOf(report);
  if (requirement.area === 'pagination') {
    const all = walks.map(({ of }) => of);
    const walk = all.find((one) => same(one) && showsAll(one, evidence.records));
    if (walk === undefined) return undefined;
    const id = anchor('picture', `${requirement.id}.${evidence.kind}${evidence.pointer ?? ''}`);
    return walkStrip(walk, siblingsOf(walk, all), idsIn(evidence), id).svg;
  }
  if (requirement.area !== 'stream' && requirement.area !== 'lifecycle') return undefined;
  const lanes = timelines.find(({ of }) => same(of))?.figure.again;
  const graph =
    requirement.area === 'lifecycle'
      ? lifecycles.find(({ of }) => of.resource === requirement.resource)?.drawing.again
      : undefined;
  return graph === undefined && lanes === undefined ? undefined : markup`${graph}${lanes}`;
}

function showsAll({ pages }: ObservedWalk, records: readonly string[]): boolean {
  return records.every((id) => pages.some(({ record }) => record === id));
}

/** Ids that evidence of a lost item names: the population that should have been shown. */
function idsIn({ kind, expected }: Evidence): readonly string[] {
  const isText = (item: Json): item is string => typeof item === 'string';
  return kind === 'item-lost' && Array.isArray(expected) ? expected.filter(isText) : [];
}

/** Evidence about bytes shows the bytes. */
function framingView(report: Report, { kind, records, message }: Evidence): Markup | undefined {
  const record = report.records[records[0]];
  if (record === undefined || record.kind !== 'stream') return undefined;
  const remark = record.framing.find((one) => one.kind === kind);
  const offset =
    remark?.offset ?? (kind === 'missing-blank-line' ? Number(/byte (\d+)/.exec(message)?.[1]) : Number.NaN);
  return Number.isNaN(offset) ? undefined : streamOctets(record, offset);
}

/** The bytes of a stream around an offset, with the boundaries of its chunks. @returns undefined where the report left them out */
export function streamOctets(record: StreamRecord, offset: number): Markup | undefined {
  const boundaries = new Set<number>();
  let length = 0;
  const parts: Uint8Array[] = [];
  const kept = record.leftOut === undefined ? record.chunks : record.chunks.slice(0, record.chunks.length / 2);
  for (const { payload } of kept) {
    // Behind a chunk that was cut, offsets are not known any more.
    if (payload.cut !== undefined) break;
    boundaries.add(length);
    const bytes = bytesOf(payload);
    length += bytes.length;
    parts.push(bytes);
  }
  if (offset >= length) return undefined;
  return markup`<p class="quiet label">The bytes at ${offset}; bars are boundaries of chunks</p>${octetView(Buffer.concat(parts), { at: offset, boundaries })}`;
}
