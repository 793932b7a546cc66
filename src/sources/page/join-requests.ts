import type { Block } from './block.ts';
import { isPath, methodAlone, requestLineOf } from './request-line.ts';
import { sectionOf, statusOf } from './section.ts';

type Line = Extract<Block, { kind: 'line' }>;

/**
 * Put request lines together that a page shows in pieces: method, server and path below each other, or the title between method and URL.
 * Where a name is glued before them (`Example forget/v1/runs`), it goes.
 */
export function joinRequests(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const apart = segmentsAt(blocks, index) ?? piecesAt(blocks, index) ?? gluedAt(block);
    if (apart === undefined) joined.push(block);
    else {
      joined.push(...apart.blocks);
      index += apart.more;
    }
  }
  return joined;
}

/** A path whose parts stand in lines of their own, as their layout sets them apart. Its place is that of its last part. */
function segmentsAt(blocks: readonly Block[], index: number) {
  const method = plain(blocks[index]);
  if (method === undefined || methodAlone(method.words.text) === undefined) return undefined;
  let path = '';
  let last: Line | undefined;
  for (let at = index + 1; ; at += 2) {
    const [slash, part] = [plain(blocks[at]), plain(blocks[at + 1])];
    if (slash?.words.text !== '/' || part === undefined || !/^[\w.:{}~-]+$/.test(part.words.text)) break;
    path += `/${part.words.text}`;
    last = part;
  }
  if (last === undefined) return undefined;
  const words = { ...last.words, text: `${method.words.text.toUpperCase()} ${path}` };
  return { blocks: [{ ...last, words }], more: path.split('/').length * 2 - 2 };
}

function piecesAt(blocks: readonly Block[], index: number) {
  const [method, second, third] = [plain(blocks[index]), plain(blocks[index + 1]), plain(blocks[index + 2])];
  if (method === undefined || second === undefined || third === undefined) return undefined;
  if (methodAlone(method.words.text) === undefined || isPath(second.words.text)) return undefined;
  if (/^https?:\/\/[^\s/]+(\/[^\s]*)?$/.test(second.words.text) && isPath(third.words.text))
    return { blocks: [request(method, second.words.text.replace(/\/+$/, ''), third)], more: 2 };
  const isTitle = second.words.text.length < 80 && requestLineOf(second.words.text, () => true) === undefined;
  const says = sectionOf(second.words.text) ?? statusOf(second.words.text) ?? methodAlone(second.words.text);
  if (!isTitle || says !== undefined || !/^(https?:|\{\{\w+\}\})\/?\/?\S*\/\S*$/.test(third.words.text))
    return undefined;
  return { blocks: [second, request(method, '', third)], more: 2 };
}

/** The place is where the path stands. */
function request(method: Line, origin: string, path: Line): Line {
  return {
    ...path,
    words: { ...path.words, text: `${method.words.text.toUpperCase()} ${origin}${path.words.text}` },
  };
}

function gluedAt(block: Block) {
  const line = plain(block);
  const found =
    line && /^[A-Z][A-Za-z ]{2,40}(?<=[a-z] |\bfor)(get|post|put|patch|delete)(\/[^\s]*)$/.exec(line.words.text);
  if (line === undefined || found === null || found === undefined) return undefined;
  const [, method = '', path = ''] = found;
  const words = { ...line.words, text: `${method.toUpperCase()} ${path}` };
  return { blocks: [{ ...line, words }], more: 0 };
}

function plain(block: Block | undefined): Line | undefined {
  return block?.kind === 'line' && !block.code ? block : undefined;
}
