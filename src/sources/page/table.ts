import { guessRoles, rolesOf } from './column-roles.ts';
import type { Stretch, Words } from './page.ts';
import { plainWords } from './plain-words.ts';

export interface TableText {
  readonly header: readonly Words[];
  readonly rows: readonly (readonly Words[])[];
  /** Index of the line after the table. */
  readonly next: number;
  /** What is glued to the end of its last row. */
  readonly glued?: Stretch;
}

const delimiter = /^[\s>]*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/**
 * A pipe table whose header is this line, when the next one is its delimiter row. Rows may have lost their leading pipe.
 * @param next index of the line after the header.
 */
export function readTable(text: string, line: Stretch, lines: readonly Stretch[], next: number): TableText | undefined {
  const said = (at: Stretch | undefined) => (at === undefined ? '' : text.slice(at.start, at.end));
  if (!delimiter.test(said(lines[next])) || !said(lines[next]).includes('-')) return undefined;
  const header = splitCells(text, line);
  const rows: (readonly Words[])[] = [];
  let index = next + 1;
  for (; index < lines.length; index++) {
    const row = lines[index];
    if (row === undefined || !said(row).includes('|')) break;
    rows.push(splitCells(text, row));
  }
  return { header, rows, next: index };
}

/** Rows between pipes without a header: all of one width, names first, and a column of types among the others. */
export function readBareTable(
  text: string,
  line: Stretch,
  lines: readonly Stretch[],
  next: number,
  mark = '|',
): TableText | undefined {
  const said = (at: Stretch) => text.slice(at.start, at.end);
  if (mark === '|' && !/^[\s>]*\|.*\|\s*$/.test(said(line))) return undefined;
  const first = splitCells(text, line, mark);
  const rows: (readonly Words[])[] = [first];
  let index = next;
  for (; index < lines.length; index++) {
    const row = lines[index];
    if (row === undefined || !said(row).includes(mark)) break;
    const cells = splitCells(text, row, mark);
    if (cells.length !== first.length) break;
    rows.push(cells);
  }
  return guessRoles(rows) === undefined ? undefined : { header: [], rows, next: index };
}

/** A table copied from a browser: cells between tabs, under a header of known column names. */
export function readTabTable(
  text: string,
  line: Stretch,
  lines: readonly Stretch[],
  next: number,
): TableText | undefined {
  if (!text.slice(line.start, line.end).includes('\t')) return undefined;
  const header = splitCells(text, line, '\t');
  const roles = rolesOf(header.map((cell) => cell.text));
  if (header.length < 2 || roles.filter((role) => role !== undefined).length < 2)
    return readBareTable(text, line, lines, next, '\t');
  const rows: (readonly Words[])[] = [];
  let index = next;
  for (; index < lines.length; index++) {
    const row = lines[index];
    if (row === undefined) break;
    const said = text.slice(row.start, row.end);
    if (said.trim() === '') continue;
    if (!said.includes('\t')) break;
    rows.push(splitCells(text, row, '\t'));
  }
  return rows.length === 0 ? undefined : { header, rows, next: index };
}

/** The cells of a row. A pipe behind a backslash or in code belongs to its cell. */
export function splitCells(text: string, row: Stretch, mark = '|'): readonly Words[] {
  const cells: Words[] = [];
  let start = row.start;
  let code = false;
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const from = start + (raw.length - raw.trimStart().length);
    const written = raw.trim();
    cells.push({ text: plainWords(written), start: from, end: from + written.length });
    start = end + 1;
  };
  for (let at = row.start; at < row.end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '`') code = !code && text.slice(at + 1, row.end).includes('`');
    else if (text[at] === mark && !code) close(at);
  }
  const open = text.slice(start, row.end).trim() !== '';
  if (open || mark === '\t') close(row.end);
  const outer = mark === '|' && /^[\s>]*\|/.test(text.slice(row.start, row.end));
  return outer ? cells.slice(1) : cells;
}
