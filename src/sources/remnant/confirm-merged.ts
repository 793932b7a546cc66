import type { Finding, Place, Provenance, Response } from '../../model/index.ts';
import { statusByWords } from '../page/section.ts';
import type { Merged } from '../reconcile/merge-readings.ts';
import type { Description, TextDocument } from '../source.ts';
import { placeAt, sourceText } from '../tree/source-text.ts';
import { confirmSlot, type Slot, slotsOf } from './slots.ts';

/** Below this share of known lines, a text is another text and no rendering of this API. */
const leastShare = 0.3;

/** What pages show below themselves. */
const furniture = /^(last updated.*|was this helpful\??)$/i;

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Lay a lossy rendering beside a contract: lines that end with known words, in the order of the contract, confirm them; what stands
 * before these words confirms defaults and examples; what stands between and names an answer is an answer that the contract lacks.
 */
export function confirmMerged(merged: Merged, document: TextDocument, descriptions: readonly Description[]): Merged {
  const source = sourceText(document.name, document.text);
  const lines = linesOf(document.text);
  const slots = slotsOf(merged, descriptions);
  const stated = ({ start, end }: Line, known: Provenance['known'] = 'stated'): Provenance => ({
    ...placeAt(source, start, end),
    known,
  });

  let result = merged;
  let next = 0;
  let last: Slot | undefined;
  let confirmed = 0;
  let added = 0;
  const odd: Place[] = [];
  const strangers: Line[] = [];
  for (const line of lines) {
    if (furniture.test(line.text)) {
      strangers.push(line);
      continue;
    }
    const index = indexOfEnding(slots, next, line.text);
    const slot = slots[index];
    if (slot === undefined) {
      const response = last === undefined ? undefined : lostResponse(result, last, line, stated(line, 'inferred'));
      if (response === undefined) strangers.push(line);
      else {
        result = response;
        added += 1;
      }
      continue;
    }
    confirmed += 1;
    const lead = line.text
      .slice(0, line.text.length - squeezed(slot.text).length)
      .replaceAll(/Possible values:\s*/g, '')
      .trim();
    const expected = leftBetween(
      slots,
      last === undefined ? next : slots.indexOf(last, Math.max(0, next - 1)),
      index,
      last !== undefined,
    );
    // Documents without examples say nothing of them; only what is there can differ.
    if (last !== undefined && expected.some((value) => !bare(lead).includes(bare(value))))
      odd.push(placeAt(source, line.start, line.end));
    result = confirmSlot(
      result,
      slot,
      stated({ ...line, start: line.end - Math.min(line.end - line.start, slot.text.length) }),
    );
    last = slot;
    next = index + 1;
  }
  const findings =
    confirmed >= 3 && confirmed / Math.max(1, lines.length) >= leastShare
      ? remarksOf(document, source, lines, { confirmed, added, odd, strangers })
      : undefined;
  return findings === undefined ? merged : { ...result, findings: [...merged.findings, ...findings] };
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const written = match[0].trim();
    const start = match.index + match[0].indexOf(written);
    if (written !== '') lines.push({ text: squeezed(written), start, end: start + written.length });
  }
  return lines;
}

/** The next slot whose words end the line. Short words are no evidence. */
function indexOfEnding(slots: readonly Slot[], from: number, line: string): number {
  return slots.findIndex((slot, index) => index >= from && slot.text.length >= 8 && line.endsWith(squeezed(slot.text)));
}

/** What a page shows between the words of one slot and those of another: examples, then defaults. */
function leftBetween(slots: readonly Slot[], from: number, to: number, fromIsShown: boolean): readonly string[] {
  const shown = slots
    .slice(from, to)
    .flatMap((slot, index) => (index === 0 && fromIsShown ? slot.behind : [...slot.before, ...slot.behind]));
  return [...shown, ...(slots[to]?.before ?? [])];
}

/** An answer that the contract does not have, told by its reason phrase alone: the status is a guess by usual words. */
function lostResponse(merged: Merged, last: Slot, line: Line, provenance: Provenance): Merged | undefined {
  const status = statusByWords(line.text);
  const operation = merged.operations.find(({ id }) => id === last.operation);
  if (
    status === undefined ||
    operation === undefined ||
    operation.responses.some((response) => response.status === status)
  )
    return undefined;
  const response: Response = {
    status,
    description: line.text,
    content: [],
    bodyless: false,
    headers: [],
    links: [],
    provenance: [provenance],
  };
  return {
    ...merged,
    operations: merged.operations.map((other) =>
      other === operation ? { ...other, responses: [...other.responses, response] } : other,
    ),
  };
}

interface Outcome {
  readonly confirmed: number;
  readonly added: number;
  readonly odd: readonly Place[];
  readonly strangers: readonly Line[];
}

function remarksOf(
  { name }: TextDocument,
  source: ReturnType<typeof sourceText>,
  lines: readonly Line[],
  { confirmed, added, odd, strangers }: Outcome,
): readonly Finding[] {
  const [first] = lines;
  const findings: Finding[] = [
    {
      id: 'lossy-page',
      severity: 'note',
      message: `${name} has lost names, types, methods and paths: ${confirmed} of its ${lines.length} lines confirm other documents, ${added} add an answer, ${strangers.length} state nothing.`,
      places: first === undefined ? [] : [placeAt(source, first.start, first.end)],
      remedy:
        'Nothing, while another document describes the API; else save the page so that fields and paths are kept.',
    },
  ];
  if (odd.length > 0)
    findings.push({
      id: 'lossy-page-differs',
      severity: 'note',
      message: `${name} shows defaults or examples that other documents do not have there.`,
      places: odd,
      remedy: 'Compare the values with the page itself.',
    });
  return findings;
}

function bare(text: string): string {
  return text.replaceAll(/[\s"]+/g, '');
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
