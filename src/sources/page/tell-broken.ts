import type { Block } from './block.ts';
import type { PageDraft } from './draft.ts';
import { findingIn, type Stretch } from './page.ts';
import { methodAlone } from './request-line.ts';
import { type Section, sectionOf, statusOf } from './section.ts';

const headsSomething: ReadonlySet<Section | undefined> = new Set([
  'path',
  'query',
  'header',
  'body',
  'response',
  'errors',
]);

/** Say where a page is damaged: characters that no page shows, and an end in the middle of something. Pages without operations say it otherwise. */
export function tellBroken({ page, operations, findings }: PageDraft, blocks: readonly Block[]): void {
  if (operations.length === 0) return;
  const strange = /(?![\t\n\f\r])\p{Cc}|\ufffd/u.exec(page.text);
  if (strange !== null)
    findings.push(
      findingIn(
        page,
        'warning',
        'document-damaged',
        { start: strange.index, end: strange.index + 1 },
        'A character stands here that no page shows; what is around it may be lost.',
        'Save or copy the page again.',
      ),
    );
  const sample = blocks.find((block, index) => opensSample(block, blocks[index + 1]));
  if (sample?.kind === 'line')
    findings.push(
      findingIn(
        page,
        'warning',
        'sample-not-understood',
        sample.words,
        'A sample seems to begin here, and no whole one stands there; what it shows was not read.',
        'Correct the JSON.',
      ),
    );
  const ruler = blocks.find((block) => isRuler(block));
  if (ruler?.kind === 'line')
    findings.push(
      findingIn(
        page,
        'note',
        'table-not-understood',
        ruler.words,
        'What stands here like a line between the header of a table and its rows belongs to no table that was understood.',
        'Write it as: | --- | --- |, below the header.',
      ),
    );
  const cut = page.text === page.source.text ? cutIn(page.text, blocks) : cutHtml(page.source.text);
  if (cut === undefined) return;
  const end = page.text.trimEnd().length;
  const start = page.text.lastIndexOf('\n', end - 1) + 1;
  findings.push(
    findingIn(
      page,
      'warning',
      'document-cut',
      page.text === page.source.text ? (cut.at ?? { start, end }) : { start, end },
      `The page seems to end in the middle of ${cut.what}; what would follow is not known.`,
      'Give the whole page.',
    ),
  );
}

/** In units of UTF-16. What is longer holds more words than an end is worth. */
const [longestWord, mostText] = [100, 1_000_000];

function opensSample(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'line') return false;
  const { text } = block.words;
  if (/^[[{]\s*"[^"]*"\s*:|^\[\s*\{\s*"/.test(text)) return true;
  return /^[[{]$/.test(text) && next?.kind === 'line' && /^"[^"]+"\s*:/.test(next.words.text);
}

function isRuler(block: Block): boolean {
  return block.kind === 'line' && !block.code && /^[^\w]*-{3,}[^\w]*\|[^\w]*-{3,}/.test(block.words.text);
}

interface Cut {
  readonly what: string;
  readonly at?: Stretch;
}

function cutIn(text: string, blocks: readonly Block[]): Cut | undefined {
  const open = openMark(text);
  if (open !== undefined) return open;
  const last = blocks.at(-1);
  if (last?.kind === 'line' && !last.code) {
    const said = last.words.text;
    if (statusOf(said) !== undefined) return undefined;
    if (last.level > 0 || methodAlone(said) !== undefined || headsSomething.has(sectionOf(said)))
      return { what: 'a part whose heading stands last', at: last.words };
  }
  // A text that ends with its line ends where somebody ended it.
  if (text.slice(text.trimEnd().length).includes('\n')) return undefined;
  if (last?.kind === 'table' && (last.rows.at(-1)?.length ?? 0) < last.header.length)
    return { what: 'a row of a table' };
  const line = text.slice(text.lastIndexOf('\n') + 1);
  if (hasOpenBracket(line)) return { what: 'a line' };
  return endsInWord(text) ? { what: 'a word' } : undefined;
}

/** A code block, a component or a block of GitBook that nothing closes. */
function openMark(text: string): Cut | undefined {
  let fence: { readonly mark: string; readonly start: number } | undefined;
  for (const found of text.matchAll(/^[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})(.*)$/gm)) {
    const [, mark = '', info = ''] = found;
    if (fence === undefined) fence = { mark, start: found.index };
    else if (mark.startsWith(fence.mark) && info.trim() === '') fence = undefined;
  }
  if (fence !== undefined) return { what: 'a code block', at: { start: fence.start, end: fence.start + 3 } };
  const open = new Map<string, { readonly count: number; readonly start: number; readonly isOpen: boolean }>();
  const closed = new Set<string>();
  for (const found of text.matchAll(/\{%-?\s*(end)?([a-z][\w-]*)|<(\/)?([A-Z]\w*)\b(?:[^<>]*(\/)>)?/g)) {
    const [, end, tag, slash, component, alone] = found;
    const name = tag ?? component ?? '';
    const count = open.get(name)?.count ?? 0;
    const isEnd = end !== undefined || slash !== undefined;
    if (isEnd) closed.add(name);
    if (alone === undefined) open.set(name, { count: count + (isEnd ? -1 : 1), start: found.index, isOpen: !isEnd });
  }
  // Some blocks have no end; those that are closed anywhere have one.
  for (const [name, { count, start, isOpen }] of open)
    if (count > 0 && isOpen && closed.has(name)) return { what: `a block (${name})`, at: { start, end: start + 1 } };
  return undefined;
}

function cutHtml(html: string): Cut | undefined {
  for (const name of ['html', 'body', 'table', 'dl', 'ul', 'ol', 'pre']) {
    const count = (pattern: string) => [...html.matchAll(new RegExp(pattern, 'gi'))].length;
    if (count(`<${name}(?=[\\s>])`) > count(`</${name}\\s*>`)) return { what: `an element (${name})` };
  }
  return /<\/?[a-z][^<>]*$/i.test(html) ? { what: 'an element' } : undefined;
}

function hasOpenBracket(line: string): boolean {
  const bare = line.replaceAll(/\\.|`{3,}/g, '');
  for (const [open, close] of ['()', '[]', '{}'] as const)
    if (bare.split(open ?? '').length > bare.split(close ?? '').length) return true;
  return bare.split('"').length % 2 === 0 || bare.split('`').length % 2 === 0 || /<[^<>]*$/.test(bare);
}

/** Whether the last word stands nowhere else, and longer ones that begin like it do. */
function endsInWord(text: string): boolean {
  const last = /[A-Za-z_][\w-]*$/.exec(text.slice(-longestWord))?.[0];
  if (last === undefined || text.length > mostText) return false;
  const words = new Set(text.slice(0, text.length - last.length).match(/[A-Za-z_][\w-]*/g) ?? []);
  return !words.has(last) && [...words].some((word) => word.startsWith(last));
}
