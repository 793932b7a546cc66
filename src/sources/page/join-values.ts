import type { Block } from './block.ts';
import { isPath, methodAlone, requestLineOf } from './request-line.ts';
import { sectionOf, statusOf } from './section.ts';
import { typeOf } from './type-words.ts';

type Line = Extract<Block, { kind: 'line' }>;

/**
 * Put the values of a field together that stand as bare words below it, where its type says that it has a fixed set of them (`enum`) and
 * nothing heads them. Its description may stand between.
 */
export function joinValues(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    joined.push(block);
    if (block.kind !== 'field' || typeOf(block.type.text)?.enumeration !== true) continue;
    const described = valuesFrom(blocks, index + 1).length === 0 ? plain(blocks[index + 1]) : undefined;
    const values = valuesFrom(blocks, described === undefined ? index + 1 : index + 2);
    const [first] = values;
    if (first === undefined) continue;
    if (described !== undefined) joined.push(described);
    joined.push({ kind: 'values', options: values.map(({ words }) => words) });
    index += values.length + (described === undefined ? 0 : 1);
  }
  return joined;
}

/** Two words or more, all written alike: the title of what follows is written otherwise, or stands alone. */
function valuesFrom(blocks: readonly Block[], from: number): readonly Line[] {
  const values: Line[] = [];
  for (let index = from; index < blocks.length; index++) {
    const line = plain(blocks[index]);
    if (line === undefined || !/^[\w.:@/-]{1,60}$/.test(line.words.text) || opens(line.words.text)) break;
    if (opensRequest(plain(blocks[index + 1])?.words.text ?? '')) break;
    const [first] = values;
    if (first !== undefined && isCapital(first) !== isCapital(line)) break;
    values.push(line);
  }
  return values.length > 1 ? values : [];
}

function isCapital({ words: { text } }: Line): boolean {
  return /^[A-Z][a-z]/.test(text);
}

function opens(text: string): boolean {
  return (
    sectionOf(text) !== undefined || statusOf(text) !== undefined || opensRequest(text) || typeOf(text) !== undefined
  );
}

function opensRequest(text: string): boolean {
  return methodAlone(text) !== undefined || isPath(text) || requestLineOf(text, () => true) !== undefined;
}

function plain(block: Block | undefined): Line | undefined {
  return block?.kind === 'line' && !block.code && block.level === 0 ? block : undefined;
}
