import type { Knowledge, Place, Provenance } from '../../model/index.ts';

/** A text whose offsets can be told as lines and columns of the document that it came from. */
export interface SourceText {
  /** Name of the document. */
  readonly document: string;
  readonly text: string;
  /** Line and column (both from 1) in the document. */
  readonly place: (offset: number) => { readonly line: number; readonly column: number };
}

/** Where a line of an embedded text begins in its document, both counted from 1. */
export interface LineOrigin {
  readonly line: number;
  readonly column: number;
}

const longestExcerpt = 160;

/**
 * Index the lines of a text.
 * @param origins where each line of an embedded text begins in its document; absent for a text that is the document.
 */
export function sourceText(document: string, text: string, origins?: readonly LineOrigin[]): SourceText {
  const starts = lineStarts(text);
  const place = (offset: number) => {
    const index = lastAtMost(starts, offset);
    const origin = origins?.[index] ?? { line: index + 1 + lag(origins), column: 1 };
    return { line: origin.line, column: origin.column + offset - (starts[index] ?? 0) };
  };
  return { document, text, place };
}

/** Lines past the last known origin count on from it: an offset at the very end of an embedded text. */
function lag(origins: readonly LineOrigin[] | undefined): number {
  const last = origins?.at(-1);
  return origins === undefined || last === undefined ? 0 : last.line - origins.length;
}

/** The place of a stretch of text; the excerpt is what its first line shows of it. */
export function placeAt(source: SourceText, start: number, end: number, pointer?: string): Place {
  const { line, column } = source.place(start);
  const excerpt = excerptAt(source.text, start, end);
  const { document } = source;
  return pointer === undefined ? { document, line, column, excerpt } : { document, line, column, pointer, excerpt };
}

/** The same as a provenance. Written out: V8 gives every object that begins with a spread a shape of its own, and there are 300,000. */
export function provenanceAt(
  source: SourceText,
  start: number,
  end: number,
  pointer: string | undefined,
  known: Knowledge,
): Provenance {
  const { line, column } = source.place(start);
  const excerpt = excerptAt(source.text, start, end);
  const { document } = source;
  return pointer === undefined
    ? { document, line, column, excerpt, known }
    : { document, line, column, pointer, excerpt, known };
}

/** The words between two offsets, up to the end of the first line: always found on that line as they are. */
function excerptAt(text: string, start: number, end: number): string {
  const words = text.slice(start, Math.min(Math.max(end, start), start + longestExcerpt));
  const lineEnd = words.search(/[\r\n]/);
  const line = (lineEnd === -1 ? words : words.slice(0, lineEnd)).trimEnd();
  // A cut between the halves of a surrogate pair would make ill-formed JSON text.
  return /[\uD800-\uDBFF]$/.test(line) ? line.slice(0, -1) : line;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
