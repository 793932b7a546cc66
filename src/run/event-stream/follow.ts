import type {
  Exchange,
  FollowOptions,
  Octets,
  StreamEvent,
  StreamReader,
  StreamRecord,
  WireFailure,
} from '../../model/index.ts';
import { encodePayload } from '../payload.ts';
import { type Departure, recordExchange, recordResent, redactFailure } from '../sent.ts';
import { delay, type Session } from '../session.ts';
import type { Flight, WireHead } from '../wire/client.ts';
import { type Answer, withHead } from '../wire/collect-answer.ts';
import { codingsOf } from '../wire/decode-content.ts';
import { EventReader } from './event-reader.ts';
import { redactAcrossEvents } from './redact-across-events.ts';
import { createStreamDecoder, type StreamDecoder } from './stream-decoder.ts';

type End = StreamRecord['end'];

const behindTheEnd = 'bytes came behind the end of the stream';

/** A slow reader catches up behind so many chunks: else it would still read when everybody else has gone. */
const slowChunks = 20;

/** Open an event stream and read it until it ends, `until` is satisfied, somebody leaves, or a bound is reached. */
export function follow(session: Session, departure: Departure, options: FollowOptions = {}): StreamReader {
  const reading = new Reading(session, departure, options);
  return { opened: reading.opened.promise, record: reading.record.promise, leave: () => reading.leave() };
}

class Reading {
  readonly opened = settleLater<boolean>();
  readonly record = settleLater<StreamRecord | Exchange>();
  readonly #session: Session;
  readonly #departure: Departure;
  readonly #options: FollowOptions;
  readonly #flight: Flight;
  readonly #onAbort = () => this.#stopped();
  #timer: NodeJS.Timeout;
  #pace: NodeJS.Timeout | undefined;
  #head: WireHead | undefined;
  #openedAt = 0;
  /** Present once the head has shown that this is an event stream. */
  #reader: EventReader | undefined;
  /** Present when the stream is compressed. */
  #decoder: StreamDecoder | undefined;
  #resent: WireFailure | undefined;
  readonly #chunks: { at: number; bytes: Buffer }[] = [];
  readonly #events: StreamEvent[] = [];
  /** Bytes that came, and bytes of the event stream after decoding. */
  #received = 0;
  #size = 0;
  #excess: Octets | undefined;
  #over = false;

  constructor(session: Session, departure: Departure, options: FollowOptions) {
    this.#session = session;
    this.#departure = departure;
    this.#options = options;
    const { request } = session.limits;
    this.#timer = setTimeout(
      () => this.#fail({ kind: 'timeout', message: `no whole answer within ${request} ms` }),
      delay(request),
    );
    this.#flight = session.client.send(departure.request, {
      head: (head) => this.#open(head),
      chunk: (bytes) => this.#take(bytes),
      end: (excess) => this.#ended(excess),
      failure: (failure) => this.#broken(failure),
      bug: (error) => this.#reject(error),
      resent: (failure) => {
        this.#resent = failure;
      },
    });
    if (session.signal.aborted) this.#stopped();
    else session.signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  leave(): void {
    if (this.#reader === undefined) this.#fail({ kind: 'aborted', message: 'left before the stream was open' });
    else this.#close({ kind: 'left' });
  }

  #stopped(): void {
    if (this.#reader === undefined) this.#fail({ kind: 'aborted', message: 'the run was stopped' });
    else this.#close({ kind: 'left', message: 'the run was stopped' });
  }

  #open(head: WireHead): void {
    this.#head = head;
    this.#openedAt = this.#session.options.clock();
    if (!isEventStream(head)) {
      this.opened.resolve(false);
      return;
    }
    this.#reader = new EventReader();
    clearTimeout(this.#timer);
    const patience = this.#options.patience ?? this.#session.limits.stream;
    // A process that stood still wakes with all its clocks run out: what came meanwhile is read first.
    const isSpent = () => this.#close({ kind: 'timeout', message: `still open after ${patience} ms of reading` });
    this.#timer = setTimeout(() => setImmediate(isSpent), delay(patience));
    const codings = codingsOf(head.headers);
    if (codings.length > 0)
      this.#decoder = createStreamDecoder(codings, {
        chunk: (bytes) => this.#read(bytes),
        end: () => this.#closed(),
        failure: (message) => this.#close({ kind: 'reset', message, violation: { kind: 'protocol', message } }),
      });
    this.opened.resolve(true);
  }

  #take(bytes: Buffer): void {
    if (this.#over) return;
    const { limits, options } = this.#session;
    this.#received += bytes.length;
    this.#slowDown();
    if (this.#decoder !== undefined) {
      if (this.#received > limits.streamBytes) this.#limit(`${limits.streamBytes} bytes`);
      else this.#decoder.write(bytes);
    } else if (this.#reader !== undefined) this.#read(bytes);
    else if (this.#received > limits.bodyRead)
      this.#fail({ kind: 'too-large', message: `the body is larger than ${limits.bodyRead} bytes` });
    else this.#chunks.push({ at: options.clock(), bytes });
  }

  /** A reader that is slow on purpose takes one chunk at a time. */
  #slowDown(): void {
    const { slow } = this.#options;
    if (slow === undefined || this.#reader === undefined || this.#chunks.length >= slowChunks) return;
    this.#flight.pause();
    this.#pace = setTimeout(() => this.#flight.resume(), delay(slow));
  }

  /** Bytes of the event stream, decoded. */
  #read(all: Buffer): void {
    if (this.#over || this.#reader === undefined) return;
    const { limits, options } = this.#session;
    const { bytes: most = Number.POSITIVE_INFINITY } = this.#options;
    const bytes = this.#size + all.length > most ? all.subarray(0, Math.max(0, most - this.#size)) : all;
    const at = options.clock();
    this.#chunks.push({ at, bytes });
    this.#size += bytes.length;
    const events = this.#reader.feed(bytes, at).map((event) => this.#clean(event));
    this.#events.push(...events);
    if (this.#isSatisfied(events) || this.#size >= most) this.#close({ kind: 'left' });
    else if (this.#size > limits.streamBytes) this.#limit(`${limits.streamBytes} bytes`);
    else if (this.#events.length > limits.streamEvents) this.#limit(`${limits.streamEvents} events`);
    else if (this.#chunks.length > limits.streamChunks) this.#limit(`${limits.streamChunks} chunks`);
  }

  #isSatisfied(events: readonly StreamEvent[]): boolean {
    try {
      return events.some((event) => this.#options.until?.(event) === true);
    } catch (error) {
      this.#reject(error);
      return false;
    }
  }

  #clean(event: StreamEvent): StreamEvent {
    const { redactor } = this.#session;
    const id = event.id === undefined ? {} : { id: redactor.body(event.id) };
    return { ...event, type: redactor.body(event.type), data: redactor.body(event.data), ...id };
  }

  #limit(what: string): void {
    this.#close({ kind: 'limit', message: `more than ${what}` });
  }

  #ended(excess: Octets | undefined): void {
    if (this.#over) return;
    this.#excess = excess;
    if (this.#decoder !== undefined) this.#decoder.end();
    else if (this.#reader !== undefined) this.#closed();
    else this.#endedWhole();
  }

  #closed(): void {
    if (this.#over) return;
    this.#reader?.end();
    const violation = this.#excess && ({ kind: 'protocol', message: behindTheEnd, octets: this.#excess } as const);
    this.#close({ kind: 'closed', ...(violation && { violation }) });
  }

  /** The whole answer is here and it was no event stream. */
  #endedWhole(): void {
    const head = this.#head;
    if (head === undefined) throw new Error('an answer ended without a head');
    const endedAt = this.#session.options.clock();
    const raw = Buffer.concat(this.#chunks.splice(0).map(({ bytes }) => bytes));
    this.#finish();
    this.#session.unpack(raw, codingsOf(head.headers)).then(
      (body) =>
        this.#giveExchange(
          Buffer.isBuffer(body)
            ? { kind: 'answered', head, body, firstByteAt: this.#openedAt, excess: this.#excess, endedAt }
            : { kind: 'failed', failure: body, endedAt },
        ),
      (error) => this.#reject(error),
    );
  }

  #broken(failure: WireFailure): void {
    if (this.#over) return;
    if (this.#reader !== undefined) {
      const { kind, message } = failure;
      this.#close({ kind: 'reset', message, ...(kind === 'protocol' && { violation: failure }) });
    } else this.#fail(failure);
  }

  /** There will be no event stream: the record is an exchange. */
  #fail(failure: WireFailure): void {
    if (this.#over) return;
    this.#finish();
    this.#chunks.length = 0;
    this.#flight?.stop(failure);
    this.opened.resolve(false);
    const endedAt = this.#session.options.clock();
    this.#giveExchange({ kind: 'failed', failure: withHead(failure, this.#head, this.#received), endedAt });
  }

  #giveExchange(answer: Answer): void {
    const resent = this.#resent === undefined ? {} : { resent: this.#resent };
    const id = this.#session.nextId('x');
    this.#give(recordExchange(this.#session, this.#departure, { ...answer, ...resent }, id));
  }

  #close({ violation, ...end }: Omit<End, 'at'>): void {
    const [head, reader] = [this.#head, this.#reader];
    if (this.#over || head === undefined || reader === undefined) return;
    this.#finish();
    this.#flight.stop({ kind: 'aborted', message: 'reading was ended' });
    const { redactor, options, limits } = this.#session;
    // Of what came without measure the beginning tells enough.
    let keep = end.kind === 'limit' ? limits.bodyKept : Number.POSITIVE_INFINITY;
    const chunks = this.#chunks.splice(0);
    // Whoever holds on to this reading holds no longer what it has read.
    this.#reader = undefined;
    const { events, pieces: clean } = redactAcrossEvents(redactor, {
      events: this.#events,
      pieces: redactor.pieces(chunks.map(({ bytes }) => bytes)),
    });
    this.#give({
      kind: 'stream',
      id: this.#session.nextId('s'),
      ...this.#departure.sent,
      ...recordResent(redactor, this.#resent),
      status: head.status,
      headers: redactor.headers(head.headers),
      openedAt: this.#openedAt,
      chunks: chunks.map(({ at, bytes }, index) => {
        const payload = encodePayload(clean[index] ?? Buffer.alloc(0), bytes.length, keep);
        keep = Math.max(0, keep - bytes.length);
        return { at, payload };
      }),
      events,
      framing: reader.framing.map((remark) => ({ ...remark, excerpt: redactor.body(remark.excerpt) })),
      end: {
        at: options.clock(),
        ...end,
        ...(violation && { violation: redactFailure(redactor, violation) }),
      },
    });
  }

  #give(record: StreamRecord | Exchange): void {
    this.#session.emit(record).then(
      () => this.record.resolve(record),
      (error) => this.record.reject(error),
    );
  }

  #reject(error: unknown): void {
    if (!this.#over) {
      this.#finish();
      this.#flight?.stop({ kind: 'aborted', message: 'reading was ended' });
    }
    this.opened.resolve(false);
    this.record.reject(error);
  }

  #finish(): void {
    this.#over = true;
    this.#decoder?.destroy();
    clearTimeout(this.#timer);
    clearTimeout(this.#pace);
    this.#session.signal.removeEventListener('abort', this.#onAbort);
  }
}

/** Status 200 and the media type, whatever its parameters (WHATWG HTML 9.2.3). */
function isEventStream({ status, headers }: WireHead): boolean {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return status === 200 && type.split(';')[0]?.trim().toLowerCase() === 'text/event-stream';
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

function settleLater<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((give, refuse) => {
    resolve = give;
    reject = refuse;
  });
  // A scenario may leave without waiting for the record; its failure then shows where the case is closed.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
