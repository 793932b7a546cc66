/** The parts of a regular expression that matter for matching and for making text. */
export type PatternNode =
  /** One character out of a set; `source` is its notation, such as `[a-z]`, `\d`, `.`. */
  | { readonly kind: 'set'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly body: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' | 'word' | 'not-word' }
  /** Look-around and back-references: native matching knows them, our own does not. */
  | { readonly kind: 'look'; readonly body: PatternNode }
  | { readonly kind: 'back' };

export interface Pattern {
  readonly source: string;
  /** `u`, or none where only the older grammar takes the source. */
  readonly flags: 'u' | '';
  readonly native: RegExp;
  readonly root: PatternNode;
}

const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/;

/**
 * Read a JSON Schema `pattern` (ECMA-262; the `u` grammar first, as JSON Schema core 6.4 asks, then the older one).
 * @returns a sentence where the source is no regular expression.
 */
export function parsePattern(source: string): Pattern | string {
  const compiled = compile(source);
  if (typeof compiled === 'string') return compiled;
  let rest = source;
  const take = (length: number): string => {
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return taken;
  };

  function choice(): PatternNode {
    const options = [sequence()];
    while (rest.startsWith('|')) {
      take(1);
      options.push(sequence());
    }
    const [only, ...more] = options;
    return only !== undefined && more.length === 0 ? only : { kind: 'choice', options };
  }

  function sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (rest !== '' && !rest.startsWith('|') && !rest.startsWith(')')) parts.push(quantified());
    return { kind: 'sequence', parts };
  }

  function quantified(): PatternNode {
    const body = atom();
    const quantifier = QUANTIFIER.exec(rest);
    if (quantifier === null) return body;
    const [all, low, comma, high] = quantifier;
    take(all.length);
    if (low !== undefined) {
      const min = Number(low);
      return {
        kind: 'repeat',
        body,
        min,
        max: comma === undefined ? min : high ? Number(high) : Number.POSITIVE_INFINITY,
      };
    }
    return { kind: 'repeat', body, min: all[0] === '+' ? 1 : 0, max: all[0] === '?' ? 1 : Number.POSITIVE_INFINITY };
  }

  function atom(): PatternNode {
    const group = /^\((?:\?(?:([=!]|<[=!])|<[^>]*>|:))?/.exec(rest);
    if (group !== null) {
      take(group[0].length);
      const body = choice();
      take(1);
      return group[1] === undefined ? body : { kind: 'look', body };
    }
    if (rest.startsWith('^') || rest.startsWith('$')) return { kind: 'edge', at: take(1) === '^' ? 'start' : 'end' };
    if (rest.startsWith('\\b') || rest.startsWith('\\B'))
      return { kind: 'edge', at: take(2) === '\\b' ? 'word' : 'not-word' };
    if (/^\\(?:[1-9]|k<)/.test(rest)) {
      take(/^\\(?:\d+|k<[^>]*>)/.exec(rest)?.[0].length ?? 2);
      return { kind: 'back' };
    }
    return { kind: 'set', source: take(setLength(rest)) };
  }

  const root = choice();
  return { source, ...compiled, root };
}

function compile(source: string): { readonly flags: 'u' | ''; readonly native: RegExp } | string {
  try {
    return { flags: 'u', native: new RegExp(source, 'u') };
  } catch (strict) {
    try {
      return { flags: '', native: new RegExp(source) };
    } catch {
      return strict instanceof Error ? strict.message : 'no regular expression';
    }
  }
}

/** How many code units the set at the start of a text takes. The source is known to be well-formed. */
function setLength(text: string): number {
  if (text.startsWith('[')) return /^\[(?:\\[\s\S]|[^\]\\])*\]/.exec(text)?.[0].length ?? text.length;
  const escaped =
    /^\\(?:u\{[\da-fA-F]+\}|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[\s\S])/u.exec(
      text,
    );
  if (escaped !== null) return escaped[0].length;
  return String.fromCodePoint(text.codePointAt(0) ?? 0).length;
}
