import type { Json } from '../../model/index.ts';

/** A fact found in a sentence: the keyword it states, and where in the sentence. */
export interface WordFact {
  readonly keyword:
    | 'default'
    | 'enum'
    | 'maximum'
    | 'minimum'
    | 'maxLength'
    | 'minLength'
    | 'maxBytes'
    | 'format'
    | 'nullable';
  readonly value: Json;
  readonly from: number;
  readonly to: number;
}

const units: Readonly<Record<string, number>> = {
  b: 1,
  bytes: 1,
  byte: 1,
  kb: 1024,
  kib: 1024,
  mb: 1_048_576,
  mib: 1_048_576,
};

/** Facts that a description states in words: `defaults to 10`, `maximum 200`, `1..1000`, `at most 32 KB`, `one of a, b`. */
export function factsInWords(words: string): readonly WordFact[] {
  const found: WordFact[] = [];
  const add = (keyword: WordFact['keyword'], value: Json, match: RegExpExecArray) =>
    found.push({ keyword, value, from: match.index, to: match.index + match[0].length });

  const defaults =
    /\bdefaults?(?:\s+(?:is|to|value(?: is)?))?\s*[:=]?\s*(?:`([^`]+)`|"([^"]+)"|(-?\d+(?:\.\d+)?)(?!\w|\.\d)|(true|false)\b)/i.exec(
      words,
    );
  if (defaults !== null && /\bdefaults?\s*(is|to|value|[:=`"\d])/i.test(defaults[0]))
    add('default', jsonOfWord(defaults[1] ?? defaults[2] ?? defaults[3] ?? defaults[4] ?? ''), defaults);

  const bytes =
    /\b(?:max(?:imum)?|at most|up to|limit(?:ed)?(?: to| of| is)?|no (?:more|larger) than)\.?(?: size)?(?: of| is)?[:\s]*(\d[\d,]*)\s*(kib|kb|mib|mb|bytes?)\b/i.exec(
      words,
    );
  if (bytes !== null) add('maxBytes', count(bytes[1]) * (units[(bytes[2] ?? 'b').toLowerCase()] ?? 1), bytes);

  const long =
    /\b(?:max(?:imum)?|at most|up to|no longer than)\.?(?: length)?(?: of| is)?[:\s]*(\d[\d,]*)\s*(?:char(?:acter)?s?|letters)\b/i.exec(
      words,
    );
  if (long !== null) add('maxLength', count(long[1]), long);

  for (const [side, pattern] of [
    ['maxLength', /\bmax(?:imum)?(?: string)? length(?: is| of)?[: ]\s*(\d[\d,]*)(?!\s*(?:char|letter|\w))/i],
    ['minLength', /\bmin(?:imum)?(?: string)? length(?: is| of)?[: ]\s*(\d[\d,]*)/i],
  ] as const) {
    const bound = pattern.exec(words);
    if (bound !== null && !(side === 'maxLength' && long !== null)) add(side, count(bound[1]), bound);
  }

  const range =
    /\b(?:between|from|range:?)\s*(\d+)\s*(?:and|to|–|-|\.\.)\s*(\d+)\b(?!\s*(?:char|%))|(?<![\d.-])(\d+)\s*(?:\.\.|–)\s*(\d+)(?![\d.-])|(?:^|[,;(])\s*(\d+) to (\d+)(?=\s*(?:$|[).,;]))/i.exec(
      words,
    );
  if (range !== null) {
    add('minimum', Number(range[1] ?? range[3] ?? range[5]), range);
    add('maximum', Number(range[2] ?? range[4] ?? range[6]), range);
  } else {
    const most =
      /\b(?:max(?:imum)?|at most|up to|no more than)\.?(?: value)?(?: of| is)?[:\s]*(\d[\d,]*)(?![\w.,]*\d|\s*(?:kib|kb|mib|mb|bytes?|char|%))/i.exec(
        words,
      );
    if (most !== null && bytes === null) add('maximum', count(most[1]), most);
    const least =
      /\b(?:min(?:imum)?|at least|no less than)\.?(?: value)?(?: of| is)?[:\s]*(\d[\d,]*)(?!\s*(?:kib|kb|mib|mb|bytes?|char|%))/i.exec(
        words,
      );
    if (least !== null) add('minimum', count(least[1]), least);
  }
  const values = choicesIn(words);
  if (values !== undefined) found.push(values);
  return found;
}

/** `running/completed/failed`, `` one of `a`, `b` or `c` ``, `Possible values: a, b`. Only lists of plain words count. */
function choicesIn(words: string): WordFact | undefined {
  const slashed = /(?:^|[:(]\s*|\bone of\s+)(`?[A-Za-z][\w-]*`?(?:\s?\/\s?`?[A-Za-z][\w-]*`?)+)\)?\.?\s*$/.exec(words);
  const listed =
    /\b(?:one of|either|(?:possible|allowed|accepted|valid) values?(?: are)?|must be|can be|values?)\s*:?\s*((?:[`"'][\w.:@-]+[`"'])(?:\s*(?:,|\||\/|\bor\b|\band\b|, or)\s*[`"'][\w.:@-]+[`"'])+)/i.exec(
      words,
    ) ??
    /\b(?:one of|(?:possible|allowed|accepted|valid) values?(?: are)?):?\s*([A-Za-z][\w-]*(?:\s*(?:,|\||\/|\bor\b|, or)\s*[A-Za-z][\w-]*)+)\s*(?:[.;)]|$)/i.exec(
      words,
    ) ??
    /^\s*([`"][\w.:-]+[`"](?:\s*(?:,|\||\/|\bor\b|, or)\s*[`"][\w.:-]+[`"])+)\s*\.?\s*$/.exec(words) ??
    /^Values are (?!(?:strings?|integers?|numbers?|booleans?|objects?)\b)([\w:-]+(?:(?:, or|,| or) [\w:-]+)+)\.?$/.exec(
      words,
    );
  const match = slashed ?? listed;
  const list = match?.[1];
  if (match === null || match === undefined || list === undefined) return undefined;
  const options = list
    .split(/\s*(?:,\s*or\s|,|\||\/|\bor\b|\band\b)\s*/)
    .map((option) => option.replaceAll(/[`"']/g, '').trim());
  if (options.length < 2 || options.some((option) => option === '')) return undefined;
  const from = match.index + match[0].indexOf(list);
  return { keyword: 'enum', value: options, from, to: from + list.length };
}

/** The value that a word stands for: a number, a boolean, null, JSON, or the text. */
export function jsonOfWord(word: string): Json {
  const bare = word.trim().replace(/^`(.*)`$/, '$1');
  if (/^(?:-?\d|["[{]|(?:true|false|null)$)/.test(bare) && !/^-?0\d/.test(bare)) {
    try {
      return JSON.parse(bare) as Json;
    } catch {
      return bare;
    }
  }
  return bare;
}

/** The same, where the type is known: `12` as a string stays text. */
export function valueAs(type: Json | undefined, word: string): Json {
  const bare = word
    .trim()
    .replace(/^`(.*)`$/, '$1')
    .replace(/^"(.*)"$/, '$1');
  return type === 'string' ? bare : jsonOfWord(word);
}

function count(digits: string | undefined): number {
  return Number((digits ?? '0').replaceAll(/[,_]/g, ''));
}
