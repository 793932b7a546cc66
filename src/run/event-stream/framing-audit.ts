import { isUtf8 } from 'node:buffer';
import type { FramingRemark } from '../../model/index.ts';
import { firstInvalidUtf8 } from './invalid-utf8.ts';

const LF = 0x0a;
const CR = 0x0d;
const colon = 0x3a;
const space = 0x20;

/** A server that breaks every line would fill the memory with remarks: the first ones tell enough. */
const mostRemarks = 1_000;

/** The fields of the standard, as bits of what a block holds. */
const fieldBits = { data: 1, event: 2, id: 4, retry: 8 } as const;

/**
 * Watches the raw bytes of an event stream beside the parser: where each event begins, and what the grammar of WHATWG HTML 9.2.5 does not produce.
 * It splits lines itself (LF, CR, CRLF, across chunks), so it sees what a decoder or parser has already smoothed over.
 */
export class FramingAudit {
  readonly #remarks: FramingRemark[] = [];
  #partial: Buffer[] = [];
  /** Bytes before the current chunk, and where the current line began. */
  #consumed = 0;
  #lineStart = 0;
  #afterCr = false;
  #block: { start: number; fields: number; firstLine: Buffer } | undefined;

  get remarks(): readonly FramingRemark[] {
    return this.#remarks;
  }

  /** Read a chunk. @returns the offset of the first line of each event that this chunk completed, in order. */
  feed(chunk: Buffer): number[] {
    const completed: number[] = [];
    let from = 0;
    // The LF of a CRLF that was cut between its bytes belongs to the line that the CR has ended.
    if (this.#afterCr && chunk[0] === LF) {
      from = 1;
      this.#lineStart++;
    }
    if (chunk.length > 0) this.#afterCr = false;
    // One look at the chunk spares one at each line; a line that began in an earlier chunk is looked at by itself.
    const clean = isUtf8(chunk.subarray(from, 1 + Math.max(chunk.lastIndexOf(LF), chunk.lastIndexOf(CR))));
    let lf = chunk.indexOf(LF, from);
    let cr = chunk.indexOf(CR, from);
    while (lf !== -1 || cr !== -1) {
      const end = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr;
      const offset = this.#takeLine(chunk.subarray(from, end), clean);
      if (offset !== undefined) completed.push(offset);
      from = end + 1;
      if (end === cr && from === chunk.length) this.#afterCr = true;
      if (end === cr && chunk[from] === LF) from++;
      this.#lineStart = this.#consumed + from;
      if (lf !== -1 && lf < from) lf = chunk.indexOf(LF, from);
      if (cr !== -1 && cr < from) cr = chunk.indexOf(CR, from);
    }
    if (from < chunk.length) this.#partial.push(chunk.subarray(from));
    this.#consumed += chunk.length;
    return completed;
  }

  /** The server has ended the stream cleanly: what is unfinished now is lost to every consumer (9.2.6: "discard"). */
  end(): void {
    const rest = Buffer.concat(this.#partial);
    this.#auditUtf8(rest);
    if (this.#block === undefined && (rest.length === 0 || rest[0] === colon)) return;
    const start = this.#block?.start ?? this.#lineStart;
    this.#remark('unfinished-event', start, this.#block?.firstLine ?? rest);
  }

  #takeLine(tail: Buffer, clean: boolean): number | undefined {
    let whole = tail;
    if (this.#partial.length > 0) {
      whole = Buffer.concat([...this.#partial, tail]);
      this.#partial = [];
      this.#auditUtf8(whole);
    } else if (!clean) this.#auditUtf8(whole);
    // One byte order mark at the very start is allowed and skipped; later ones become part of a field name.
    const line = this.#lineStart === 0 && startsWithMark(whole) ? whole.subarray(3) : whole;
    if (line.length === 0) return this.#endBlock();
    if (line[0] !== colon) this.#takeField(line);
    return undefined;
  }

  #endBlock(): number | undefined {
    const block = this.#block;
    this.#block = undefined;
    if (block === undefined) return undefined;
    if ((block.fields & fieldBits.data) !== 0) return block.start;
    // A lone id (a checkpoint) or retry has its effect; a named event without data is dropped by every consumer.
    if ((block.fields & fieldBits.event) !== 0) this.#remark('event-without-data', block.start, block.firstLine);
    return undefined;
  }

  #takeField(line: Buffer): void {
    const at = line.indexOf(colon);
    const bit = fieldBit(line, at === -1 ? line.length : at);
    if (bit === 0) {
      this.#remark(startsWithMark(line) ? 'byte-order-mark' : 'unknown-field', this.#lineStart, line);
      return;
    }
    if (bit === fieldBits.id && at !== -1 && line.includes(0, at)) this.#remark('nul-in-id', this.#lineStart, line);
    if (bit === fieldBits.retry) {
      const value = at === -1 ? '' : line.toString('latin1', line[at + 1] === space ? at + 2 : at + 1);
      // Takes effect at once: a retry belongs to no event.
      if (!/^[0-9]+$/.test(value)) this.#remark('bad-retry', this.#lineStart, line);
      return;
    }
    this.#block ??= { start: this.#lineStart, fields: 0, firstLine: line };
    this.#block.fields |= bit;
  }

  #auditUtf8(line: Buffer): void {
    if (isUtf8(line)) return;
    const at = firstInvalidUtf8(line);
    this.#remark('invalid-utf8', this.#lineStart + at, line.subarray(Math.max(0, at - 20)));
  }

  #remark(kind: FramingRemark['kind'], offset: number, line: Buffer): void {
    if (this.#remarks.length >= mostRemarks) return;
    this.#remarks.push({ kind, offset, excerpt: line.subarray(0, 100).toString('utf8') });
  }
}

/** The bit of the field that the first bytes of a line name; 0 for an unknown one. */
function fieldBit(line: Buffer, length: number): number {
  switch (length) {
    case 4:
      return line.toString('latin1', 0, 4) === 'data' ? fieldBits.data : 0;
    case 5: {
      const name = line.toString('latin1', 0, 5);
      return name === 'event' ? fieldBits.event : name === 'retry' ? fieldBits.retry : 0;
    }
    case 2:
      return line[0] === 0x69 && line[1] === 0x64 ? fieldBits.id : 0;
    default:
      return 0;
  }
}

function startsWithMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
