import { Socket } from 'node:net';
import { Client } from 'undici';
import type { Octets, WireFailure } from '../../model/index.ts';
import type { RenderedRequest } from '../request/render-request.ts';
import { octetsAt, unreadBy } from './octets.ts';
import { rewriteContinue } from './rewrite-continue.ts';
import { type Route, type RouteOptions, routeTo } from './route.ts';
import { toWireFailure, WireStop } from './wire-failure.ts';

export interface ClientOptions extends RouteOptions {
  /** Told of everything that comes off a socket, heads and framing too, in bytes. */
  readonly received?: (bytes: number) => void;
}

export interface WireHead {
  readonly status: number;
  /** In wire order, names as sent, duplicates kept. */
  readonly headers: readonly (readonly [string, string])[];
}

/** Hears of one answer as it arrives: `head`, `chunk`s, then exactly one of `end` and `failure`. A failure may come at any time. */
export interface Receiver {
  head(head: WireHead): void;
  chunk(bytes: Buffer): void;
  /** @param excess bytes that came behind the end of the answer in one piece with it, shown around that end */
  end(excess?: Octets): void;
  failure(failure: WireFailure): void;
  /** The request could not be put on the wire as it is: a bug of ours. */
  bug(error: unknown): void;
  /** The request has been written to its connection (a long one: as much as the system took at once). */
  sent?(): void;
  /** The request is being sent again, on a new connection: see {@link WireClient}. */
  resent?(failure: WireFailure): void;
}

/** A request under way. */
export interface Flight {
  /** Stop: the receiver hears `failure` at once, and nothing more. No effect after the end. */
  stop(failure: WireFailure): void;
  /** Take no more bytes off the socket until {@link resume}: the sender feels it once the buffers are full. */
  pause(): void;
  resume(): void;
}

interface Line {
  readonly client: Client;
  readonly route: Route;
  /** Requests that this client's present connection has carried. */
  carried: number;
  /** A request is out and no byte of its answer has come. */
  unanswered: boolean;
  /** The whole answer has been read: what comes now belongs to nothing. */
  complete: boolean;
  excess?: Octets | undefined;
  /** The last bytes that came off the socket: what a malformed answer is shown with. */
  latest?: Buffer;
}

/** Connections kept open while nothing uses them. */
const mostIdle = 32;

/**
 * Connections to the target, one request at a time on each, kept alive. Redirects are not followed; nothing is decoded.
 *
 * A server may close an idle connection in the very moment when a request goes out on it; that is no fault (RFC 9112 section 9.3.1). So a request
 * whose *reused* connection breaks before any byte of an answer is sent once more on a new one, and the receiver is told. A request on a fresh
 * connection is never repeated: there the break is the target's answer. What may change something goes out on a fresh one, so that it never goes out
 * twice (RFC 9110 section 9.2.2).
 */
export class WireClient {
  readonly #options: ClientOptions;
  readonly #idle: Line[] = [];
  readonly #busy = new Set<Line>();
  #origin = '';
  #closed = false;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Connections that carry a request right now. */
  get busy(): number {
    return this.#busy.size;
  }

  send(request: RenderedRequest, receiver: Receiver): Flight {
    const [, origin = '', path = ''] = /^(https?:\/\/[^/?#]+)([^#]*)$/.exec(request.url) ?? [];
    if (origin === '') throw new Error(`not an absolute URL: ${request.url}`);
    const flight = new Journey(request, path === '' ? '/' : path, receiver);
    this.#launch(flight, this.#take(origin, request.changes === true));
    return flight;
  }

  /** Break all connections. */
  async close(): Promise<void> {
    this.#closed = true;
    const lines = [...this.#idle.splice(0), ...this.#busy];
    await Promise.all(lines.map(({ client }) => client.destroy()));
  }

  #launch(journey: Journey, line: Line): void {
    this.#busy.add(line);
    journey.start(line, {
      done: (healthy) => this.#giveBack(line, healthy),
      again: () => this.#launch(journey, this.#open(this.#origin)),
    });
  }

  #take(origin: string, fresh: boolean): Line {
    if (origin !== this.#origin) {
      for (const { client } of this.#idle.splice(0)) void client.destroy();
      this.#origin = origin;
    }
    return (fresh ? undefined : this.#idle.pop()) ?? this.#open(origin);
  }

  #open(origin: string): Line {
    const route = routeTo(origin, this.#options);
    const client = new Client(route.origin, {
      // Time is ours to measure: see the flights. One second under what most servers keep open (Node: 5 s).
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: 4_000,
      maxHeaderSize: 256 * 1024,
      pipelining: 1,
      allowH2: false,
      connect: (to, done) =>
        route.connect(to, (...outcome) => {
          const [, socket] = outcome;
          if (socket instanceof Socket) watch(socket, line, this.#options.received);
          done(...outcome);
        }),
    });
    const line: Line = { client, route, carried: 0, unanswered: false, complete: false };
    client.on('connect', () => {
      line.carried = 0;
    });
    return line;
  }

  #giveBack(line: Line, healthy: boolean): void {
    this.#busy.delete(line);
    if (healthy && !this.#closed && this.#idle.length < mostIdle) this.#idle.push(line);
    else void line.client.destroy();
  }
}

interface Home {
  done(healthy: boolean): void;
  again(): void;
}

/** One request from its sending to the end of its answer, over one connection or two. */
class Journey implements Flight {
  readonly #request: RenderedRequest;
  readonly #path: string;
  readonly #receiver: Receiver;
  #home: Home | undefined;
  #abort: ((reason: Error) => void) | undefined;
  #flow: { pause(): void; resume(): void } | undefined;
  /** The whole answer is here; only what comes behind it is still waited for. */
  #ended = false;
  #over = false;
  #resent = false;

  constructor(request: RenderedRequest, path: string, receiver: Receiver) {
    this.#request = request;
    this.#path = path;
    this.#receiver = receiver;
  }

  start(line: Line, home: Home): void {
    this.#home = home;
    let reused = false;
    let connected = false;
    let answered = false;
    const fail = (error: unknown) => {
      if (this.#over || this.#ended) return;
      let failure: WireFailure;
      try {
        failure = toWireFailure(error, connected);
        const octets = failure.kind === 'protocol' ? octetsAt(line.latest, unreadBy(error)) : undefined;
        if (octets !== undefined) failure = { ...failure, octets };
      } catch (bug) {
        this.#finish(false);
        this.#receiver.bug(bug);
        return;
      }
      if (reused && !answered && !this.#resent && failure.kind === 'reset') {
        this.#resent = true;
        home.done(false);
        this.#receiver.resent?.(failure);
        home.again();
        return;
      }
      this.#finish(false);
      this.#receiver.failure(failure);
    };
    line.client.dispatch(
      {
        path: line.route.prefix + this.#path,
        method: this.#request.method,
        headers: [...line.route.headers, ...this.#request.headers].flat(),
        body: this.#request.body ?? null,
        idempotent: false,
      },
      {
        onRequestStart: (controller) => {
          if (this.#over) return controller.abort(new Error('stopped'));
          connected = true;
          reused = line.carried > 0;
          line.carried++;
          line.unanswered = true;
          line.complete = false;
          line.excess = undefined;
          this.#abort = (reason) => controller.abort(reason);
          // undici writes right behind this call, and the socket hands on what it was given before the next turn.
          if (this.#receiver.sent !== undefined) setImmediate(() => !this.#over && this.#receiver.sent?.());
          this.#flow = controller;
        },
        onResponseStart: (controller, status) => {
          if (this.#over || status < 200) return;
          answered = true;
          this.#receiver.head({ status, headers: rawPairs(controller.rawHeaders) });
        },
        onResponseData: (_controller, chunk) => {
          // undici hands out views of a buffer that it uses again.
          if (this.#over) return;
          this.#receiver.chunk(Buffer.from(chunk));
        },
        onResponseEnd: () => {
          if (this.#over) return;
          line.complete = true;
          this.#ended = true;
          // The parser goes on with the rest of the piece that held the end, and the socket says in this very turn what it makes of it.
          setImmediate(() => {
            this.#finish(line.excess === undefined);
            this.#receiver.end(line.excess);
          });
        },
        onResponseError: (_controller, error) => fail(error),
      },
    );
  }

  stop(failure: WireFailure): void {
    if (this.#over || this.#ended) return;
    const abort = this.#abort;
    this.#finish(false);
    abort?.(new WireStop(failure));
    this.#receiver.failure(failure);
  }

  pause(): void {
    if (!this.#over) this.#flow?.pause();
  }

  resume(): void {
    if (!this.#over) this.#flow?.resume();
  }

  #finish(healthy: boolean): void {
    this.#over = true;
    this.#home?.done(healthy);
  }
}

/**
 * Count and remember what comes, let answers begin with `100 Continue`, which undici takes for a fault (see {@link rewriteContinue}), and notice
 * what comes behind the end of an answer, which undici drops without a word.
 */
function watch(socket: Socket, line: Line, received: ClientOptions['received']): void {
  const push = socket.push.bind(socket);
  socket.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (!Buffer.isBuffer(chunk)) return push(chunk, encoding);
    received?.(chunk.length);
    line.latest = chunk;
    if (!line.unanswered) return push(chunk, encoding);
    const { bytes, expectMore } = rewriteContinue(chunk);
    line.unanswered = expectMore;
    return push(bytes, encoding);
  };
  // On a connection that ends with the answer, the parser gives back what it has not read.
  const unshift = socket.unshift.bind(socket);
  socket.unshift = (chunk: unknown, encoding?: BufferEncoding) => {
    // An empty line between messages is no message (RFC 9112 section 2.2).
    if (line.complete && Buffer.isBuffer(chunk) && /[^\r\n]/.test(chunk.toString('latin1')))
      line.excess ??= octetsAt(line.latest, chunk.length);
    return unshift(chunk, encoding);
  };
  // On one that stays, it takes the rest for the next answer, and breaks the connection.
  socket.on('error', (error) => {
    const isParsing = error.name === 'HTTPParserError' || error.message === 'bad response';
    if (line.complete && isParsing) line.excess ??= octetsAt(line.latest, unreadBy(error));
  });
}

function rawPairs(raw: unknown): [string, string][] {
  if (!Array.isArray(raw)) throw new Error('undici gave no raw headers');
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) pairs.push([headerText(raw[i]), headerText(raw[i + 1])]);
  return pairs;
}

/** Header bytes as text: UTF-8 where they are, else Latin-1 (RFC 9110 section 5.5 leaves it open). */
function headerText(bytes: unknown): string {
  if (!Buffer.isBuffer(bytes)) return String(bytes);
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
}
