import type { WireFailure } from '../../model/index.ts';

/** Carries a failure of our own making (time, size, stop) through undici's abort. */
export class WireStop extends Error {
  readonly failure: WireFailure;
  constructor(failure: WireFailure) {
    super(failure.message);
    this.name = 'WireStop';
    this.failure = failure;
  }
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EHOSTDOWN',
  'ENETDOWN',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Say what went wrong on the wire.
 * @param connected whether the request had a connection: a reset before that is an unreachable target.
 * @throws the error itself when it says that the request was malformed: that is our bug, not the target's.
 */
export function toWireFailure(error: unknown, connected: boolean): WireFailure {
  if (error instanceof WireStop) return error.failure;
  const { code, message, name } = describe(error);
  if (code === 'UND_ERR_INVALID_ARG' || code === 'UND_ERR_NOT_SUPPORTED') throw error;
  if (unreachable.has(code)) return { kind: 'unreachable', message };
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|ERR_OSSL)/.test(code))
    return { kind: 'tls', message };
  // The body ended before it was complete: a broken connection, not a wrong word.
  if (code === 'HPE_INVALID_EOF_STATE')
    return { kind: 'reset', message: 'the connection was closed before the answer was complete' };
  if (name === 'HTTPParserError' || code.startsWith('HPE_')) return { kind: 'protocol', message };
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    return { kind: 'protocol', message: 'the body is not as long as its Content-Length says' };
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return { kind: 'too-large', message: 'the header section is too large' };
  if (/^bad (response|upgrade)$/.test(message))
    return { kind: 'protocol', message: 'the answer is no HTTP answer to this request' };
  return connected
    ? { kind: 'reset', message: `the connection was closed (${message})` }
    : { kind: 'unreachable', message };
}

function describe(error: unknown): { code: string; message: string; name: string } {
  // Node tries all addresses of a name and reports an AggregateError without a message of its own.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  if (!(first instanceof Error)) return { code: '', message: String(first), name: '' };
  const code = 'code' in first && typeof first.code === 'string' ? first.code : '';
  return { code, message: first.message === '' ? code : first.message, name: first.name };
}
