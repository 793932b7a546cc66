import { gzipSync } from 'node:zlib';
import type { StoredVariation } from '../layer.ts';

export const gzip = {
  id: 'gzip',
  difference: 'Bodies are compressed for clients that ask for it.',
  allowed: 'Content codings are negotiated (RFC 9110 section 12.5.3).',
  apply: (honest) => ({
    send: (answer, wire, world) => {
      const wanted = /\bgzip\b/.test(String(wire.request.headers['accept-encoding'] ?? ''));
      if (!wanted || answer.body === undefined) return honest.send(answer, wire, world);
      const headers = { ...answer.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' };
      return honest.send({ ...answer, headers, body: gzipSync(answer.body) }, wire, world);
    },
  }),
} as const satisfies StoredVariation;
