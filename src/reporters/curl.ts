import type { Exchange, Payload, StreamRecord } from '../model/index.ts';
import { splitSecrets } from './secrets.ts';

/** Headers that curl makes itself, and better. */
const own = new Set(['host', 'content-length', 'connection', 'transfer-encoding', 'accept-encoding', 'user-agent']);
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * A command line that sends the recorded request again, for bash and zsh. Secrets are `"$NAME"`; everything else is quoted so that no
 * byte of it can act. A body that the record holds only in part is named as a file to supply.
 */
export function curl(record: Exchange | StreamRecord): string {
  const { method, url, headers, body } = record.request;
  const sent = headers.filter(([name]) => token.test(name) && !own.has(name.toLowerCase()));
  const typed = sent.some(([name]) => name.toLowerCase() === 'content-type');
  const data = body === undefined ? undefined : bodyArguments(body);
  return [
    ...(data?.before ?? []),
    'curl',
    record.kind === 'stream' ? '-sSiN' : '-sSi',
    ...(/[[\]{}]/.test(url) ? ['-g'] : []),
    ...(/\/\.\.?(?:[/?#]|$)/.test(url) ? ['--path-as-is'] : []),
    ...methodArguments(method, data !== undefined),
    quote(url),
    ...sent.flatMap(([name, value]) => ['-H', quote(value === '' ? `${name};` : `${name}: ${value}`)]),
    ...(data !== undefined && !typed ? ['-H', quote('Content-Type:')] : []),
    ...(data?.after ?? []),
  ].join(' ');
}

function methodArguments(method: string, hasBody: boolean): readonly string[] {
  if (method === 'HEAD') return ['-I'];
  if (method === (hasBody ? 'POST' : 'GET')) return [];
  return ['-X', quote(method)];
}

function bodyArguments(body: Payload): { readonly before: readonly string[]; readonly after: readonly string[] } {
  if (body.cut !== undefined) return { before: [], after: ['--data-binary', `@body-${body.cut.sha256.slice(0, 12)}`] };
  if (body.encoding === 'utf8' && !body.text.includes('\0'))
    return { before: [], after: ['--data-raw', quote(body.text)] };
  const base64 = body.encoding === 'base64' ? body.text : Buffer.from(body.text).toString('base64');
  return { before: ['printf', '%s', quote(base64), '|', 'base64', '-d', '|'], after: ['--data-binary', '@-'] };
}

/** Quote text as one shell word: `'…'`, or `$'…'` where it holds characters that act on a terminal; secrets outside, as `"$NAME"`. */
export function quote(text: string): string {
  const words = splitSecrets(text).map((part) => {
    if (part.kind === 'secret') return `"$${part.name}"`;
    if (/^[\w@%+=:,./-]+$/.test(part.text)) return part.text;
    return acts.test(part.text) ? ansi(part.text) : `'${part.text.replaceAll("'", "'\\''")}'`;
  });
  return words.length === 0 ? "''" : words.join('');
}

const acts = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

function ansi(text: string): string {
  const inner = [...text].map((character) => {
    if (character === '\n') return '\\n';
    if (character === "'" || character === '\\') return `\\${character}`;
    if (!acts.test(character)) return character;
    // Three octal digits end by themselves; `\x1` followed by a digit would not.
    return [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  });
  return `$'${inner.join('')}'`;
}
