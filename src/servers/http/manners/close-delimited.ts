import type { Manner } from './manner.ts';

export const closeDelimited: Manner = {
  id: 'close-delimited',
  difference: 'Bodies have no length and are not chunked: the end of the connection is their end, as in HTTP/1.0.',
  allowed: 'A body without a framing of its own ends with its connection (RFC 9112 section 6.3).',
  wrap: (deliver) => (answer, wire) => {
    const { status, headers, body } = answer;
    if (body === undefined || status === 204 || status === 304) return deliver(answer, wire);
    wire.response.useChunkedEncodingByDefault = false;
    const bytes = Buffer.from(body);
    const stream: NonNullable<typeof answer.stream> = (sink) => {
      sink.write(bytes);
      sink.end();
    };
    deliver({ status, headers: { ...headers, connection: 'close' }, stream }, wire);
  },
};
