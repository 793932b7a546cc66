import type { Socket } from 'node:net';
import type { StreamRecord, WireFailure } from '../../model/index.ts';

/** One way in which a server may mistreat its client, and what the client must make of it. */
export interface HostileBehaviour {
  /** Kebab-case words = file name. */
  readonly id: string;
  /** What the server does, in one sentence. */
  readonly statement: string;
  /** What a request must end as: an answer with this status, a failure of one of these kinds (who is first to notice may be a race), or a stream that ended so. */
  readonly outcome: /** `excess`: with bytes behind its end. */
    | { readonly answered: number; readonly excess?: true }
    | { readonly failed: readonly WireFailure['kind'][] }
    /** `violation`: and it is said what of HTTP its bytes broke. */
    | { readonly stream: StreamRecord['end']['kind']; readonly violation?: true };
  /** `request` (default): speak when the head of a request has come. `connection`: speak at once. */
  readonly when?: 'request' | 'connection';
  /** Speak on one connection. Timers belong in `every`, so that they end with the socket. */
  readonly speak: (socket: Socket, every: Every) => void;
}

/** Call again and again until the socket is closed. @param milliseconds between two calls; 0: as fast as the socket takes it */
export type Every = (milliseconds: number, act: () => void) => void;

/** A whole answer with its length. */
export function answer(
  body: string | Buffer,
  headers: readonly string[] = ['content-type: application/json'],
  status = '200 OK',
): string | Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(head([...headers, `content-length: ${bytes.length}`], status)), bytes]);
}

export function head(headers: readonly string[], status = '200 OK', version = 'HTTP/1.1'): string {
  return `${[`${version} ${status}`, ...headers].join('\r\n')}\r\n\r\n`;
}

export function chunk(text: string | Buffer): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
}
