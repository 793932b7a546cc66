/** The ways in which a stream may be cut on its way: none may change what is read. */
export const chunkings: Readonly<Record<string, (bytes: Buffer) => Buffer[]>> = {
  'in one chunk': (bytes) => [bytes],
  'line by line': (bytes) => cutAfter(bytes, (byte, next) => byte === 0x0a || (byte === 0x0d && next !== 0x0a)),
  'byte by byte': (bytes) => cutAfter(bytes, () => true),
  'cut inside each CRLF': (bytes) => cutAfter(bytes, (byte, next) => byte === 0x0d && next === 0x0a),
  'cut inside each multi-byte character': (bytes) =>
    cutAfter(bytes, (byte, next) => byte >= 0x80 && (next ?? 0) >= 0x80 && (next ?? 0) < 0xc0),
};

function cutAfter(bytes: Buffer, isEnd: (byte: number, next: number | undefined) => boolean): Buffer[] {
  const chunks: Buffer[] = [];
  let from = 0;
  for (const [index, byte] of bytes.entries()) {
    if (!isEnd(byte, bytes[index + 1])) continue;
    chunks.push(bytes.subarray(from, index + 1));
    from = index + 1;
  }
  if (from < bytes.length) chunks.push(bytes.subarray(from));
  return chunks;
}
