import type { Json } from '../../model/index.ts';

/** Keywords that name or bind a schema; the contract has names of its own. */
export const namingKeywords: ReadonlySet<string> = new Set([
  '$anchor',
  '$defs',
  '$id',
  '$schema',
  '$vocabulary',
  'definitions',
  'id',
]);

interface Shape {
  readonly words: string;
  readonly fits: (value: Json) => boolean;
}

const isNumber = (value: Json): value is number => typeof value === 'number';
const isText = (value: Json): value is string => typeof value === 'string';
const numeric: Shape = { words: 'a number', fits: isNumber };
const count: Shape = {
  words: 'a whole number of at least 0',
  fits: (value) => isNumber(value) && Number.isInteger(value) && value >= 0,
};
const flag: Shape = { words: 'true or false', fits: (value) => typeof value === 'boolean' };
const string: Shape = { words: 'a string', fits: isText };
const strings: Shape = { words: 'a list of names', fits: (value) => Array.isArray(value) && value.every(isText) };

const types = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
const isType = (value: Json) => isText(value) && types.includes(value);

/** What the value of a keyword must be, so that a validator can compile the schema. */
export const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['contentEncoding', string],
  ['contentMediaType', string],
  ['enum', { words: 'a list with at least one value', fits: (value) => Array.isArray(value) && value.length > 0 }],
  ['examples', { words: 'a list', fits: (value) => Array.isArray(value) }],
  ['exclusiveMaximum', numeric],
  ['exclusiveMinimum', numeric],
  ['format', string],
  ['maxContains', count],
  ['maxItems', count],
  ['maxLength', count],
  ['maxProperties', count],
  ['maximum', numeric],
  ['minContains', count],
  ['minItems', count],
  ['minLength', count],
  ['minProperties', count],
  ['minimum', numeric],
  ['multipleOf', { words: 'a number above 0', fits: (value) => isNumber(value) && value > 0 }],
  ['pattern', { words: 'a regular expression (ECMA-262)', fits: (value) => isText(value) && compiles(value) }],
  ['required', strings],
  [
    'type',
    {
      words: `one of ${types.join(', ')}`,
      fits: (value) => isType(value) || (Array.isArray(value) && value.length > 0 && value.every(isType)),
    },
  ],
  ['uniqueItems', flag],
]);

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** Formats of JSON Schema 2020-12 and of the OpenAPI format registry. */
export const knownFormats: ReadonlySet<string> = new Set(
  `base64url binary byte char commonmark date date-time decimal decimal128 double double-int duration email float hostname html
  http-date idn-email idn-hostname int16 int32 int64 int8 ipv4 ipv6 iri iri-reference json-pointer media-range password regex
  relative-json-pointer sf-binary sf-boolean sf-decimal sf-integer sf-string sf-token time time-local date-time-local uint16 uint32
  uint64 uint8 unixtime uri uri-reference uri-template uuid`.split(/\s+/),
);
