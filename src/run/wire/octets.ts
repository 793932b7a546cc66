import type { WireFailure } from '../../model/index.ts';

/** Octets shown on either side of the place where reading stopped. */
const around = 48;

/**
 * The bytes around the place where the HTTP parser gave up.
 * @param latest the last bytes that came off the socket
 * @param unread what the parser had not read, as text; undefined when it does not say
 */
export function octetsAt(latest: Buffer | undefined, unread: string | undefined): WireFailure['octets'] {
  if (latest === undefined || latest.length === 0) return undefined;
  // Text with replacement characters tells no length in bytes.
  const known = unread !== undefined && !unread.includes('\ufffd');
  const at = known ? latest.length - Buffer.byteLength(unread) : undefined;
  if (at === undefined || at < 0 || at > latest.length) return { hex: latest.subarray(0, 2 * around).toString('hex') };
  const from = Math.max(0, at - around);
  return { hex: latest.subarray(from, at + around).toString('hex'), at: at - from };
}
