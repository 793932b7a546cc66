/** RFC 3986 section 2.3. */
const unreserved = new Set(Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~'));

/** Percent-encode a value as UTF-8 (RFC 3986 section 2.1); `keep` names reserved characters that stay as they are. */
export function percentEncode(text: string, keep = ''): string {
  let encoded = '';
  // Buffer turns a lone surrogate into U+FFFD where encodeURIComponent would throw: instances may hold them.
  for (const byte of Buffer.from(text, 'utf8')) {
    const character = String.fromCharCode(byte);
    if (unreserved.has(byte) || keep.includes(character)) encoded += character;
    else encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

/**
 * Reserved characters that `allowReserved` leaves alone. `#`, `[`, `]` end or break a query, `&` ends a pair and `+` is a space to form decoders,
 * so these stay encoded: the server must read the value that was meant.
 */
export const reservedInQuery = ":/?@!$'()*,;=";

/** The same in a path segment (RFC 3986 section 3.3). */
export const reservedInPath = ":@!$&'()*+,;=";

/** Encode what a path template holds beside its parameters, leaving every legal character (and `%XX`) alone. */
export function encodeTemplateText(text: string): string {
  return percentEncode(text, `/?%&=${reservedInPath}`);
}
