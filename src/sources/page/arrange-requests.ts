import type { Block } from './block.ts';
import { rolesOf } from './column-roles.ts';
import { fieldLineOf } from './field-line.ts';
import type { Words } from './page.ts';
import { isPath, methodAlone, requestLineOf } from './request-line.ts';
import { sectionOf, statusOf } from './section.ts';

type Line = Extract<Block, { kind: 'line' }>;

/** Where a request line stands among the blocks: one line, or a method with its path below. */
interface Request {
  readonly from: number;
  readonly to: number;
}

export interface Arranged {
  readonly blocks: readonly Block[];
  /** The first request line that was found behind its parts. */
  readonly behind?: Words;
  /** The first part that stands before every request line, on a page that shows parts behind the last one too. */
  readonly unclear?: Words;
}

/**
 * Some pages show the request line behind the parts of its operation, as a panel of samples begins with it (Redoc, Scalar). Then it is
 * brought before them. The order shows where a page begins and ends: parts before the first request line, and none behind the last.
 */
export function arrangeRequests(blocks: readonly Block[]): Arranged {
  const requests = requestsIn(blocks);
  const [first] = requests;
  const last = requests.at(-1);
  if (first === undefined || last === undefined) return { blocks };
  const lead = firstPart(blocks, 0, first.from);
  // A method alone begins an operation whose path follows at its end.
  if (blocks.some((_, index) => isLoneMethod(blocks, index))) return { blocks };
  const after = firstPart(blocks, last.to, blocks.length);
  const panels = requests.every(({ to }) => isPanel(blocks[to]));
  if (lead === undefined && !isCutAbove(blocks, requests)) {
    const doubtful = after === undefined ? partsOnTheirWay(blocks, requests) : undefined;
    return doubtful === undefined ? { blocks } : { blocks, unclear: doubtful };
  }
  if (lead !== undefined && after !== undefined && !panels) return { blocks, unclear: lead.words };
  const arranged: Block[] = [];
  let from = 0;
  for (const request of requests) {
    const part = firstPart(blocks, from, request.from);
    const start = part === undefined ? request.from : leadOf(blocks, from, part.section);
    const title = part === undefined ? start : titleOf(blocks, start, part.section);
    // What stands before the title belongs to no operation.
    arranged.push(...blocks.slice(from, start), { kind: 'end' }, ...blocks.slice(start, title));
    arranged.push(...blocks.slice(title, title + 1).filter(() => part !== undefined && title < part.section));
    arranged.push(...blocks.slice(request.from, request.to));
    arranged.push(...blocks.slice(part !== undefined && title < part.section ? title + 1 : title, request.from));
    from = request.to;
  }
  // What stands behind the last panel belongs to a request line that is missing.
  const rest = after === undefined ? blocks.length : leadOf(blocks, from, after.section);
  arranged.push(...blocks.slice(from, rest));
  if (rest < blocks.length) arranged.push({ kind: 'end' }, ...blocks.slice(rest));
  const line = blocks[first.from];
  return { blocks: arranged, ...(line?.kind === 'line' ? { behind: line.words } : {}) };
}

/** The parts of the first request line are cut off where its panel is followed by parts, and no request line by parts of its own. */
function isCutAbove(blocks: readonly Block[], requests: readonly Request[]): boolean {
  const gaps = requests.slice(0, -1).map(({ to }, index) => ({ to, end: requests[index + 1]?.from ?? to }));
  return (
    gaps.some(({ to, end }) => isPanel(blocks[to]) && firstPart(blocks, to, end) !== undefined) &&
    gaps.every(({ to, end }) => isPanel(blocks[to]) || firstPart(blocks, to, end) === undefined)
  );
}

/**
 * Where parts stand only between request lines, both orders are possible. A title before the parts, and none between them and the next
 * request line, speaks for the one behind.
 */
function partsOnTheirWay(blocks: readonly Block[], requests: readonly Request[]): Words | undefined {
  const found = requests.slice(0, -1).flatMap(({ to }, index) => {
    const end = requests[index + 1]?.from ?? to;
    const part = firstPart(blocks, to, end);
    return part === undefined ? [] : [{ to, end, part }];
  });
  const [first] = found;
  const isTitled = ({ to, part }: (typeof found)[number]) => titleOf(blocks, to, part.section) < part.section;
  const endsInParts = ({ end }: (typeof found)[number]) => {
    const line = words(blocks[end - 1]);
    const before = blocks[end - 2];
    const told = before?.kind === 'field' || /^[1-5]\d\d$/.test(words(before)?.text ?? '');
    return line !== undefined && told && (blocks[end - 1] as Line).level === 0;
  };
  return first !== undefined && found.every((gap) => isTitled(gap) && endsInParts(gap)) ? first.part.words : undefined;
}

function requestsIn(blocks: readonly Block[]): readonly Request[] {
  const found: Request[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind === 'tag' && /^(swagger|openapi|openapi-operation|api-method)$/.test(block.name)) {
      found.push({ from: index, to: index + 1 });
      continue;
    }
    const line = words(block);
    if (line === undefined || /^curl\b/.test(line.text)) continue;
    const path = words(blocks[index + 1]);
    if (methodAlone(line.text) !== undefined && path !== undefined && isPath(path.text))
      found.push({ from: index, to: ++index + 1 });
    else if (
      requestLineOf(line.text, () => true) !== undefined ||
      /\b(GET|POST|PUT|PATCH|DELETE)\s+\/\S/.test(line.text)
    )
      found.push({ from: index, to: index + 1 });
  }
  return found;
}

function isLoneMethod(blocks: readonly Block[], index: number): boolean {
  const line = words(blocks[index]);
  if (line === undefined || methodAlone(line.text) === undefined) return false;
  return !isPath(words(blocks[index + 1])?.text ?? '');
}

/** The first field or status below a heading of parts, and that heading; samples in a panel are none. */
function firstPart(blocks: readonly Block[], from: number, to: number) {
  let section: number | undefined;
  for (let index = from; index < to; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (isPanel(block)) {
      section = undefined;
      // What stands right below a panel's heading is the name of a tab.
      index++;
      continue;
    }
    const line = words(block);
    const opens = line === undefined ? undefined : sectionOf(line.text);
    if (opens !== undefined) section = opens === 'events' ? undefined : (section ?? index);
    else if (section !== undefined && isPart(block)) return { section, words: partWords(block) };
    else if (block.kind === 'sample') section = undefined;
  }
  return undefined;
}

function isPart(block: Block): boolean {
  if (block.kind === 'field') return true;
  if (block.kind === 'table') return rolesOf(block.header.map(({ text }) => text)).some((role) => role !== undefined);
  const line = words(block);
  return line !== undefined && (fieldLineOf(line) !== undefined || /^[1-5]\d\d$/.test(line.text));
}

function partWords(block: Block): Words {
  if (block.kind === 'field') return block.name;
  if (block.kind === 'table' && block.header[0] !== undefined) return block.header[0];
  return words(block) ?? { text: '', start: 0, end: 1 };
}

/** Where what leads to a section begins: behind the last sample, field or status before it. */
function leadOf(blocks: readonly Block[], from: number, section: number): number {
  let start = section;
  while (start > from) {
    const line = words(blocks[start - 1]);
    if (line === undefined || isPanel(blocks[start - 1]) || statusOf(line.text) !== undefined) break;
    if (/^[\w.+-]+\/[\w.+-]+$|^(copy|expand|collapse)\b/i.test(line.text) || fieldLineOf(line) !== undefined) break;
    start--;
  }
  return start;
}

/** Where the title stands among what leads to a section: the last heading, or the last line that is no sentence; else the section itself. */
function titleOf(blocks: readonly Block[], from: number, to: number): number {
  let line = to;
  for (let index = to - 1; index >= from; index--) {
    const block = blocks[index];
    if (block?.kind !== 'line') continue;
    if (block.level > 0) return index;
    if (line === to && block.words.text.length <= 60 && !/[.!?:]$/.test(block.words.text)) line = index;
  }
  return line;
}

/** `Request samples`, `Response examples`: what follows shows, and describes nothing. */
function isPanel(block: Block | undefined): boolean {
  return /^(request|response) (samples?|examples?)$/i.test(words(block)?.text ?? '');
}

function words(block: Block | undefined): Words | undefined {
  return block?.kind === 'line' && !block.code ? block.words : undefined;
}
