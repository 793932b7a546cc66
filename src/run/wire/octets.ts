import type { Octets } from '../../model/index.ts';

/** Octets shown on either side of the place where reading stopped. */
const around = 48;

/**
 * The bytes around the place where the HTTP parser gave up.
 * @param latest the last bytes that came off the socket
 * @param unread how many of them the parser had not read; undefined when it does not say
 */
export function octetsAt(latest: Buffer | undefined, unread: number | undefined): Octets | undefined {
  if (latest === undefined || latest.length === 0) return undefined;
  const at = unread === undefined ? undefined : latest.length - unread;
  if (at === undefined || at < 0 || at > latest.length) return { hex: latest.subarray(0, 2 * around).toString('hex') };
  const from = Math.max(0, at - around);
  return { hex: latest.subarray(from, at + around).toString('hex'), at: at - from };
}

/** How many bytes the parser of a malformed answer had not read, where its error says so. */
export function unreadBy(error: unknown): number | undefined {
  if (!(error instanceof Error && 'data' in error && typeof error.data === 'string')) return undefined;
  // Text with replacement characters tells no length in bytes.
  return error.data.includes('\ufffd') ? undefined : Buffer.byteLength(error.data);
}
