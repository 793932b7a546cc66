import type { StoredVariation } from '../layer.ts';

export const chunked = {
  id: 'chunked',
  difference: 'Bodies come in chunks of seven bytes, without a length.',
  allowed: 'HTTP/1.1 lets a server choose how it frames a body (RFC 9112 section 6).',
  apply: (honest) => ({
    send: (answer, wire, world) => {
      const { status, headers, body } = answer;
      if (body === undefined || status === 304) return honest.send(answer, wire, world);
      const bytes = Buffer.from(body);
      const stream: NonNullable<typeof answer.stream> = (sink) => {
        for (let i = 0; i < bytes.length; i += bytes.length > 10_000 ? 5_000 : 7)
          sink.write(bytes.subarray(i, i + (bytes.length > 10_000 ? 5_000 : 7)));
        sink.end();
      };
      return honest.send({ status, headers, stream }, wire, world);
    },
  }),
} as const satisfies StoredVariation;
