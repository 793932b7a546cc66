import { isUtf8 } from 'node:buffer';
import type { FramingRemark } from '../../model/index.ts';
import { firstInvalidUtf8 } from './invalid-utf8.ts';

const LF = 0x0a;
const CR = 0x0d;
const colon = 0x3a;
const space = 0x20;

/** A server that breaks every line would fill the memory with remarks: the first ones tell enough. */
const mostRemarks = 1_000;

type FieldName = 'data' | 'event' | 'id' | 'retry';

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
  #block: { start: number; fields: Set<FieldName>; firstLine: Buffer } | undefined;

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
    let lf = chunk.indexOf(LF, from);
    let cr = chunk.indexOf(CR, from);
    while (lf !== -1 || cr !== -1) {
      const end = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr;
      const offset = this.#takeLine(chunk.subarray(from, end));
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

  #takeLine(tail: Buffer): number | undefined {
    const whole = this.#partial.length === 0 ? tail : Buffer.concat([...this.#partial, tail]);
    this.#partial = [];
    this.#auditUtf8(whole);
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
    if (block.fields.has('data')) return block.start;
    // A lone id (a checkpoint) or retry has its effect; a named event without data is dropped by every consumer.
    if (block.fields.has('event')) this.#remark('event-without-data', block.start, block.firstLine);
    return undefined;
  }

  #takeField(line: Buffer): void {
    const at = line.indexOf(colon);
    const name = (at === -1 ? line : line.subarray(0, at)).toString('latin1');
    const value = at === -1 ? Buffer.alloc(0) : line.subarray(line[at + 1] === space ? at + 2 : at + 1);
    if (!isFieldName(name)) {
      this.#remark(startsWithMark(line) ? 'byte-order-mark' : 'unknown-field', this.#lineStart, line);
      return;
    }
    if (name === 'id' && value.includes(0)) this.#remark('nul-in-id', this.#lineStart, line);
    if (name === 'retry') {
      // Takes effect at once: a retry belongs to no event.
      if (!/^[0-9]+$/.test(value.toString('latin1'))) this.#remark('bad-retry', this.#lineStart, line);
      return;
    }
    this.#block ??= { start: this.#lineStart, fields: new Set(), firstLine: Buffer.from(line.subarray(0, 200)) };
    this.#block.fields.add(name);
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

function isFieldName(name: string): name is FieldName {
  return name === 'data' || name === 'event' || name === 'id' || name === 'retry';
}

function startsWithMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
