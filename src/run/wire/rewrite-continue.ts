/**
 * Rewrite `100 Continue` answers at the beginning of an answer's bytes to another interim status, 102.
 * A client must bear interim answers that it did not ask for (RFC 9110 section 15.2), and undici breaks the connection at an unasked 100; the
 * other ones it skips, as we would skip this one.
 * @returns the bytes (the same ones where nothing was rewritten), and whether the final answer may still be to come.
 */
export function rewriteContinue(bytes: Buffer): { readonly bytes: Buffer; readonly expectMore: boolean } {
  let rewritten = bytes;
  let at = 0;
  for (;;) {
    const head = bytes.toString('latin1', at, at + 13);
    if (head === '') return { bytes: rewritten, expectMore: true };
    if (!/^HTTP\/1\.[01] 100[ \r]/.test(head)) return { bytes: rewritten, expectMore: false };
    if (rewritten === bytes) rewritten = Buffer.from(bytes);
    rewritten.write('102', at + 9, 'latin1');
    const end = bytes.indexOf('\r\n\r\n', at);
    // The rest of this interim head comes with the next chunk, which begins with no status line: nothing is lost but a second 100 after it.
    if (end === -1) return { bytes: rewritten, expectMore: false };
    at = end + 4;
  }
}
