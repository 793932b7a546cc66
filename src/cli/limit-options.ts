import { readFile } from 'node:fs/promises';
import { Problem } from '../model/index.ts';
import { defaultLimits, type Limits, type Trust } from '../run/index.ts';
import { proxyFor } from './proxy-for.ts';

const MiB = 1024 * 1024;
const seconds = (milliseconds: number) => milliseconds / 1000;

/** Bounds of a run, each with its default: reaching one is an outcome with a reason, never a hang. */
export const limitOptions = {
  'time-limit': {
    type: 'number',
    default: seconds(defaultLimits.run),
    describe: 'Seconds for the whole run; what is not reached is not measured',
  },
  'connect-timeout': { type: 'number', default: seconds(defaultLimits.connect), describe: 'Seconds to connect' },
  'request-timeout': {
    type: 'number',
    default: seconds(defaultLimits.request),
    describe: 'Seconds for one request and its whole answer',
  },
  'stream-timeout': {
    type: 'number',
    default: seconds(defaultLimits.stream),
    describe: 'Seconds to read one event stream',
  },
  'retry-after': {
    type: 'number',
    default: seconds(defaultLimits.throttled),
    describe: 'Longest wait in seconds that a 429 or 503 may ask for',
  },
  'max-body': {
    type: 'number',
    default: defaultLimits.bodyRead / MiB,
    describe: 'MiB of one answer that are read, before and after unpacking',
  },
  'max-recorded': {
    type: 'number',
    default: defaultLimits.bodyKept / MiB,
    describe: 'MiB of one answer that are recorded; a longer body is not judged',
  },
  'max-stream': {
    type: 'number',
    default: defaultLimits.streamBytes / MiB,
    describe: 'MiB of one event stream that are read',
  },
  'max-total': {
    type: 'number',
    default: defaultLimits.bytes / MiB,
    describe: 'MiB that are read in the whole run, repetitions included',
  },
  'max-connections': {
    type: 'number',
    default: defaultLimits.connections,
    describe: 'Connections that are open at the same time',
  },
  'max-events': {
    type: 'number',
    default: defaultLimits.streamEvents,
    describe: 'Events of one event stream that are read, and twice as many chunks',
  },
  rate: { type: 'number', describe: 'Requests in a second, at most' },
  ca: { type: 'string', describe: 'PEM file with certificates to trust beside the usual ones' },
  insecure: { type: 'boolean', default: false, describe: 'Accept any TLS certificate' },
} as const;

export interface LimitOptions {
  readonly timeLimit: number;
  readonly connectTimeout: number;
  readonly requestTimeout: number;
  readonly streamTimeout: number;
  readonly retryAfter: number;
  readonly maxBody: number;
  readonly maxRecorded: number;
  readonly maxStream: number;
  readonly maxEvents: number;
  readonly maxTotal: number;
  readonly maxConnections: number;
  readonly rate: number | undefined;
  readonly ca: string | undefined;
  readonly insecure: boolean;
}

/** @throws {Problem} a bound that is no positive number */
export function limitsOf(options: LimitOptions): Partial<Limits> {
  const positive = (name: string, value: number): number => {
    if (Number.isFinite(value) && value > 0) return value;
    throw new Problem(`--${name} is ${value}`, { remedy: 'write a number above 0' });
  };
  return {
    run: positive('time-limit', options.timeLimit) * 1000,
    connect: positive('connect-timeout', options.connectTimeout) * 1000,
    request: positive('request-timeout', options.requestTimeout) * 1000,
    stream: positive('stream-timeout', options.streamTimeout) * 1000,
    throttled: positive('retry-after', options.retryAfter) * 1000,
    bodyRead: positive('max-body', options.maxBody) * MiB,
    bodyKept: positive('max-recorded', options.maxRecorded) * MiB,
    streamBytes: positive('max-stream', options.maxStream) * MiB,
    streamEvents: positive('max-events', options.maxEvents),
    streamChunks: 2 * options.maxEvents,
    bytes: positive('max-total', options.maxTotal) * MiB,
    connections: positive('max-connections', options.maxConnections),
    ...(options.rate === undefined ? {} : { rate: positive('rate', options.rate) }),
  };
}

/**
 * How to trust the target, and through which proxy of the environment it is reached.
 * @throws {Problem} a certificate file that cannot be read, a proxy that cannot be used
 */
export async function trustOf({ ca, insecure }: Pick<LimitOptions, 'ca' | 'insecure'>, url: string): Promise<Trust> {
  const others = { ...proxyFor(url), ...(insecure ? { insecure } : {}) };
  if (ca === undefined) return others;
  const pem = await readFile(ca, 'utf8').catch((cause: unknown) => {
    throw new Problem(`cannot read the certificates in ${ca}`, { remedy: 'name a PEM file with --ca', cause });
  });
  if (!pem.includes('-----BEGIN CERTIFICATE-----'))
    throw new Problem(`${ca} holds no certificate`, {
      place: { document: ca, line: 1 },
      remedy: 'name a PEM file with --ca',
    });
  return { ca: pem, ...others };
}
