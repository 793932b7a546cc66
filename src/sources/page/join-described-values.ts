import type { Block } from './block.ts';
import type { Page, Words } from './page.ts';
import { isPath, methodAlone, requestLineOf } from './request-line.ts';
import { sectionOf, statusOf } from './section.ts';
import { typeOf } from './type-words.ts';

type Line = Extract<Block, { kind: 'line' }>;

/** A heading of its own above values: `Possible enum values`. */
const valuesHeading = /^(?:possible|allowed|available|accepted|valid|enum)(?: enum)? (?:values|options)\s*:?$/i;

/**
 * Put values together that stand below a heading of theirs, each with what it means on the lines below it. Where a value follows that
 * nothing explains, the list may be cut anywhere, and all stays as it is.
 */
export function joinDescribedValues(page: Page, blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const found = valuesHeading.test(plain(block)?.words.text ?? '') ? valuesFrom(page, blocks, index + 1) : undefined;
    if (found === undefined) joined.push(block);
    else {
      joined.push({ kind: 'values', options: found.options });
      index = found.next - 1;
    }
  }
  return joined;
}

/** Whether a line heads values that stand below it. Behind a colon, values stand in the same line, or got lost. */
export function headsValues(text: string, next: Block | undefined): boolean {
  return !text.endsWith(':') && valuesHeading.test(text) && valueAt(next) !== undefined;
}

function valuesFrom(page: Page, blocks: readonly Block[], from: number) {
  const options: Words[] = [];
  let next = from;
  for (;;) {
    const line = valueAt(blocks[next]);
    if (line === undefined) break;
    const [first] = options;
    const isAlike = first === undefined || /^[A-Z][a-z]/.test(first.text) === /^[A-Z][a-z]/.test(line.words.text);
    const end = pastMeaning(page, blocks, next);
    // A word that nothing explains is the last value or the title of what follows.
    if (end === next + 1) return isAlike && options.length > 0 ? undefined : told(options, next);
    if (!isAlike) break;
    options.push(line.words);
    next = end;
  }
  return told(options, next);
}

function told(options: readonly Words[], next: number) {
  return options.length > 1 ? { options, next } : undefined;
}

/** Index behind the lines that explain the value there: those that stand right below it, or one sentence below a blank line. */
function pastMeaning(page: Page, blocks: readonly Block[], at: number): number {
  let next = at + 1;
  for (;;) {
    const [above, line] = [plain(blocks[next - 1]), plain(blocks[next])];
    if (above === undefined || line === undefined || opens(line.words.text) || valueAt(line) !== undefined) return next;
    const isApart = /\n[^\S\n]*\r?\n/.test(page.text.slice(above.words.end, line.words.start));
    if (isApart && !(next === at + 1 && /[.!?]$/.test(line.words.text))) return next;
    next++;
    if (isApart) return next;
  }
}

function valueAt(block: Block | undefined): Line | undefined {
  const line = plain(block);
  return line !== undefined && /^[\w.:@/-]{0,59}\w$/.test(line.words.text) && !opens(line.words.text)
    ? line
    : undefined;
}

function opens(text: string): boolean {
  if (sectionOf(text) !== undefined || statusOf(text) !== undefined || typeOf(text) !== undefined) return true;
  return methodAlone(text) !== undefined || isPath(text) || requestLineOf(text, () => true) !== undefined;
}

function plain(block: Block | undefined): Line | undefined {
  return block?.kind === 'line' && !block.code && block.level === 0 ? block : undefined;
}
