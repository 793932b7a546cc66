import type { Manner } from './manner.ts';

/** Bytes of a piece; long bodies are not cut into thousands. */
const few = 7;
const many = 5_000;

export const chunked: Manner = {
  id: 'chunked',
  difference: 'Bodies come in chunks of seven bytes, without a length.',
  allowed: 'HTTP/1.1 lets a server choose how it frames a body (RFC 9112 section 6).',
  wrap: (deliver) => (answer, wire) => {
    const { status, headers, body } = answer;
    if (body === undefined || status === 204 || status === 304) return deliver(answer, wire);
    const bytes = Buffer.from(body);
    const size = bytes.length > 10_000 ? many : few;
    const stream: NonNullable<typeof answer.stream> = (sink) => {
      for (let i = 0; i < bytes.length; i += size) sink.write(bytes.subarray(i, i + size));
      sink.end();
    };
    deliver({ status, headers, stream }, wire);
  },
};
