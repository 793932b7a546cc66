import type { Sink } from '../../http/index.ts';
import type { ToolRegistryVariation } from '../layer.ts';

function inPieces(bytes: Buffer, sink: Sink): void {
  for (let i = 0; i < bytes.length; i += 7) sink.write(bytes.subarray(i, i + 7));
  sink.end();
}

export const chunked = {
  id: 'chunked',
  difference: 'Bodies come in chunks of seven bytes, without a length.',
  allowed: 'HTTP/1.1 lets a server choose how it frames a body (RFC 9112 section 6).',
  apply: (honest) => ({
    send: (answer, wire, world) => {
      const { status, headers, body } = answer;
      if (body === undefined) honest.send(answer, wire, world);
      else honest.send({ status, headers, stream: (sink) => inPieces(Buffer.from(body), sink) }, wire, world);
    },
  }),
} as const satisfies ToolRegistryVariation;
