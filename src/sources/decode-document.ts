import { createHash } from 'node:crypto';
import { type Document, Problem } from '../model/index.ts';
import type { TextDocument } from './source.ts';

/**
 * The text of a document: UTF-8, or UTF-16 where a byte order mark says so. Bytes that are no characters become U+FFFD.
 * @throws Problem for an empty or binary document.
 */
export function decodeDocument({ name, bytes, location }: Document): TextDocument {
  const place = { document: name, line: 1 };
  const remedy = 'Give a text: OpenAPI as JSON or YAML, or Markdown that holds it.';
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.trim() === '') throw new Problem(`${name} is empty.`, { place, remedy });
  if (text.includes('\0')) throw new Problem(`${name} is no text: it holds NUL bytes.`, { place, remedy });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, text, sha256, ...(location === undefined ? {} : { location }) };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
