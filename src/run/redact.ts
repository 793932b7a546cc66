import { createSearch, cutSpans, type Needle } from './redact-search.ts';

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
  /** Texts that are one text together, such as the pieces of a text that events carry. @returns undefined where no secret is split over them */
  across(texts: readonly string[]): string[] | undefined;
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
 * escaped as JSON or HTML do; a long one in upper or lower case, too. What a target takes to pieces on purpose (other letters in between, backwards, its own cipher) is not recognised.
 * A secret becomes `{{secret:NAME}}`.
 */
export function createRedactor(secrets: readonly Secret[]): Redactor {
  const present = secrets.filter((secret) => secret.value !== '');
  const everywhere = createSearch(needlesOf(present.filter((secret) => secret.value.length >= shortest)));
  const inHeads = createSearch(needlesOf(present));

  const clean = (search: typeof everywhere, bytes: Buffer): Buffer => {
    const spans = search(bytes);
    return spans.length === 0 ? bytes : (cutSpans([bytes], spans)[0] ?? bytes);
  };
  const cleanText = (search: typeof everywhere, text: string): string => {
    const bytes = Buffer.from(text, 'utf8');
    const cleaned = clean(search, bytes);
    return cleaned === bytes ? text : cleaned.toString('utf8');
  };
  return {
    text: (text) => cleanText(inHeads, text),
    body: (text) => cleanText(everywhere, text),
    bytes: (bytes) => clean(everywhere, bytes),
    pieces: (pieces) => {
      const spans = everywhere(Buffer.concat(pieces));
      return spans.length === 0 ? [...pieces] : cutSpans(pieces, spans);
    },
    across: (texts) => {
      const pieces = texts.map((text) => Buffer.from(text, 'utf8'));
      const ends = new Set(borders(pieces));
      const split = everywhere(Buffer.concat(pieces)).filter(({ start, end }) => {
        if (end - start < longEnoughForAnyCase) return false;
        for (let inner = start + 1; inner < end; inner++) if (ends.has(inner)) return true;
        return false;
      });
      return split.length === 0 ? undefined : cutSpans(pieces, split).map((bytes) => bytes.toString('utf8'));
    },
    // Names are words of the target's: one with a short secret in it is still the name that it is.
    headers: (headers) =>
      headers.map(([name, value]) => [
        cleanText(everywhere, name),
        headerValue((text) => cleanText(inHeads, text), name, value),
      ]),
  };
}

/** Where pieces end in what they are together. */
function* borders(pieces: readonly Buffer[]): Iterable<number> {
  let at = 0;
  for (const { length } of pieces) {
    at += length;
    yield at;
  }
}

/** Shorter ones may be words, and words stand in bodies with other capitals: `apiKey`. */
const longEnoughForAnyCase = 12;

function needlesOf(secrets: readonly Secret[]): Needle[] {
  return secrets.flatMap(({ name, value }) => {
    const needle = (text: string, anyCase: boolean): Needle => ({
      bytes: Buffer.from(text, 'utf8'),
      marker: `{{secret:${name}}}`,
      anyCase,
    });
    const hex = Buffer.from(value, 'utf8').toString('hex');
    return [
      ...disguises(value).map((text) => needle(text, value.length >= longEnoughForAnyCase)),
      ...[...new Set(base64Forms(value))].map((text) => needle(text, false)),
      needle(hex, true),
    ];
  });
}

function disguises(value: string): string[] {
  const forms = new Set<string>([value]);
  const url = encodeURIComponent(value);
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

function headerValue(cleaned: (text: string) => string, name: string, value: string): string {
  const clean = cleaned(value);
  const key = name.toLowerCase();
  if (!sensitive.has(key)) return clean;
  const known = /\{\{secret:[^{}]*\}\}/.exec(clean)?.[0];
  const marker = known ?? `{{secret:${key}}}`;
  if (key === 'cookie') return value.replaceAll(/=[^;]*/g, `=${marker}`);
  if (key === 'set-cookie') return value.replace(/=[^;]*/, `=${marker}`);
  const word = /^(Basic|Bearer|Digest|Negotiate)\s/i.exec(value)?.[0] ?? '';
  return `${word}${marker}`;
}
