import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request read to its end. */
export interface Incoming {
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Absent when it was longer than the limit. */
  readonly body: Buffer | undefined;
}

/** Read a request. Bytes past the limit are taken off the wire and dropped, so that the client still hears the answer. */
export async function readIncoming(request: IncomingMessage, limit = 1024 * 1024): Promise<Incoming> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
  }
  const [path = '/', ...rest] = (request.url ?? '/').split('?');
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(rest.join('?')),
    headers: request.headers,
    body: length <= limit ? Buffer.concat(chunks) : undefined,
  };
}
