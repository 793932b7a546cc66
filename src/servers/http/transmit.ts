import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Sink } from './answer.ts';

/** One request on the wire and the place for its answer. */
export interface Wire {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** How this server brings answers onto the wire; absent: plainly. */
  readonly deliver?: (answer: Answer, wire: Wire) => void;
}

/** Answer a request, in the manner of the server. */
export function transmit(answer: Answer, wire: Wire): void {
  (wire.deliver ?? deliverPlainly)(answer, wire);
}

/** Write an answer to the wire; whole bodies carry their length. */
export function deliverPlainly(answer: Answer, { request, response }: Wire): void {
  if (answer.stream !== undefined) {
    response.writeHead(answer.status, answer.headers);
    response.flushHeaders();
    if (request.method === 'HEAD') response.end();
    else answer.stream(sinkOf(response));
    return;
  }
  const body = Buffer.from(answer.body ?? '');
  // RFC 9110 section 8.6: a 204 has no content-length.
  const length = answer.status === 204 ? {} : { 'content-length': String(body.length) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.end(body);
}

function sinkOf(response: ServerResponse): Sink {
  return {
    write: (bytes) => {
      if (!response.writableEnded && !response.destroyed) response.write(bytes);
    },
    end: () => {
      if (!response.writableEnded) response.end();
    },
    onClose: (listener) => {
      response.once('close', listener);
    },
  };
}
