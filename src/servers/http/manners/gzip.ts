import { gzipSync } from 'node:zlib';
import type { Manner } from './manner.ts';

export const gzip: Manner = {
  id: 'gzip',
  difference: 'Bodies are compressed for clients that ask for it.',
  allowed: 'Content codings are negotiated (RFC 9110 section 12.5.3).',
  wrap: (deliver) => (answer, wire) => {
    const wanted = /\bgzip\b/.test(String(wire.request.headers['accept-encoding'] ?? ''));
    if (!wanted || answer.body === undefined || answer.status === 204) return deliver(answer, wire);
    const headers = { ...answer.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' };
    deliver({ ...answer, headers, body: gzipSync(answer.body) }, wire);
  },
};
