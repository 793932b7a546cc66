import type { KognitosVariation } from '../layer.ts';

export const chunked = {
  id: 'chunked',
  difference: 'Bodies come in pieces of seven bytes, without a length.',
  allowed: 'HTTP/1.1 lets a server choose how it frames a body (RFC 9112 section 6).',
  apply: (honest) => ({
    send: (answer, wire, world) => {
      const { status, headers, body } = answer;
      if (body === undefined) return honest.send(answer, wire, world);
      const bytes = Buffer.from(body);
      honest.send(
        {
          status,
          headers,
          stream: (sink) => {
            for (let at = 0; at < bytes.length; at += 7) sink.write(bytes.subarray(at, at + 7));
            sink.end();
          },
        },
        wire,
        world,
      );
    },
  }),
} as const satisfies KognitosVariation;
