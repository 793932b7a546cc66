import type { Block } from './block.ts';
import { fieldLineOf } from './field-line.ts';
import { methodAlone } from './request-line.ts';
import { sectionOf, statusOf } from './section.ts';
import { typeOf } from './type-words.ts';

type Line = Extract<Block, { kind: 'line' }>;

const single =
  /^(min|max|minimum|maximum|min length|max length|minlength|maxlength|min items|max items|default|default value|example|format|pattern)\s*:$|^Default$/i;
const several = /^(allowed|allowed values|available values|possible values|enum|one of)\s*:$/i;

/**
 * Put attributes of fields together that a page shows in lines below each other: `Default:` and `20`, `Allowed values:` and each of them.
 * `Type:` above a type says nothing of its own. The place of an attribute is that of its (first) value.
 */
export function joinAttributes(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    const key = plain(block)?.words.text ?? '';
    const value = plain(blocks[index + 1]);
    if (value !== undefined && /^type\s*:?$/i.test(key) && typeOf(value.words.text) !== undefined) continue;
    if (value !== undefined && single.test(key) && isValue(value)) {
      joined.push(withText(value, `${named(key)}: ${value.words.text}`));
      index++;
      continue;
    }
    const values = several.test(key) ? valuesFrom(blocks, index + 1) : [];
    const [first] = values;
    if (first !== undefined) {
      joined.push({ kind: 'values', options: values.map(({ words }) => words) });
      index += values.length;
    } else if (block !== undefined) joined.push(block);
  }
  return joined;
}

/** The words below a key that says that values follow; the name of the next field is none of them. */
function valuesFrom(blocks: readonly Block[], from: number): readonly Line[] {
  const values: Line[] = [];
  for (let index = from; index < blocks.length; index++) {
    const line = plain(blocks[index]);
    if (line === undefined || !/^[\w.:@/-]{1,60}$/.test(line.words.text) || opens(line)) break;
    if (/^or$/i.test(line.words.text) || fieldLineOf(line.words) !== undefined) break;
    const next = plain(blocks[index + 1])?.words.text ?? '';
    if (/^type\s*:?$|^(required|optional)$/i.test(next) || (values.length > 0 && typeOf(next) !== undefined)) break;
    values.push(line);
  }
  return values;
}

function isValue(line: Line): boolean {
  return line.words.text.length <= 200 && (/^-?[\d.]+$/.test(line.words.text) || !opens(line));
}

function opens({ words: { text } }: Line): boolean {
  return sectionOf(text) !== undefined || statusOf(text) !== undefined || methodAlone(text) !== undefined;
}

function named(key: string): string {
  return key.replace(/\s*:$/, '').replace(/^default value$/i, 'Default');
}

function withText(line: Line, text: string): Line {
  return { ...line, words: { ...line.words, text } };
}

function plain(block: Block | undefined): Line | undefined {
  return block?.kind === 'line' && !block.code && block.level === 0 ? block : undefined;
}
