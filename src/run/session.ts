import { setMaxListeners } from 'node:events';
import { Inconclusive, type TranscriptRecord, type WireFailure } from '../model/index.ts';
import type { Limits, WireOptions } from './options.ts';
import { createRedactor, type Redactor, type Secret } from './redact.ts';
import { nearCredential, wrongCredential } from './request/wrong-credential.ts';
import { WireClient } from './wire/client.ts';
import { decodeContent } from './wire/decode-content.ts';

/** What all cases of one run share. */
export interface Session {
  readonly options: WireOptions;
  readonly limits: Limits;
  readonly client: WireClient;
  readonly redactor: Redactor;
  /**
   * Undo the content codings of a body: see {@link decodeContent}. One body at a time, so that what compression bombs take at once follows from the
   * bound on one body and not from the number of connections.
   */
  unpack(body: Buffer, codings: readonly string[]): Promise<Buffer | WireFailure>;
  /** Aborted when the run stops: by the caller's signal or by {@link stop}. */
  readonly signal: AbortSignal;
  /** The run's time limit stops it by itself. */
  stop(why?: 'time-limit' | 'byte-limit'): void;
  /** Why it was stopped, when it was no interruption from outside. */
  readonly stopped: () => 'time-limit' | 'byte-limit' | undefined;
  /** Hand out a record, after all earlier ones. */
  emit(record: TranscriptRecord): Promise<void>;
  /**
   * Take a place for one request within the run's rate and budget.
   * @returns milliseconds to wait before sending, so that the rate is kept
   * @throws {Inconclusive} when the budget is spent, or when too many connections are open
   */
  admit(): number;
  /** The next record id: `x1`, `s2`, … */
  nextId(kind: 'x' | 's'): string;
  close(): Promise<void>;
}

/** @param idPrefix goes before every record id, where two sessions write one transcript. */
export function openSession(given: WireOptions, idPrefix = ''): Session {
  // Microseconds are as fine as the clock is true, and half as long in the transcript.
  const options = { ...given, clock: () => Math.round(given.clock() * 1_000) / 1_000 };
  const controller = new AbortController();
  // Every open request and pause listens; a warning about many listeners would be wrong.
  setMaxListeners(0, controller.signal);
  let stopped: 'time-limit' | 'byte-limit' | undefined;
  const stop: Session['stop'] = (why) => {
    if (!controller.signal.aborted) stopped = why;
    controller.abort();
  };
  const onAbort = () => stop();
  if (options.signal.aborted) stop();
  else options.signal.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => stop('time-limit'), delay(options.limits.run - options.clock()));
  const { target, limits, taken = { bytes: 0 } } = options;
  const client = new WireClient({
    connectTimeout: limits.connect,
    ...(target.ca !== undefined && { ca: target.ca }),
    ...(target.insecure !== undefined && { insecure: target.insecure }),
    ...(target.proxy !== undefined && { proxy: target.proxy }),
    received: (bytes) => {
      taken.bytes += bytes;
      if (taken.bytes > limits.bytes) stop('byte-limit');
    },
  });
  let tail: Promise<void> = Promise.resolve();
  let unpacked: Promise<unknown> = Promise.resolve();
  let count = 0;
  let admitted = 0;
  let freeAt = 0;
  return {
    options,
    limits,
    client,
    redactor: createRedactor(secretsOf(options)),
    signal: controller.signal,
    stop,
    stopped: () => stopped,
    emit: (record) => {
      tail = tail.then(() => options.emit(record));
      return tail;
    },
    admit: () => {
      if (admitted >= limits.requests)
        throw new Inconclusive(`the budget of ${limits.requests} requests is spent`, 'raise --max-requests');
      if (client.busy >= limits.connections)
        throw new Inconclusive(`${limits.connections} connections are open already`, 'raise --max-connections');
      admitted++;
      const now = options.clock();
      const at = Math.max(now, freeAt);
      freeAt = at + 1000 / limits.rate;
      return at - now;
    },
    unpack: async (body, codings) => {
      if (codings.length === 0) return body;
      const turn = unpacked.then(() => decodeContent(body, codings, limits.bodyRead));
      unpacked = turn.catch(() => undefined);
      return await turn;
    },
    nextId: (kind) => `${idPrefix}${kind}${++count}`,
    close: async () => {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', onAbort);
      await client.close();
    },
  };
}

/** Node turns a longer delay into 1 ms. */
const longestDelay = 2 ** 31 - 1;

/** A delay that `setTimeout` understands. */
export function delay(milliseconds: number): number {
  return Math.min(Math.max(0, milliseconds), longestDelay);
}

function secretsOf({ contract, target }: WireOptions): Secret[] {
  const all = [target.credentials, target.others ?? {}].flatMap((credentials) => Object.entries(credentials));
  const ofProxy = target.proxy === undefined ? [] : proxySecrets(new URL(target.proxy));
  const ofTarget = all.flatMap(([id, { name, value }]) => {
    const secrets = [
      { name, value },
      { name: `WRONG_${name}`, value: wrongCredential(value) },
      // Half of it is the right one.
      { name: `WRONG_${name}`, value: nearCredential(value) },
    ];
    const scheme = Object.hasOwn(contract.securitySchemes, id) ? contract.securitySchemes[id] : undefined;
    // A basic credential is `user:password`: a target may show the password alone.
    if (scheme?.kind === 'http' && scheme.scheme.toLowerCase() === 'basic')
      secrets.push({ name, value: value.slice(value.indexOf(':') + 1) });
    return secrets;
  });
  return [...ofTarget, ...ofProxy];
}

/** A proxy's error page may show what it was sent. */
function proxySecrets({ username, password }: URL): Secret[] {
  if (password === '') return [];
  const [user, word] = [decodeURIComponent(username), decodeURIComponent(password)];
  return [
    { name: 'PROXY', value: `${user}:${word}` },
    { name: 'PROXY', value: word },
  ];
}
