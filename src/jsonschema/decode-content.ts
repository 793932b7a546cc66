import type { Json, JsonObject } from '../model/index.ts';

/**
 * Read the JSON inside a string that its schema says is JSON (`contentMediaType`, after `contentEncoding`).
 * @returns undefined where the schema says no such thing; `problem` where the string holds something else.
 */
export function decodeContent(
  schema: JsonObject,
  text: string,
): { readonly json: Json } | { readonly problem: true } | undefined {
  const { contentMediaType: media, contentEncoding: encoding } = schema;
  if (typeof media !== 'string' || !/^[\w.+-]+\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(media)) return undefined;
  if (encoding !== undefined && encoding !== 'base64' && encoding !== 'base64url') return undefined;
  try {
    return { json: JSON.parse(encoding === undefined ? text : Buffer.from(text, encoding).toString('utf8')) as Json };
  } catch {
    return { problem: true };
  }
}
