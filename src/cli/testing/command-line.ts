import { Writable } from 'node:stream';
import type { ExitCode } from '../exit-code.ts';
import { runCommandLine } from '../run-command-line.ts';
import type { Surroundings } from '../surroundings.ts';

/** What a process would show. */
export interface Shown {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Both outputs, in the order in which they were written. */
  readonly said: string;
}

/**
 * The command line in this process: quick, with all that a process would show.
 * @param given in place of the first of January 2026, an empty environment, and a clock that starts with the command
 */
export async function commandLine(words: readonly string[], given: Partial<Surroundings> = {}): Promise<Shown> {
  const shown = { out: '', err: '', said: '' };
  const sink = (name: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        shown[name] += chunk.toString();
        shown.said += chunk.toString();
        done();
      },
    });
  const start = performance.now();
  const code = await runCommandLine(words, {
    stdout: sink('out'),
    stderr: sink('err'),
    environment: {},
    now: () => Date.UTC(2026, 0, 1),
    monotonic: () => performance.now() - start,
    nonce: () => 'n0nce',
    signal: new AbortController().signal,
    ...given,
  });
  return { code, ...shown };
}
