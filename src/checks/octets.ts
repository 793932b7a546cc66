import type { StreamRecord } from '../model/index.ts';

const row = 16;

/**
 * The bytes of a stream around a place, as people compare them: offset, sixteen octets a line, and the same as text.
 * @returns no lines where the recording does not hold them
 */
export function octetView({ chunks }: StreamRecord, offset: number): readonly string[] {
  const from = Math.max(0, Math.floor(offset / row) * row - row);
  const bytes = bytesFrom(chunks, from, 3 * row);
  return octetRows(bytes, { from, marked: offset });
}

/**
 * Bytes as rows of sixteen.
 * @param options.from offset of the first byte
 * @param options.marked offset of the byte that is marked
 */
export function octetRows(
  bytes: Buffer,
  { from, marked }: { readonly from: number; readonly marked: number | undefined },
): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += row) {
    const octets = [...bytes.subarray(at, at + row)];
    const hex = octets.map(
      (octet, i) => `${from + at + i === marked ? '>' : ' '}${octet.toString(16).padStart(2, '0')}`,
    );
    const text = octets.map((octet) => (octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '·')).join('');
    lines.push(`${String(from + at).padStart(6)} ${hex.join('').padEnd(3 * row)}  ${text}`);
  }
  return lines;
}

function bytesFrom(chunks: StreamRecord['chunks'], from: number, length: number): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (const { payload } of chunks) {
    const behind = at + payload.bytes;
    if (behind > from && at < from + length) {
      if (payload.cut !== undefined) break;
      const bytes = Buffer.from(payload.text, payload.encoding);
      parts.push(bytes.subarray(Math.max(0, from - at), from + length - at));
    }
    at = behind;
    if (at >= from + length) break;
  }
  return Buffer.concat(parts);
}
