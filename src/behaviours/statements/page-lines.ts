import type { Document, Place } from '../../model/index.ts';

/** A line of a page that says something: prose, a row of a table, a description inside an OpenAPI document. */
export interface PageLine extends Place {
  /** As a sentence: without marks of lists, tables and JSON. */
  readonly text: string;
}

/**
 * Lines of a suite's page that say something to people. Headings, rules and heads of tables, and schema facts inside code are none:
 * the contract has those by itself.
 */
export function pageLines({ name, bytes }: Document): PageLine[] {
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
  const found: PageLine[] = [];
  let fenced = false;
  lines.forEach((line, i) => {
    if (line.startsWith('```')) {
      fenced = !fenced;
      return;
    }
    const headOfTable = /^\|[ :|-]+\|\s*$/.test(lines[i + 1] ?? '');
    const text = fenced ? descriptionIn(line) : headOfTable ? undefined : proseIn(line);
    if (text !== undefined) found.push({ document: name, line: i + 1, excerpt: line.trim().slice(0, 200), text });
  });
  return found;
}

function descriptionIn(line: string): string | undefined {
  const quoted = /^\s*"description": ("(?:[^"\\]|\\.)*"),?$/.exec(line)?.[1];
  if (quoted === undefined) return undefined;
  const text: unknown = JSON.parse(quoted);
  return typeof text === 'string' ? text : undefined;
}

function proseIn(line: string): string | undefined {
  if (/^\s*(#|$)/.test(line) || /^\|[ :|-]+\|\s*$/.test(line)) return undefined;
  const cells = line.startsWith('|') ? line.split('|').slice(1, -1) : [line.replace(/^\s*[-*] /, '')];
  const text = cells.map((cell) => cell.trim()).join(': ');
  return text === '' ? undefined : text;
}
