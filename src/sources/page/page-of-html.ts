import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { sourceText } from '../tree/source-text.ts';
import type { Page } from './page.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that begin and end a line of their own. */
const blocks = new Set(
  'address article aside blockquote body button dd details div dl dt fieldset figure footer form header hr html label legend li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const skipped = new Set([
  'head',
  'script',
  'style',
  'template',
  'svg',
  'noscript',
  'iframe',
  'object',
  'select',
  'nav',
]);

/** A longer text without any element in it holds no fact that a person wrote for people. */
const longestWords = 1_000_000;

/** Deeper pages are read as far as this: no browser shows more either. */
const deepest = 200;

/**
 * What a browser shows of an HTML page, as Markdown-like text: headings, tables with pipes, code in fences, list items. Every character
 * that the page shows knows its offset in the HTML (parse tree by parse5, as the HTML Standard defines it).
 */
export function htmlPage(name: string, html: string): Page {
  const text: string[] = [];
  const starts: number[] = [];
  const raws: number[] = [];
  const steps: boolean[] = [];
  let length = 0;
  let last = '\n';
  const push = (piece: string, raw: number, step: boolean) => {
    if (piece === '') return;
    text.push(piece);
    starts.push(length);
    raws.push(raw);
    steps.push(step);
    length += piece.length;
    last = piece.at(-1) ?? last;
  };
  let raw = 0;
  const mark = (piece: string) => push(piece, raw, false);
  const newline = () => {
    if (last !== '\n') mark('\n');
  };
  /** @param behind whether an element stands right before it. */
  const visit = (node: Node, depth: number, mode: 'flow' | 'pre' | 'cell', behind = false) => {
    if (depth > deepest) return;
    if (node.nodeName === '#text') {
      const at = node.sourceCodeLocation;
      if (at === undefined || at === null || !('value' in node)) return;
      if (node.value.length > longestWords) return;
      raw = at.endOffset;
      if (mode === 'pre') pushAligned(push, html, at.startOffset, at.endOffset, node.value, (value) => value);
      else {
        const value = node.value;
        if (value.trim() === '') {
          if (!/\s/.test(last)) push(' ', at.startOffset, false);
          return;
        }
        pushAligned(push, html, at.startOffset, at.endOffset, value, (character) =>
          /[\n\r\t]/.test(character) ? ' ' : character === '|' && mode === 'cell' ? '\\|' : character,
        );
      }
      return;
    }
    if (!('tagName' in node) || skipped.has(node.tagName) || isHidden(node)) return;
    raw = node.sourceCodeLocation?.startOffset ?? raw;
    const { tagName } = node;
    const children = (next: typeof mode) => {
      let element = false;
      for (const child of node.childNodes) {
        visit(child, depth + 1, next, element);
        element = 'tagName' in child;
      }
    };
    if (/^h[1-6]$/.test(tagName) && mode === 'flow') {
      newline();
      mark(`${'#'.repeat(Number(tagName[1]))} `);
      children('cell');
      newline();
    } else if (tagName === 'pre' && mode === 'flow') {
      newline();
      mark('```\n');
      children('pre');
      newline();
      mark('```\n');
    } else if (tagName === 'table' && mode === 'flow') {
      newline();
      readRows(node, depth);
    } else if (tagName === 'br') mark(mode === 'cell' ? ' ' : '\n');
    else if (tagName === 'li' && mode === 'flow') {
      newline();
      mark('- ');
      children(mode);
      newline();
    } else if (blocks.has(tagName) && mode === 'flow') {
      newline();
      children(mode);
      newline();
    } else {
      // Parts of one line that only style keeps apart: name, type and need of a field.
      if (mode === 'flow' && !/\s/.test(last) && behind && /^(span|code|b|strong|em|small|div|a)$/.test(tagName))
        mark(' ');
      children(mode);
    }
  };
  const readRows = (table: Element, depth: number) => {
    const rows = descendants(table, 'tr');
    rows.forEach((row, index) => {
      const cells = row.childNodes.filter(
        (cell): cell is Element => 'tagName' in cell && (cell.tagName === 'td' || cell.tagName === 'th'),
      );
      mark('|');
      for (const cell of cells) {
        mark(' ');
        for (const child of cell.childNodes) visit(child, depth + 3, 'cell');
        mark(' |');
      }
      mark('\n');
      if (index === 0) mark(`|${' --- |'.repeat(Math.max(1, cells.length))}\n`);
    });
  };
  for (const node of parse(html, { sourceCodeLocationInfo: true }).childNodes) visit(node, 0, 'flow');
  const shown = text.join('');
  const at = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const base = raws[low] ?? 0;
    return Math.min(html.length, steps[low] === true ? base + offset - (starts[low] ?? 0) : base);
  };
  return { source: sourceText(name, html), text: shown, at };
}

/** Push decoded text so that each run keeps its offsets: an entity is one step of several characters. */
function pushAligned(
  push: (piece: string, raw: number, step: boolean) => void,
  html: string,
  start: number,
  end: number,
  value: string,
  shown: (character: string) => string,
): void {
  let raw = start;
  let run = '';
  let runAt = start;
  const flush = () => {
    push(run, runAt, true);
    run = '';
  };
  for (let index = 0; index < value.length && raw < end; index++) {
    const character = value[index] ?? '';
    // The parser turns CR LF into LF, and drops the first line break of a <pre>.
    while (html[raw] === '\r' || (html[raw] === '\n' && character !== '\n' && raw === start)) raw++;
    const entity = html[raw] === '&' ? /^&(?:#\d+|#x[\da-f]+|\w+);?/i.exec(html.slice(raw, raw + 40)) : null;
    const piece = shown(character);
    if (entity === null && piece === character) {
      if (run === '') runAt = raw;
      run += character;
      raw++;
      continue;
    }
    flush();
    push(piece, raw, false);
    const low = value.charCodeAt(index);
    // Of a surrogate pair the entity stands for both halves.
    if (low >= 0xd800 && low <= 0xdbff && entity !== null) push(value[++index] ?? '', raw, false);
    raw += entity?.[0].length ?? 1;
  }
  flush();
}

function isHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && /display:\s*none/i.test(value)),
  );
}

function descendants(node: Element, tag: string): readonly Element[] {
  const found: Element[] = [];
  const open: Node[] = [...node.childNodes].toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!('tagName' in next)) continue;
    if (next.tagName === tag) found.push(next);
    else open.push(...[...next.childNodes].toReversed());
  }
  return found;
}
