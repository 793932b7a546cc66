import type { Json } from '../../model/index.ts';
import { knownFormats } from '../openapi/keywords.ts';

/** What the words of a type say, as keywords of JSON Schema. */
export interface TypeFact {
  /** Keywords of the value itself, or of the innermost item of a list. */
  readonly keywords: Readonly<Record<string, Json>>;
  /** How many lists stand around it: `string[][]` has 2. */
  readonly lists: number;
  readonly nullable: boolean;
  /** `any of`, whose alternatives follow. */
  readonly open: boolean;
  /** `enum`, whose values follow, or are not shown. */
  readonly enumeration: boolean;
  /** Words that were not understood. */
  readonly rest: readonly string[];
}

type Keywords = Readonly<Record<string, Json>>;

/** Words for types, as regular expressions over whole lower-case words. */
const types: readonly (readonly [string, Keywords])[] = [
  ['strings?|str|text|varchar|character string', { type: 'string' }],
  ['integers?|ints?|whole number|long|unsigned int', { type: 'integer' }],
  ['int32', { type: 'integer', format: 'int32' }],
  ['int64|bigint', { type: 'integer', format: 'int64' }],
  ['numbers?|decimal|numeric', { type: 'number' }],
  ['floats?', { type: 'number' }],
  ['doubles?', { type: 'number' }],
  ['booleans?|bools?', { type: 'boolean' }],
  ['objects?|hash|map|dictionary|dict|json|json object|struct', { type: 'object' }],
  ['arrays?|lists?', { type: 'array' }],
  ['null|nil', { type: 'null' }],
  ['uuid|guid', { type: 'string', format: 'uuid' }],
  [
    'date-?time|datetime|timestamp|iso-?8601( string| date-?time| timestamp)?|rfc-?3339( string)?',
    {
      type: 'string',
      format: 'date-time',
    },
  ],
  ['date', { type: 'string', format: 'date' }],
  ['uri|url', { type: 'string', format: 'uri' }],
  ['email', { type: 'string', format: 'email' }],
  ['any|mixed', {}],
];

const typeTable = types.map(([words, keywords]) => [new RegExp(`^(?:${words})$`, 'i'), keywords] as const);

const openWords = /^(any|one|all) ?of$/i;
const enumWords = /^enum(eration)?s?( of (strings?|values?))?$/i;

/**
 * Read the words of a type: `string · enum`, `integer · min: 1 · max: 26`, `string[]`, `array of strings`, `string <uuid>`,
 * `string | null`, `string (date-time), nullable`.
 * @returns undefined when no type is among them.
 */
export function typeOf(words: string): TypeFact | undefined {
  const parts = words
    .replace(/^enum<([\w-]+)>/i, '$1 · enum')
    .replaceAll(/\s*<([\w-]+)>/g, (whole, inner: string) => (typeNamed(inner) ? whole : ` · ${inner}`))
    .split(/\s*[·•,;]\s*|\s+or\s+|\s*\|\s*|\s*[()]\s*\$?/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const keywords: Record<string, Json> = {};
  const rest: string[] = [];
  let found = false;
  let nullable = false;
  let open = false;
  let enumeration = false;
  let lists = 0;
  for (const part of parts) {
    const bound = boundOf(part);
    if (openWords.test(part)) [found, open] = [true, true];
    else if (enumWords.test(part)) [found, enumeration, keywords['type']] = [true, true, keywords['type'] ?? 'string'];
    else if (/^(nullable|null|nil)$/i.test(part) && found) nullable = true;
    else if (bound !== undefined) rest.push(part);
    else {
      const list = listOf(part);
      const named = typeNamed(list.item);
      if (named !== undefined && !found) {
        found = true;
        lists = list.depth;
        Object.assign(keywords, named);
        if (keywords['type'] === 'array') [lists, keywords['type']] = [lists + 1, 'anything'];
      } else if (
        found &&
        /^[a-z][\w-]*$/i.test(part) &&
        keywords['type'] !== undefined &&
        keywords['format'] === undefined
      )
        keywords['format'] = formatNamed(part);
      else rest.push(part);
    }
  }
  if (!found) return undefined;
  if (keywords['type'] === 'anything') delete keywords['type'];
  return { keywords, lists, nullable, open, enumeration, rest };
}

/** Limits among the words of a type; what `min` means depends on the type. */
export function limitsOf(
  parts: readonly string[],
  { keywords, lists }: TypeFact,
): readonly (readonly [string, number])[] {
  const type = lists > 0 ? 'array' : keywords['type'];
  return parts.flatMap((part) => {
    const bound = boundOf(part);
    if (bound === undefined) return [];
    const [side, value, of] = bound;
    const [low, high] =
      of === 'length' || (of === undefined && type === 'string')
        ? ['minLength', 'maxLength']
        : of === 'items' || (of === undefined && type === 'array')
          ? ['minItems', 'maxItems']
          : ['minimum', 'maximum'];
    if (side === 'both')
      return [[low, bound[0] === 'both' ? value : value] as const, [high, bound[3] ?? value] as const];
    return [[side === 'min' ? low : high, value] as const];
  });
}

type Bound = readonly ['min' | 'max' | 'both', number, ('length' | 'items' | undefined)?, number?];

/** `min: 1`, `max length 26`, `>= 1`, `1..1000`, `[1 .. 26] characters`. */
export function boundOf(part: string): Bound | undefined {
  const range = /^\[?\s*(-?\d+)\s*(?:\.{2,3}|–|to)\s*(-?\d+)\s*\]?\s*(char(?:acter)?s?|items)?$/i.exec(part);
  if (range !== null) return ['both', Number(range[1]), unitOf(range[3]), Number(range[2])];
  const drawn = /^(-?[\d.]+)\s*(?:<=|≤)\s*x\s*(?:<=|≤)\s*(-?[\d.]+)$/.exec(part);
  if (drawn !== null) return ['both', Number(drawn[1]), undefined, Number(drawn[2])];
  const half = /^x\s*(<=|>=|≤|≥)\s*(-?[\d.]+)$/.exec(part);
  if (half !== null) return [/[<≤]/.test(half[1] ?? '') ? 'max' : 'min', Number(half[2])];
  const long = /^length (?:between )?(\d+)(?: and | to |\s*[-–]\s*)(\d+)$/i.exec(part);
  if (long !== null) return ['both', Number(long[1]), 'length', Number(long[2])];
  const turned = /^(length|items)\s*(<=|>=|≤|≥)\s*(\d+)$/i.exec(part);
  if (turned !== null) return [/[<≤]/.test(turned[2] ?? '') ? 'max' : 'min', Number(turned[3]), unitOf(turned[1])];
  const named =
    /^(min|max|minimum|maximum|>=|<=|≥|≤)\s*-?(length|len|items|value)?\s*[:=]?\s*(-?\d[\d_,]*(?:\.\d+)?)\s*(char(?:acter)?s?|items)?$/i.exec(
      part,
    );
  if (named === null) return undefined;
  const [, side = '', of, value = '', unit] = named;
  const low = /^(min|minimum|>=|≥)$/i.test(side);
  return [low ? 'min' : 'max', Number(value.replaceAll(/[_,]/g, '')), unitOf(of ?? unit)];
}

function unitOf(word: string | undefined): 'length' | 'items' | undefined {
  if (word === undefined || /^value$/i.test(word)) return undefined;
  return /^items$/i.test(word) ? 'items' : 'length';
}

function listOf(part: string): { readonly item: string; readonly depth: number } {
  let item = part;
  let depth = 0;
  for (;;) {
    const inner =
      /^(.*\S)\s*\[\]$/.exec(item)?.[1] ??
      /^(?:array|list)\s*<\s*(.+?)\s*>$/i.exec(item)?.[1] ??
      /^(?:array|list)\s*\[\s*(.+?)\s*\]$/i.exec(item)?.[1] ??
      /^(?:an? )?(?:array|list) of (.+)$/i.exec(item)?.[1];
    if (inner === undefined) return { item, depth };
    item = inner;
    depth++;
  }
}

function typeNamed(word: string): Keywords | undefined {
  return typeTable.find(([pattern]) => pattern.test(word))?.[1];
}

function formatNamed(word: string): string {
  const named = typeNamed(word)?.['format'];
  if (typeof named === 'string') return named;
  return knownFormats.has(word.toLowerCase()) ? word.toLowerCase() : word;
}
