import { acceptedWhen } from '../states/accepted-when.ts';
import type { Block } from './block.ts';
import { noteLost } from './lost-fields.ts';
import { partOf, type Words } from './page.ts';
import type { Reader } from './reader.ts';
import { factsInWords } from './words-of-limits.ts';

type Line = Extract<Block, { kind: 'line' }>;

/** Words that are no fact by their shape: a description, or the title of what follows. */
export function readProse(reader: Reader, { words, bullet, code }: Line): void {
  if (code) return;
  const { field, operation, section } = reader;
  if (section === 'events' && bullet && operation !== undefined) {
    const event = /^([a-z][\w]*(?:[.:_-]\w+)*)\s*(?:[-—–:(]|$)/.exec(words.text);
    if (event !== null) {
      const [, name = ''] = event;
      operation.events.push({ name: partOf(words, 0, name.length), description: words });
      return;
    }
  }
  if (operation !== undefined && /text\/event-stream|server-sent event/i.test(words.text))
    operation.streams ??= { stretch: words, known: /text\/event-stream/i.test(words.text) ? 'stated' : 'inferred' };
  readWhen(reader, words);
  const described = reader.open ? (field?.alternatives.at(-1) ?? field) : field;
  if (described !== undefined && described.description === undefined) {
    described.description = words;
    const need = /^(required|optional)\b(?=[.,;:]|$)/i.exec(words.text)?.[1];
    if (need !== undefined) described.required ??= { value: /^r/i.test(need), words: partOf(words, 0, need.length) };
    return;
  }
  if (described !== undefined && factsInWords(words.text).length > 0) {
    described.more = [...(described.more ?? []), words];
    return;
  }
  if (reader.expectsDescription && reader.response !== undefined) {
    reader.response.description = words;
    reader.expectsDescription = false;
    return;
  }
  noteLost(reader, words);
  reader.title = { words, level: 0 };
}

/** What is said of an operation before its parts: the states that it is for. */
function readWhen({ operation, section, field }: Reader, words: Words): void {
  if (operation === undefined || operation.when !== undefined || section !== 'none' || field !== undefined) return;
  const found = acceptedWhen(words.text);
  if (found !== undefined) operation.when = { states: found.states, words: partOf(words, found.from, found.to) };
}

export function readNoContent(reader: Reader, words: Words): void {
  if (reader.response !== undefined) {
    reader.response.bodyless = words;
    return;
  }
  const { closed } = reader;
  // Behind the operation, it says once more what stands in its answer, or it is all that is shown of one.
  if (closed === undefined || closed.responses.length > 0) return;
  closed.responses.push({ status: '2XX', known: 'inferred', stretch: words, fields: [], samples: [], bodyless: words });
}
