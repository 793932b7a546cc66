import type { Json } from './json.ts';

/** Escape one reference token of a JSON Pointer (RFC 6901 section 3). */
export function escapeToken(token: string): string {
  // Asked for every member of every value that is judged; hardly any name needs it.
  if (!token.includes('~') && !token.includes('/')) return token;
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Build a JSON Pointer from its unescaped tokens; no tokens give the whole document (`''`). */
export function toPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${escapeToken(String(token))}`).join('');
}

/** Split a JSON Pointer into unescaped tokens. */
export function fromPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * Read the value a JSON Pointer names (RFC 6901 section 4). Only own members count, so `/constructor` is absent in `{}`.
 * @returns undefined when any step is missing.
 */
export function valueAt(root: Json | undefined, pointer: string): Json | undefined {
  return follow(root, fromPointer(pointer));
}

function follow(root: Json | undefined, tokens: readonly string[]): Json | undefined {
  let value: unknown = root;
  for (const token of tokens) {
    if (Array.isArray(value)) value = /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
    else if (typeof value === 'object' && value !== null && Object.hasOwn(value, token))
      value = (value as Record<string, unknown>)[token];
    else return undefined;
  }
  return value as Json | undefined;
}

/** Read a member by a dotted path such as `data.tool_call_id` or `items` (the notation of profiles); `''` is the value itself. */
export function valueByPath(root: Json | undefined, path: string): Json | undefined {
  return path === '' ? root : follow(root, path.split('.'));
}
