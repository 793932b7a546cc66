import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import type { FileWatch } from './watch-files.ts';

/** All that the commands may know of the world. Injected, so that tests run commands without touching the real one. */
export interface Surroundings {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds from any start, never going back. */
  readonly monotonic: () => number;
  /** Letters and digits, different every time. */
  readonly nonce: () => string;
  /** Show a file to the person at this machine. */
  readonly open?: (path: string) => void;
  /** Look at files from now on. */
  readonly watch?: (paths: readonly string[]) => FileWatch;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
}

export const version = (createRequire(import.meta.url)('../../package.json') as { version: string }).version;

/** Whether to colour output on a stream: https://no-color.org and FORCE_COLOR, else only on a terminal. */
export function colourWanted(surroundings: Surroundings, stream: { readonly isTTY?: boolean }): boolean {
  const { environment } = surroundings;
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  if ((environment['FORCE_COLOR'] ?? '') !== '') return environment['FORCE_COLOR'] !== '0';
  return stream.isTTY === true && environment['TERM'] !== 'dumb';
}
