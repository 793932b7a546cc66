import { type Evidence, fromPointer, type Json, type Place, type Quotation, quotedAround } from '../model/index.ts';

/** A line of a document, without its indentation, and the word in it that matters most. */
export interface QuotedLine {
  readonly text: string;
  readonly start: number;
  /** 0: no word stands out. */
  readonly length: number;
}

/** Words by which prose demands something; the first in a line stands for it when nothing better is known. */
const demanding =
  /\b(must not|must|shall|never|always|cannot|may not|at most|at least|exactly|only|every|each|required|stays?|is not|are not)\b/i;

/**
 * The line of a place as the document has it, or its excerpt where the line is not at hand, with the word at fault: what stands at the
 * place's column, else the member, state or value that the evidence names, else the word that demands, else what the check is about.
 * @param topic id of the check: words of our own
 */
export function wordAtFault(
  place: Place,
  evidence: Pick<Evidence, 'pointer' | 'expected' | 'actual'> | undefined,
  quotations: readonly Quotation[] | undefined,
  topic = '',
): QuotedLine {
  const [raw] = quotedAround(quotations, place, 0)?.lines ?? [];
  // Of a page in HTML the line is markup and the excerpt is its text; people want the text.
  const whole = raw !== undefined && flat(raw).includes(flat(place.excerpt).slice(0, 40)) ? raw : undefined;
  const line = whole ?? place.excerpt.split('\n', 1)[0] ?? '';
  const indent = line.length - line.trimStart().length;
  const text = line.trim();
  const { column } = place;
  if (whole !== undefined && column !== undefined) {
    const start = column - 1 - indent;
    const token = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"':,{}[\]]+)/.exec(text.slice(Math.max(0, start)))?.[0];
    if (start >= 0 && token !== undefined) return { text, start, length: token.length };
  }
  for (const word of wordsOf(place, evidence)) {
    const start = placeOf(word, text);
    if (start !== -1) return { text, start, length: word.length };
  }
  const found = demanding.exec(text) ?? topicIn(text, topic);
  return found === undefined ? { text, start: 0, length: 0 } : { text, start: found.index, length: found[0].length };
}

/** The first word of a line that begins like a word of the check's id: `Pages` for `pages-repeat-no-item`. */
function topicIn(text: string, check: string): RegExpExecArray | undefined {
  const stems = check.split('-').filter((word) => word.length > 3);
  for (const stem of stems) {
    const found = new RegExp(`(?<![\\w-])${stem.replace(/e?s$/, '')}\\w*`, 'i').exec(text);
    if (found !== null) return found;
  }
  return undefined;
}

function wordsOf(
  { pointer }: Place,
  evidence: Pick<Evidence, 'pointer' | 'expected' | 'actual'> | undefined,
): readonly string[] {
  const last = (path: string | undefined) => (path?.startsWith('/') === true ? fromPointer(path).slice(-1) : []);
  const values = (value: Json | undefined): readonly string[] =>
    typeof value === 'string' || typeof value === 'number'
      ? [String(value)]
      : Array.isArray(value)
        ? value.slice(0, 20).flatMap((item) => (typeof item === 'string' ? [item] : []))
        : [];
  const words = [
    ...last(evidence?.pointer),
    ...last(pointer),
    ...values(evidence?.expected),
    ...values(evidence?.actual),
  ];
  return words.filter((word) => word.length > 1 && word.length <= 60 && /[\p{L}\p{N}]/u.test(word));
}

/** Where a word stands by itself: `id` is not found in `valid`. */
function placeOf(word: string, text: string): number {
  const inWord = /[\p{L}\p{N}_]/u;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const [before = ' ', after = ' '] = [text[at - 1], text[at + word.length]];
    if (!inWord.test(before) && !inWord.test(after)) return at;
  }
  return -1;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
