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

// A reader that closes early (`assay plan … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
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
