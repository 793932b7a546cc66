/** Words that must not be recorded, and the name that stands in their place. */
export interface Secret {
  readonly name: string;
  readonly value: string;
}

/** Removes secrets from whatever is about to be recorded. */
export interface Redactor {
  /** Text of ours: URLs, messages. */
  text(text: string): string;
  /** Text of the target's: a piece of a body or of an event. */
  body(text: string): string;
  bytes(bytes: Buffer): Buffer;
  /** Redacts secrets that are split over the pieces, too: the first piece of a secret is replaced, its rest removed. */
  pieces(pieces: readonly Buffer[]): Buffer[];
  headers(headers: readonly (readonly [string, string])[]): [string, string][];
}

/**
 * A value shorter than this is replaced only in headers and URLs, where we put it: bodies are full of short words, and a changed body would make
 * true answers look false.
 */
const shortest = 6;

/** Their values are secrets even when we do not know them (a session that the target hands out). */
const sensitive = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie']);

/**
 * Make a redactor for these secrets and their usual disguises: base64 (also inside longer base64 text), hexadecimal, URL-encoded once or twice,
 * escaped as JSON or HTML do. What a target takes to pieces on purpose (other letters in between, backwards, its own cipher) is not recognised.
 * Nor is one of which each event of a stream carries a few letters: it stands whole in no run of bytes.
 * A secret becomes `{{secret:NAME}}`.
 */
export function createRedactor(secrets: readonly Secret[]): Redactor {
  const present = secrets.filter((secret) => secret.value !== '');
  const everywhere = compile(present.filter((secret) => secret.value.length >= shortest));
  const inHeads = compile(present);

  const bytes = (input: Buffer): Buffer => {
    const spans = findAll(everywhere, input.toString('latin1'));
    return spans.length === 0 ? input : (cutSpans([input], spans)[0] ?? input);
  };
  return {
    text: (text) => replaceAll(inHeads, text),
    body: (text) => replaceAll(everywhere, text),
    bytes,
    pieces: (pieces) => {
      const spans = findAll(everywhere, Buffer.concat(pieces).toString('latin1'));
      return spans.length === 0 ? [...pieces] : cutSpans(pieces, spans);
    },
    headers: (headers) => headers.map(([name, value]) => [name, headerValue(inHeads, name, value)]),
  };
}

interface Needle {
  readonly text: string;
  readonly marker: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly marker: string;
}

/** Needles as Latin-1 views of their UTF-8 bytes, longest first, so that a whole secret wins over a part of it. */
function compile(secrets: readonly Secret[]): Needle[] {
  const needles = secrets.flatMap(({ name, value }) =>
    disguises(value).map((text) => ({ text: latin1(text), marker: `{{secret:${name}}}` })),
  );
  return needles.sort((a, b) => b.text.length - a.text.length);
}

function disguises(value: string): string[] {
  const forms = new Set<string>([value]);
  const url = encodeURIComponent(value.toString());
  forms.add(url);
  forms.add(url.replaceAll(/%[0-9A-F]{2}/g, (triple) => triple.toLowerCase()));
  forms.add(url.replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`));
  forms.add(url.replaceAll('%20', '+'));
  const json = JSON.stringify(value).slice(1, -1);
  forms.add(json);
  forms.add(json.replaceAll('/', '\\/'));
  forms.add(JSON.stringify(json).slice(1, -1));
  forms.add(encodeURIComponent(url));
  forms.add(encodeURIComponent(url).replaceAll(/%25[0-9A-F]{2}/g, (group) => group.toLowerCase()));
  // Servers differ in which letters they write by their number: those beyond ASCII, those with a meaning in HTML, or all.
  for (const which of [/[^ -~]/g, /[&<>]|[^ -~]/g, /[^A-Za-z0-9]/g, /[\s\S]/g])
    for (const isUpper of [false, true]) forms.add(escaped(json, which, isUpper)).add(escaped(value, which, isUpper));
  for (const apostrophe of ['&#39;', '&#x27;', '&apos;']) forms.add(asHtml(value, apostrophe));
  const hex = Buffer.from(value, 'utf8').toString('hex');
  forms.add(hex);
  forms.add(hex.toUpperCase());
  for (const text of base64Forms(value)) forms.add(text);
  return [...forms].filter((text) => text !== '');
}

/** Letters by their number, as JSON allows it. */
function escaped(value: string, which: RegExp, isUpper: boolean): string {
  return value.replaceAll(which, (letter) => {
    const number = letter.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${isUpper ? number.toUpperCase() : number}`;
  });
}

function asHtml(value: string, apostrophe: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": apostrophe,
  };
  return value.replaceAll(/[&<>"']/g, (letter) => names[letter] ?? letter);
}

/**
 * Base64 of a value as it shows inside base64 of longer text: at each of the three alignments, without the characters at the rims that its
 * neighbours share. In both alphabets.
 */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  const whole = bytes.toString('base64');
  const forms = [whole, whole.replaceAll('=', '')];
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const start = before === 0 ? 0 : before + 1;
    const loose = (before + bytes.length) % 3 === 0 ? 0 : 1;
    const inner = text.slice(start, text.length - loose);
    // A few characters of base64 stand for too little of a secret to be told from chance.
    if (inner.length >= 6) forms.push(inner);
  }
  return forms.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]);
}

function latin1(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is the same in both.
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return Buffer.from(text, 'utf8').toString('latin1');
}

function replaceAll(needles: readonly Needle[], text: string): string {
  if (needles.length === 0) return text;
  const spans = findAll(needles, latin1(text));
  if (spans.length === 0) return text;
  return (cutSpans([Buffer.from(text, 'utf8')], spans)[0] ?? Buffer.alloc(0)).toString('utf8');
}

/** All places of all needles, joined where they overlap. */
function findAll(needles: readonly Needle[], haystack: string): Span[] {
  const found: Span[] = [];
  for (const { text, marker } of needles)
    for (let at = haystack.indexOf(text); at !== -1; at = haystack.indexOf(text, at + 1))
      found.push({ start: at, end: at + text.length, marker });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Span[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    if (last !== undefined && span.start < last.end)
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

function cutSpans(pieces: readonly Buffer[], spans: readonly Span[]): Buffer[] {
  let offset = 0;
  let next = 0;
  return pieces.map((piece) => {
    const end = offset + piece.length;
    const kept: Buffer[] = [];
    let at = offset;
    for (let i = next; i < spans.length; i++) {
      const span = spans[i];
      if (span === undefined || span.start >= end) break;
      if (span.start >= offset)
        kept.push(piece.subarray(at - offset, span.start - offset), Buffer.from(span.marker, 'utf8'));
      at = Math.min(Math.max(at, span.end), end);
      if (span.end <= end) next = i + 1;
    }
    kept.push(piece.subarray(at - offset));
    offset = end;
    return Buffer.concat(kept);
  });
}

function headerValue(needles: readonly Needle[], name: string, value: string): string {
  const clean = replaceAll(needles, value);
  const key = name.toLowerCase();
  if (!sensitive.has(key)) return clean;
  const known = /\{\{secret:[^{}]*\}\}/.exec(clean)?.[0];
  const marker = known ?? `{{secret:${key}}}`;
  if (key === 'cookie') return value.replaceAll(/=[^;]*/g, `=${marker}`);
  if (key === 'set-cookie') return value.replace(/=[^;]*/, `=${marker}`);
  const word = /^(Basic|Bearer|Digest|Negotiate)\s/i.exec(value)?.[0] ?? '';
  return `${word}${marker}`;
}
