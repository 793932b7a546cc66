import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { FramingRemark, StreamEvent } from '../../model/index.ts';
import { FramingAudit } from './framing-audit.ts';

/** Reads the bytes of an event stream, cut anywhere, as a browser does (WHATWG HTML 9.2.6), and audits their framing beside it. */
export class EventReader {
  readonly #audit = new FramingAudit();
  // Decoding is always UTF-8, whatever was declared; one leading byte order mark is dropped; bad bytes become U+FFFD (9.2.5).
  readonly #decoder = new TextDecoder('utf-8');
  readonly #arrived: EventSourceMessage[] = [];
  readonly #parser = createParser({ onEvent: (message) => this.#arrived.push(message) });
  #afterCr = false;

  constructor() {
    // The parser strips "ï»¿" from its first string; that is right only for bytes read as Latin-1. A comment uses that up.
    this.#parser.feed(':\n');
  }

  get framing(): readonly FramingRemark[] {
    return this.#audit.remarks;
  }

  /** Read a chunk that arrived `at` (milliseconds since the start of the run). @returns the events that it completed. */
  feed(chunk: Buffer, at: number): StreamEvent[] {
    const offsets = this.#audit.feed(chunk);
    this.#parse(this.#decoder.decode(chunk, { stream: true }));
    const messages = this.#arrived.splice(0);
    if (messages.length !== offsets.length)
      throw new Error(`the parser saw ${messages.length} events where the audit saw ${offsets.length}`);
    return messages.map((message, index) => ({
      at,
      type: message.event ?? 'message',
      data: message.data,
      ...(message.id !== undefined && { id: message.id }),
      offset: offsets[index] ?? 0,
    }));
  }

  /** The server has ended the stream cleanly. */
  end(): void {
    this.#audit.end();
  }

  /**
   * The parser keeps a CR at the end of a chunk until it knows whether an LF follows, so an event would show only with the next chunk, or never.
   * It gets the LF at once, and the real one is dropped.
   */
  #parse(text: string): void {
    let rest = text;
    if (this.#afterCr && rest.startsWith('\n')) rest = rest.slice(1);
    if (text !== '') this.#afterCr = text.endsWith('\r');
    if (rest !== '') this.#parser.feed(this.#afterCr ? `${rest}\n` : rest);
  }
}
