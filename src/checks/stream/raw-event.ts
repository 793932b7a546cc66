import type { StreamEvent, StreamRecord } from '../../model/index.ts';

/**
 * The text of an event as it was sent, up to its blank line, with line ends as LF.
 * @returns undefined when the recording does not hold its bytes whole
 */
export function rawEvent({ chunks }: StreamRecord, { offset }: StreamEvent): string | undefined {
  const parts: Buffer[] = [];
  let at = 0;
  for (const { payload } of chunks) {
    const behind = at + payload.bytes;
    if (behind > offset) {
      if (payload.cut !== undefined) return undefined;
      const bytes = Buffer.from(payload.text, payload.encoding);
      parts.push(bytes.subarray(Math.max(0, offset - at)));
      const text = Buffer.concat(parts)
        .toString('utf8')
        .replace(/\r\n|\r/g, '\n');
      const end = text.indexOf('\n\n');
      if (end >= 0) return text.slice(0, end);
    }
    at = behind;
  }
  return undefined;
}
