import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import { budgetFor, type DuplicateKey, deepest, type Member, type TreeNode, toJson } from './node.ts';
import { type ParsedText, SyntaxProblem } from './parse-json.ts';

type Scalar = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type Collection = Extract<Event, { type: typeof EVENT_ID.MAPPING | typeof EVENT_ID.SEQUENCE }>;

/**
 * Read YAML 1.2 (core schema, with merge keys; the words of 1.1 where a directive says so) from a flat list of events with offsets.
 * A key that is no word is called by its JSON text.
 * @param shape the same text with other blanks, every value at its offset, where the text as written would be refused for its blanks
 * @returns what is wrong, when something is: the text is no YAML, or holds several documents
 */
export function readYamlEvents(text: string, shape = text): ParsedText | SyntaxProblem {
  try {
    return createReader(text, shape, parseEvents(shape, { maxDepth: deepest + 2 })).read();
  } catch (cause) {
    if (cause instanceof SyntaxProblem) return cause;
    if (cause instanceof YAMLException) return new SyntaxProblem(cause.reason, cause.mark?.position ?? 0);
    // The library recurses; a text that nests without end exhausts the stack.
    if (cause instanceof RangeError) return new SyntaxProblem('values nest too deep', 0);
    throw cause;
  }
}

/** @param events are taken out one by one: they need more memory than the tree that is made of them. */
function createReader(text: string, shape: string, events: (Event | undefined)[]): { readonly read: () => ParsedText } {
  const duplicates: DuplicateKey[] = [];
  const anchors = new Map<string, TreeNode | 'open'>();
  let next = 0;
  /** Where the last value ended: collections end with their last one, and what is empty stands there. */
  let last = 0;
  let isOld = false;

  const readValue = (depth: number): TreeNode => {
    const event = events[next];
    events[next++] = undefined;
    if (event === undefined) return { kind: 'scalar', value: null, start: 0, end: 0 };
    if (depth > deepest) throw new SyntaxProblem(`values nest deeper than ${deepest} levels`, startOf(event));
    if (event.type === EVENT_ID.ALIAS) {
      const name = text.slice(event.anchorStart, event.anchorEnd);
      const target = anchors.get(name);
      last = event.anchorEnd;
      if (target !== undefined && target !== 'open') return target;
      throw new SyntaxProblem(`the alias *${name} stands inside its own anchor or before it`, event.anchorStart - 1);
    }
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT)
      throw new SyntaxProblem('a value is lost', last);
    const tag = event.tagStart === -1 ? undefined : text.slice(event.tagStart, event.tagEnd);
    const anchor = event.anchorStart === -1 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
    if (anchor !== undefined) anchors.set(anchor, 'open');
    const node = event.type === EVENT_ID.SCALAR ? readScalar(event, tag) : readCollection(event, depth);
    if (anchor !== undefined) anchors.set(anchor, node);
    return node;
  };

  const startOf = (event: Event): number => {
    if (event.type === EVENT_ID.SCALAR)
      return event.valueStart === -1 ? last : quoted(event) ? event.valueStart - 1 : event.valueStart;
    return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : last;
  };

  /** Blocks of text are read as written; in other words the blanks between lines count, and what was no word may become one. */
  const isReshaped = ({ valueStart, valueEnd }: Scalar) =>
    text.slice(valueStart, valueEnd) !== shape.slice(valueStart, valueEnd);

  const readScalar = (event: Scalar, tag?: string): TreeNode => {
    const start = startOf(event);
    if (event.valueStart === -1)
      return { kind: 'scalar', value: tag === undefined ? null : taggedValue(tag, ''), start, end: start };
    last = quoted(event) ? event.valueEnd + 1 : event.valueEnd;
    if (shape !== text && (quoted(event) || event.style === SCALAR_STYLE.PLAIN) && isReshaped(event))
      throw new SyntaxProblem('its words would be others', start);
    const written = getScalarValue(text, event);
    const value =
      tag !== undefined
        ? taggedValue(tag, written)
        : event.style !== SCALAR_STYLE.PLAIN
          ? written
          : isOld
            ? oldValue(written)
            : plainValue(written);
    return { kind: 'scalar', value, start, end: last };
  };

  const readCollection = (event: Collection, depth: number): TreeNode => {
    const { start } = event;
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    last = start + 1;
    if (event.type === EVENT_ID.SEQUENCE) {
      const items: TreeNode[] = [];
      while (events[next]?.type !== EVENT_ID.POP) items.push(readValue(depth + 1));
      next++;
      if (isFlow) last = pastBracket(text, last);
      return { kind: 'array', items, start, end: last };
    }
    const members = readMembers(depth);
    if (isFlow) last = pastBracket(text, last);
    return { kind: 'object', members, start, end: last };
  };

  const readMembers = (depth: number): ReadonlyMap<string, Member> => {
    const members = new Map<string, Member>();
    const merged: TreeNode[] = [];
    for (let event = events[next]; event !== undefined && event.type !== EVENT_ID.POP; event = events[next]) {
      const keyStart = startOf(event);
      const isMerge =
        event.type === EVENT_ID.SCALAR &&
        event.style === SCALAR_STYLE.PLAIN &&
        text.slice(event.valueStart, event.valueEnd) === '<<';
      const written = readValue(depth);
      const key = written.kind === 'scalar' ? String(written.value) : JSON.stringify(toJson(written, budgetFor(text)));
      const value = readValue(depth + 1);
      if (isMerge) {
        merged.push(...(value.kind === 'array' ? value.items : [value]));
        continue;
      }
      const earlier = members.get(key);
      if (earlier !== undefined) duplicates.push({ key, first: earlier.keyStart, second: keyStart });
      members.set(key, { keyStart, value });
    }
    next++;
    for (const source of merged)
      if (source.kind === 'object')
        for (const [key, member] of source.members) if (!members.has(key)) members.set(key, member);
    return members;
  };

  const read = (): ParsedText => {
    const [begin] = events;
    if (begin === undefined) return { root: { kind: 'scalar', value: null, start: 0, end: 0 }, duplicates };
    isOld =
      begin.type === EVENT_ID.DOCUMENT && begin.directives.some((one) => one.kind === 'yaml' && one.version === '1.1');
    next = 1;
    const root = readValue(0);
    if (next + 1 < events.length) throw new SyntaxProblem('it holds several documents', last);
    return { root, duplicates };
  };
  return { read };
}

/**
 * A word with a tag (YAML 1.2.2 section 10.2): `!!int` and its like say what the word is, whether or not it has quotes; any other tag, also
 * one of others, makes text of it. JSON has no bytes and no times: they stay as written.
 */
function taggedValue(tag: string, written: string): null | boolean | number | string {
  const name = /^!<tag:yaml\.org,2002:(\w+)>$/.exec(tag)?.[1] ?? /^!!(\w+)$/.exec(tag)?.[1];
  if (name === 'null') return null;
  return name === 'int' || name === 'float' || name === 'bool' ? plainValue(written) : written;
}

/** The same by YAML 1.1: more words are booleans, and numbers may begin with a zero or hold underscores. */
function oldValue(written: string): null | boolean | number | string {
  if (/^(?:y|Y|yes|Yes|YES|on|On|ON)$/.test(written)) return true;
  if (/^(?:n|N|no|No|NO|off|Off|OFF)$/.test(written)) return false;
  if (/^[-+]?0[0-7_]+$/.test(written)) return Number.parseInt(written.replaceAll('_', ''), 8);
  if (/^[-+]?0b[01_]+$/.test(written)) return Number.parseInt(written.replaceAll('_', '').replace('0b', ''), 2);
  return plainValue(/^[-+]?\d[\d_]*(?:\.[\d_]*)?$/.test(written) ? written.replaceAll('_', '') : written);
}

function quoted({ style }: Scalar): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}

/** Behind the bracket that closes a flow collection, past blanks, commas and comments. */
function pastBracket(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const sign = text[at];
    if (sign === ']' || sign === '}') return at + 1;
    if (sign === '#') while (at + 1 < text.length && text[at + 1] !== '\n') at++;
  }
  return from;
}

/** What a plain scalar is by the core schema (YAML 1.2.2 section 10.3.2). JSON has no infinity: that becomes text. */
export function plainValue(written: string): null | boolean | number | string {
  switch (written) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
  }
  const first = written.charCodeAt(0);
  // Most words begin with a letter, and no number does.
  if (first > 57 || first < 43) return written;
  if (/^0o[0-7]+$/.test(written)) return Number.parseInt(written.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/.test(written)) return Number.parseInt(written.slice(2), 16);
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(written)) return Number(written);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(written)) return written.startsWith('-') ? '-Infinity' : 'Infinity';
  return /^\.(?:nan|NaN|NAN)$/.test(written) ? 'NaN' : written;
}
