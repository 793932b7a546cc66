import { Writable } from 'node:stream';
import { runCommandLine } from '../src/cli/run-command-line.ts';

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** The command line in this process: quick, with all that a process would show. */
export async function assay(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  signal = new AbortController().signal,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const start = performance.now();
  const code = await runCommandLine(words, {
    stdout,
    stderr,
    environment,
    now: () => Date.UTC(2026, 0, 1),
    monotonic: () => performance.now() - start,
    nonce: () => 'n0nce',
    signal,
  });
  return { code, out: stdout.text, err: stderr.text };
}
