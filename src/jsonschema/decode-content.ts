import type { Json, JsonObject } from '../model/index.ts';

/**
 * Read the JSON inside a string that its schema says is JSON (`contentMediaType`, after `contentEncoding`).
 * @returns undefined where the schema says no such thing; `broken` where the string holds something else.
 */
export function decodeContent(
  schema: JsonObject,
  text: string,
): { readonly kind: 'json'; readonly json: Json } | { readonly kind: 'broken' } | undefined {
  const { contentMediaType: media, contentEncoding: encoding } = schema;
  if (typeof media !== 'string' || !/^[\w.+-]+\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(media)) return undefined;
  if (encoding !== undefined && encoding !== 'base64' && encoding !== 'base64url') return undefined;
  try {
    const plain = encoding === undefined ? text : Buffer.from(text, encoding).toString('utf8');
    return { kind: 'json', json: JSON.parse(plain) as Json };
  } catch {
    return { kind: 'broken' };
  }
}
