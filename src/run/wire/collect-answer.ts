import type { Octets, SendOptions, WireFailure } from '../../model/index.ts';
import type { RenderedRequest } from '../request/render-request.ts';
import { delay, type Session } from '../session.ts';
import type { Flight, WireHead } from './client.ts';
import { codingsOf } from './decode-content.ts';

/** What came back: the whole answer with its body decoded, or why there is none. Times in milliseconds since the start of the run. */
export type Answer = { readonly endedAt: number; readonly resent?: WireFailure } & (
  | {
      readonly kind: 'answered';
      readonly head: WireHead;
      readonly body: Buffer;
      readonly firstByteAt: number;
      readonly excess?: Octets | undefined;
    }
  | { readonly kind: 'failed'; readonly failure: WireFailure }
);

type Limits = Pick<Session['limits'], 'request' | 'bodyRead'>;

/**
 * Send a request and read its whole answer within the limits.
 * @throws whatever made the request impossible to put on the wire: a bug of ours.
 */
export function collectAnswer(
  session: Session,
  request: RenderedRequest,
  limits: Limits = session.limits,
  options: SendOptions = {},
): Promise<Answer> {
  const { client, signal } = session;
  const { clock } = session.options;
  return new Promise((resolve, reject) => {
    let head: WireHead | undefined;
    let firstByteAt = 0;
    let size = 0;
    let resent: WireFailure | undefined;
    const chunks: Buffer[] = [];
    const settle = (give: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      give();
    };
    const fail = (failure: WireFailure) =>
      settle(() => {
        // What was read of it is not needed, and may be much.
        chunks.length = 0;
        resolve({
          kind: 'failed',
          failure: withHead(failure, head, size),
          endedAt: clock(),
          ...(resent && { resent }),
        });
      });
    const onAbort = () => flight.stop({ kind: 'aborted', message: 'the run was stopped' });
    const timer = setTimeout(
      () => flight.stop({ kind: 'timeout', message: `no whole answer within ${limits.request} ms` }),
      delay(limits.request),
    );
    const flight: Flight = client.send(request, {
      head: (arrived) => {
        head = arrived;
        firstByteAt = clock();
      },
      chunk: (bytes) => {
        size += bytes.length;
        if (size > limits.bodyRead)
          flight.stop({ kind: 'too-large', message: `the body is larger than ${limits.bodyRead} bytes` });
        else chunks.push(bytes);
      },
      end: (excess) =>
        settle(() => {
          const endedAt = clock();
          if (head === undefined) return reject(new Error('an answer ended without a head'));
          const arrived = head;
          const rest = { endedAt, ...(resent && { resent }) };
          session
            .unpack(Buffer.concat(chunks.splice(0)), codingsOf(arrived.headers))
            .then(
              (body) =>
                Buffer.isBuffer(body)
                  ? resolve({ kind: 'answered', head: arrived, body, firstByteAt, excess, ...rest })
                  : resolve({ kind: 'failed', failure: withHead(body, arrived, size), ...rest }),
              reject,
            );
        }),
      failure: fail,
      bug: (error) => settle(() => reject(error)),
      ...(options.leave === true && {
        sent: () => flight.stop({ kind: 'aborted', message: 'the client left as soon as the request was sent' }),
      }),
      resent: (failure) => {
        resent = failure;
      },
    });
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** A failure after the head of the answer still tells what the head was. */
export function withHead(failure: WireFailure, head: WireHead | undefined, size: number): WireFailure {
  if (head === undefined) return failure;
  const type = head.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'no media type';
  return { ...failure, message: `${failure.message}, after status ${head.status} (${type}) and ${size} bytes of body` };
}
