import { unitTest } from './match-pattern.ts';
import { type PatternNode, parsePattern } from './parse-pattern.ts';

const PLAIN = [...'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_ .,:;/@#+=!?~*%&()[]{}<>|^$"\'`\\'];
const FAR = [...'éß漢字ЖאبΩ\u0301\u200d😀𝒳\t\n\r\u0000\u00a0\u2028'];
/** Repeats without an end get at most so many more than they need. */
const MORE = 12;

/**
 * A text that the pattern probably matches: look-around and back-references are passed over, edges in the middle too, so the caller checks.
 * @param length wanted, in characters; undefined: short.
 * @param random gives numbers in [0, 1).
 * @returns undefined where the source is no expression or some set has no character.
 */
export function textMatching(source: string, random: () => number, length?: number): string | undefined {
  const pattern = parsePattern(source);
  if (typeof pattern === 'string') return undefined;
  const any: PatternNode = {
    kind: 'repeat',
    body: { kind: 'set', source: '[A-Za-z0-9]' },
    min: 0,
    max: Number.POSITIVE_INFINITY,
  };
  // Text may stand around a match that has no edges; it is only wanted to fill up.
  const needsMore = length !== undefined && length > longest(pattern.root);
  const root: PatternNode = needsMore ? { kind: 'sequence', parts: [pattern.root, any] } : pattern.root;
  const front: PatternNode = needsMore ? { kind: 'sequence', parts: [any, pattern.root] } : pattern.root;
  const chosen = needsMore && random() < 0.5 ? front : root;
  const wanted = length ?? shortest(chosen) + Math.floor(random() * 4);
  const made = write(chosen, Math.max(wanted, shortest(chosen)), pattern.flags, random);
  return made;
}

/** Fewest characters of a match. */
export function shortest(node: PatternNode): number {
  switch (node.kind) {
    case 'set':
      return 1;
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + shortest(part), 0);
    case 'choice':
      return Math.min(...node.options.map(shortest));
    case 'repeat':
      return node.min === 0 ? 0 : node.min * shortest(node.body);
    default:
      return 0;
  }
}

/** Most characters of a match. */
export function longest(node: PatternNode): number {
  switch (node.kind) {
    case 'set':
      return 1;
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + longest(part), 0);
    case 'choice':
      return Math.max(...node.options.map(longest));
    case 'repeat': {
      const body = longest(node.body);
      return body === 0 ? 0 : node.max * body;
    }
    default:
      return 0;
  }
}

/** Write a match of about `length` characters, sharing out the room that is not needed. */
function write(node: PatternNode, length: number, flags: 'u' | '', random: () => number): string | undefined {
  switch (node.kind) {
    case 'set': {
      const units = unitsOf(node.source, flags);
      return units[Math.floor(random() * Math.min(units.length, 62))];
    }
    case 'sequence':
      return share(node.parts, length, flags, random);
    case 'choice': {
      const fitting = node.options.filter((option) => shortest(option) <= length && length <= longest(option));
      const options = fitting.length > 0 ? fitting : node.options;
      const option = options[Math.floor(random() * options.length)];
      return option === undefined ? '' : write(option, length, flags, random);
    }
    case 'repeat': {
      const [short, long] = [shortest(node.body), longest(node.body)];
      const fewest = Math.max(node.min, long === 0 ? 0 : Math.ceil(length / long));
      const most = Math.min(node.max, short === 0 ? fewest + MORE : Math.floor(length / short));
      const count = Math.min(Math.max(fewest, node.min), Math.max(most, node.min));
      const spread = Math.max(0, Math.min(most - count, MORE));
      const times = count + Math.floor(random() * (spread + 1));
      return share(
        Array.from({ length: Math.min(times, 200_000) }, () => node.body),
        length,
        flags,
        random,
      );
    }
    default:
      return '';
  }
}

function share(
  parts: readonly PatternNode[],
  length: number,
  flags: 'u' | '',
  random: () => number,
): string | undefined {
  const least = parts.map(shortest);
  const spare = parts.map((part, index) => longest(part) - (least[index] ?? 0));
  let room = Math.max(0, length - least.reduce((sum, one) => sum + one, 0));
  // What the parts after each one can take.
  const later = spare.map(() => 0);
  for (let index = spare.length - 2; index >= 0; index--)
    later[index] = (later[index + 1] ?? 0) + (spare[index + 1] ?? 0);
  let left = parts.length;
  let text = '';
  for (const [index, part] of parts.entries()) {
    const own = least[index] ?? 0;
    const able = Math.min(room, spare[index] ?? 0);
    const share = Math.round((room / left) * 2 * random());
    const extra = Math.max(Math.min(able, share), Math.min(able, room - (later[index] ?? 0)));
    const made = write(part, own + extra, flags, random);
    if (made === undefined) return undefined;
    text += made;
    room -= Math.min(room, Math.max(0, [...made].length - own));
    left--;
  }
  return text;
}

const pools = new Map<string, readonly string[]>();

/** Characters of a set: plain ones first, then some from far away; the whole plane is searched only for a set that has neither. */
export function unitsOf(source: string, flags: 'u' | ''): readonly string[] {
  const key = `${flags}/${source}`;
  const known = pools.get(key);
  if (known !== undefined) return known;
  const test = unitTest(source, flags);
  let units = [...PLAIN, ...FAR].filter(test);
  for (let code = 0x80; units.length === 0 && code < (flags === 'u' ? 0x30000 : 0x10000); code++) {
    const unit = String.fromCodePoint(code);
    if (code >> 11 !== 0x1b && test(unit)) units = [unit];
  }
  if (units.length === 0) units = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)).filter(test);
  if (pools.size > 2_000) pools.clear();
  pools.set(key, units);
  return units;
}
