#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { openFile } from './open-file.ts';
import { runCommandLine } from './run-command-line.ts';
import { watchFiles } from './watch-files.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.stderr.write('\nstopping; what is known is still written (again to stop at once)\n');
    stop.abort();
  });
}

let isLost = false;
// A reader that closes early (`assay plan … | head`) is no fault; a full disk behind a redirection loses what we say, and not what is known.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || isLost) return;
  isLost = true;
  process.stderr.write(
    `assay: the standard output cannot be written, and reports are only in files: ${error.message}\n`,
  );
});
// Where nobody can be told anything any more, nothing is left to say.
process.stderr.on('error', () => undefined);

const code = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  now: Date.now,
  monotonic: () => performance.now(),
  // Begins all data that stories make: whoever finds some knows where it came from.
  nonce: () => `assay-${randomBytes(4).toString('hex')}`,
  open: openFile,
  watch: watchFiles,
  signal: stop.signal,
});
process.exitCode = code === 0 && isLost ? 2 : code;
