import type { Block } from './block.ts';
import { noteLost } from './lost-fields.ts';
import { partOf, type Words } from './page.ts';
import { addField, type Reader } from './reader.ts';

type Line = Extract<Block, { kind: 'line' }>;

/**
 * A drawing of a schema with braces (`jobs [{`, `}]`): what stands between them is a member of what opened them. Braces lie around
 * everything else, so their depth stands below that of any bullet.
 */
export function readBraces(reader: Reader, words: Words): boolean {
  if (reader.section !== 'body' && reader.section !== 'response') return false;
  const { text } = words;
  if (/^[\]}]+,?$/.test(text)) {
    const drawn = reader.bullets.filter(({ indent }) => indent < 0);
    reader.bullets = drawn.slice(0, -1);
    reader.field = undefined;
    return true;
  }
  const opened = /^(?:["']?([A-Za-z_$][\w$-]*)["']?(\*)?\s*:?\s*)?(\[\s*\{|\{|\[)$/.exec(text);
  if (opened === null) return false;
  const [, bare, star, signs = ''] = opened;
  // A sample that is cut off looks so too; what it would have shown is lost.
  if (/^["']/.test(text)) {
    noteLost(reader, { ...words, text: 'object' });
    return true;
  }
  const drawn = reader.bullets.filter(({ indent }) => indent < 0);
  const around = drawn.at(-1)?.name ?? '';
  const type = { ...words, text: signs === '{' ? 'object' : signs === '[' ? 'array' : 'object[]' };
  if (bare === undefined) {
    reader.bullets = [...drawn, { indent: -1, name: around }];
    if (signs.length > 1 && around === '')
      addField(reader, { section: reader.section, type, alternatives: [], stretch: words });
    return true;
  }
  const at = text.indexOf(bare);
  const name = partOf(words, at, at + bare.length);
  const whole = around === '' ? name : { ...name, text: `${around}.${bare}` };
  reader.bullets = [...drawn, { indent: -1, name: whole.text }];
  const required = star === undefined ? undefined : { value: true, words: partOf(words, at, at + bare.length + 1) };
  addField(reader, {
    section: reader.section,
    name: whole,
    type,
    ...(required === undefined ? {} : { required }),
    alternatives: [],
    stretch: words,
  });
  return true;
}

/** A bullet that stands deeper than the one of another field is a member of it: `jobs.id`. */
export function nestedName(reader: Reader, { words, bullet }: Line, name: Words): Words {
  const { text } = reader.page;
  const begin = text.lastIndexOf('\n', words.start - 1) + 1;
  const indent = /^\s*/.exec(text.slice(begin, words.start))?.[0].replaceAll('\t', '    ').length ?? 0;
  const around = reader.bullets.filter((other) => other.indent < (bullet ? indent : 0));
  const whole = [...around.slice(-1).map((other) => other.name), name.text].filter((one) => one !== '').join('.');
  reader.bullets = bullet ? [...around, { indent, name: whole }] : around;
  return whole === name.text ? name : { ...name, text: whole };
}
