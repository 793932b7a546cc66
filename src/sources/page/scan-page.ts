import type { Block } from './block.ts';
import { readComponent } from './component.ts';
import { joinAttributes } from './join-attributes.ts';
import { joinBlueprint } from './join-blueprint.ts';
import { joinDescribedValues } from './join-described-values.ts';
import { joinValues } from './join-values.ts';
import { joinVertical } from './join-vertical.ts';
import type { Page, Stretch, Words } from './page.ts';
import { htmlPage } from './page-of-html.ts';
import { plainWords } from './plain-words.ts';
import { parseSample } from './sample.ts';
import { sectionOf } from './section.ts';
import { readBareTable, readTable, readTabTable } from './table.ts';
import { readTag } from './tag.ts';

/** More lines than any page has: what follows is not read, and a finding says so. */
export const mostLines = 200_000;

/** Longer lines hold no fact that a person wrote for people. */
const longestLine = 20_000;

/** Tell the blocks of a page apart by their shape: headings, lines, tables, samples, event frames, GitBook tags. */
export function scanPage(page: Page): readonly Block[] {
  const { text } = page;
  const blocks: Block[] = [];
  const lines = linesOf(text);
  let index = pastFrontMatter(text, lines);
  const named = lines.slice(0, index).find((line) => /^(api|openapi):/.test(text.slice(line.start, line.end)));
  if (named !== undefined) blocks.push(frontRequest(page, named));
  let fence: { readonly mark: string; readonly language: string } | undefined;
  // Text glued to the end of a sample begins before its line does.
  let glued: Stretch | undefined;
  while (index < lines.length || glued !== undefined) {
    const line: Stretch = glued ?? lines[index] ?? { start: text.length, end: text.length };
    if (glued === undefined) index++;
    glued = undefined;
    const raw = text.slice(line.start, line.end);
    if (raw.length > longestLine || raw.replaceAll(/[\u200b\ufeff]/g, '').trim() === '') continue;

    const mark = /^[\s>]*(?:[-*+]\s+)?(`{3,}|~{3,})\s*([\w+#-]*)/.exec(raw);
    if (mark !== null && (fence === undefined || (raw.trim().startsWith(fence.mark) && raw.trim() === mark[1]))) {
      const status = fence === undefined ? /\s([2-5]\d\d)(?=\s|$)/.exec(raw.slice(mark[0].length)) : null;
      fence = fence === undefined ? { mark: mark[1] ?? '```', language: (mark[2] ?? '').toLowerCase() } : undefined;
      if (status !== null) {
        // Some say behind the fence which answer it shows.
        const start = line.start + mark[0].length + status.index + 1;
        const words = { text: `Response ${status[1]}`, start, end: start + 3 };
        blocks.push({ kind: 'line', words, level: 0, bullet: false, code: false });
      }
      continue;
    }
    if (fence === undefined) {
      if (/^\s*\{%/.test(raw)) {
        const tag = readTag(text, line);
        if (tag !== undefined) blocks.push(tag);
        continue;
      }
      // Programs at the top of MDX.
      if (/^(import\s.*\bfrom\s+['"]|export\s+(const|default)\s)/.test(raw)) continue;
      if (/^\s*<\/?[A-Z]\w*/.test(raw)) {
        const component = readComponent(text, line);
        if (component !== undefined) {
          if (component.block !== undefined) blocks.push(component.block);
          while (index < lines.length && (lines[index]?.start ?? 0) < component.end) index++;
          const rest = lines[index - 1]?.end ?? component.end;
          if (text.slice(component.end, rest).trim() !== '') glued = { start: component.end, end: rest };
          continue;
        }
      }
      if (
        /^\s*([-*_=]\s*){3,}$|^\s*(<!--.*-->|<a\b[^>]*><\/a>|<\/?(aside|div|details|summary|ul|ol|br)\b[^>]*>)\s*$/.test(
          raw,
        )
      )
        continue;
      const markup = /^\s*<table\b/i.test(raw) ? htmlTable(page, line.start) : undefined;
      if (markup !== undefined) {
        blocks.push(...markup.blocks);
        while (index < lines.length && (lines[index]?.start ?? 0) < markup.end) index++;
        continue;
      }
      const table = raw.includes('|')
        ? (readTable(text, line, lines, index) ?? readBareTable(text, line, lines, index))
        : readTabTable(text, line, lines, index);
      if (table !== undefined) {
        blocks.push({ kind: 'table', header: table.header, rows: table.rows });
        index = table.next;
        glued = table.glued;
        continue;
      }
    } else if (isForeign(fence.language)) {
      blocks.push(lineBlock(page, line, true));
      continue;
    }
    const first = line.start + (raw.length - raw.trimStart().length);
    if (text[first] === '{' || text[first] === '[') {
      const sample = parseSample(text, first);
      if (sample !== undefined && (sample.kind === 'object' || sample.kind === 'array')) {
        blocks.push({ kind: 'sample', sample });
        while (index < lines.length && (lines[index]?.start ?? 0) < sample.end) index++;
        const end = lines[index - 1]?.end ?? text.length;
        if (text.slice(sample.end, end).trim() !== '') glued = { start: sample.end, end };
        continue;
      }
    }
    const frame = /^\s*(data|event|id|retry): ?/.exec(raw);
    if (frame !== null && (fence !== undefined || isFrameSample(raw))) {
      const from = line.start + frame[0].length;
      const sample = parseSample(text, from, line.end);
      const end = sample?.end ?? line.end;
      const words = { text: text.slice(from, end), start: from, end };
      blocks.push({ kind: 'frame', field: frame[1] ?? 'data', words, ...(sample === undefined ? {} : { sample }) });
      if (text.slice(end, line.end).trim() !== '') glued = { start: end, end: line.end };
      continue;
    }
    const tail = fence === undefined ? gluedHeading(raw) : undefined;
    if (tail !== undefined) glued = { start: line.start + tail, end: line.end };
    blocks.push(
      lineBlock(page, tail === undefined ? line : { start: line.start, end: line.start + tail }, fence !== undefined),
    );
  }
  return joinValues(joinDescribedValues(page, joinVertical(joinAttributes(joinBlueprint(page, blocks)))));
}

/** Markdown may hold a table as HTML; GitBook exports all of theirs so. */
function htmlTable(page: Page, start: number): { readonly blocks: readonly Block[]; readonly end: number } | undefined {
  const close = page.text.toLowerCase().indexOf('</table>', start);
  if (close === -1 || close - start > 200_000) return undefined;
  const inner = htmlPage('', page.text.slice(start, close + 8));
  const outward = (words: Words): Words => {
    const from = start + inner.at(words.start);
    return {
      text: words.text,
      start: from,
      end: Math.max(from, start + inner.at(Math.max(words.start, words.end - 1)) + 1),
    };
  };
  const blocks = scanPage(inner).flatMap((block): readonly Block[] =>
    block.kind === 'table'
      ? [{ kind: 'table', header: block.header.map(outward), rows: block.rows.map((row) => row.map(outward)) }]
      : [],
  );
  return { blocks, end: close + 8 };
}

function linesOf(text: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
    if (lines.length >= mostLines) break;
  }
  return lines;
}

function pastFrontMatter(text: string, lines: readonly Stretch[]): number {
  const said = (index: number) => text.slice(lines[index]?.start ?? 0, lines[index]?.end ?? 0).trim();
  if (said(0) !== '---') return 0;
  for (let index = 1; index < Math.min(lines.length, 100); index++) if (said(index) === '---') return index + 1;
  return 0;
}

/** Front matter may name the operation of its page: `api: "GET /v1/runs"`. */
function frontRequest({ text }: Page, line: Stretch): Block {
  const found = /^\w+:\s*["']?(.*?)["']?\s*$/.exec(text.slice(line.start, line.end));
  const value = found?.[1] ?? '';
  const start = line.start + text.slice(line.start, line.end).indexOf(value);
  return {
    kind: 'line',
    words: { text: value, start, end: start + value.length },
    level: 0,
    bullet: false,
    code: false,
  };
}

/** Programs hold request lines at most (`curl -X POST …`), and no samples. */
function isForeign(language: string): boolean {
  return /^(bash|sh|shell|zsh|console|curl|python|py|ruby|go|java|kotlin|php|csharp|cs|rust|swift|mermaid|yaml|yml|toml|xml|html|sql|diff|js|javascript|ts|typescript|jsx|tsx|node)$/.test(
    language,
  );
}

/** Outside code, only data that is JSON or a mark in brackets is taken for a frame. */
function isFrameSample(raw: string): boolean {
  return /^\s*data: ?[[{]/.test(raw) || /^\s*(event|id|retry): ?[\w.<-]+>?\s*$/.test(raw);
}

/** Where a known heading is glued to the end of a line that plainly ended before it. */
function gluedHeading(raw: string): number | undefined {
  const found = /(?<=[>}\]).;"'])([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2})\s*$/.exec(raw);
  return found !== null && sectionOf(found[1] ?? '') !== undefined ? found.index : undefined;
}

function lineBlock(page: Page, line: Stretch, code: boolean): Block {
  const raw = page.text.slice(line.start, line.end);
  // Markdown may hold headings as HTML.
  const heading = code ? null : /^\s*<h([1-6])\b[^>]*>(.*)<\/h\1>\s*$/i.exec(raw);
  if (heading !== null) {
    const inner = heading[2] ?? '';
    const from = line.start + raw.lastIndexOf(inner, raw.lastIndexOf('</'));
    const words = { text: plainWords(inner), start: from, end: from + inner.length };
    return { kind: 'line', words, level: Number(heading[1]), bullet: false, code: false };
  }
  const lead = /^(?:\s|>(?!=))*(?:(#{1,6})\s+)?((?:[-*+•◦▪]|\d{1,2}[.)])\s+(?=\S))?/.exec(raw) ?? [''];
  const start = line.start + (code ? raw.length - raw.trimStart().length : lead[0].length);
  const end = line.start + raw.replace(/[\s\\]+$/, '').replace(/\s#+$/, '').length;
  const written = page.text.slice(start, Math.max(start, end));
  const words: Words = { text: code ? written : plainWords(written), start, end: Math.max(start, end) };
  return {
    kind: 'line',
    words,
    level: code ? 0 : (lead[1]?.length ?? 0),
    bullet: !code && lead[2] !== undefined,
    code,
  };
}
