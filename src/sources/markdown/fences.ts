import { type LineOrigin, type SourceText, sourceText } from '../tree/source-text.ts';

/** A code block. */
export interface Fence {
  /** The first word after the fence, lower case. */
  readonly language: string | undefined;
  /** What stands inside, with the lines and columns of the Markdown file. */
  readonly source: SourceText;
}

interface Line {
  readonly text: string;
  /** How it ends: a line break, or nothing. */
  readonly ending: string;
}

/** Marks of quotations and list items before a fence, its indent, and the fence. */
const opening = /^((?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t]|>|`|~))*)([ \t]*)(`{3,}|~{3,})([^\n]*)$/;

/**
 * All code blocks of a Markdown text, in order (CommonMark sections 4.4 and 4.5), line by line: parsers of whole documents take time
 * with the square of their length (micromark: 0.2 MB of short lists and fences in ten seconds).
 * More lenient than CommonMark in one thing: a fence counts at any indent, and ends at its closing fence only.
 */
export function findFences(document: string, text: string): readonly Fence[] {
  const lines = linesOf(text);
  const fences: Fence[] = [];
  for (let index = 0; index < lines.length; ) {
    const open = opening.exec(lines[index]?.text ?? '');
    const info = open?.[4]?.trim() ?? '';
    if (open !== null && !(open[3]?.startsWith('`') === true && info.includes('`'))) {
      const [, marks = '', indent = '', mark = ''] = open;
      const end = closeOf(lines, index + 1, mark);
      const language = /^\S+/.exec(info)?.[0].toLowerCase();
      fences.push(fenceOf(document, lines, [index + 1, end], marks.length + indent.length, language));
      index = end + 1;
    } else if (isIndented(lines[index]) && isBlank(lines[index - 1])) {
      let end = index + 1;
      while (end < lines.length && (isIndented(lines[end]) || isBlank(lines[end]))) end++;
      let last = end;
      while (isBlank(lines[last - 1])) last--;
      fences.push(fenceOf(document, lines, [index, last], 4, undefined));
      index = end;
    } else index++;
  }
  return fences;
}

function linesOf(text: string): readonly Line[] {
  const parts = text.split(/(\r\n|\n|\r)/);
  return Array.from({ length: Math.ceil(parts.length / 2) }, (_, index) => ({
    text: parts[index * 2] ?? '',
    ending: parts[index * 2 + 1] ?? '',
  }));
}

/** Index of the line that closes the fence; the end of the text where none does. */
function closeOf(lines: readonly Line[], from: number, mark: string): number {
  for (let index = from; index < lines.length; index++) {
    const bare = (lines[index]?.text ?? '').replace(/^[\s>]+/, '').trimEnd();
    if (bare.length >= mark.length && bare === (mark[0] ?? '`').repeat(bare.length)) return index;
  }
  return lines.length;
}

/** @param indent characters that belong to the blocks around it, where a line has so many blanks and quotation marks. */
function fenceOf(
  document: string,
  lines: readonly Line[],
  [from, to]: readonly [number, number],
  indent: number,
  language: string | undefined,
): Fence {
  const origins: LineOrigin[] = [];
  let text = '';
  for (let index = from; index < to; index++) {
    const { text: written, ending } = lines[index] ?? { text: '', ending: '' };
    const lead = Math.min(indent, /^[\s>]*/.exec(written)?.[0].length ?? 0);
    origins.push({ line: index + 1, column: lead + 1 });
    text += written.slice(lead) + (index + 1 < to ? ending : '');
  }
  return { language, source: sourceText(document, text, origins.length === 0 ? [{ line: from, column: 1 }] : origins) };
}

function isIndented(line: Line | undefined): boolean {
  return line !== undefined && /^( {4}|\t)\s*\S/.test(line.text);
}

/** Nothing before the first line counts as blank. */
function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}
