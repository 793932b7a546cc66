import type { Progress } from '../pipeline.ts';
import type { Surroundings } from './surroundings.ts';

/** Milliseconds between two looks at the live line, and between two plain lines in CI. */
const livePace = 100;
const plainPace = 5000;

export interface ProgressLine {
  show(progress: Progress): void;
  /** Remove the live line. */
  clear(): void;
}

/** One live line on a terminal; a plain line now and then elsewhere; nothing on stdout, which belongs to the report. */
export function showProgress(surroundings: Surroundings): ProgressLine {
  const { stderr, monotonic } = surroundings;
  const live = stderr.isTTY === true && (surroundings.environment['CI'] ?? '') === '';
  const started = monotonic();
  let shownAt = live ? Number.NEGATIVE_INFINITY : started;
  let dirty = false;
  return {
    show(progress) {
      const now = monotonic();
      if (now - shownAt < (live ? livePace : plainPace)) return;
      shownAt = now;
      const failures = progress.failures === 0 ? 'no failure so far' : `${progress.failures} failed verdicts so far`;
      const text = `${progress.done} of ${progress.planned} cases · ${progress.exchanges} requests · ${failures} · ${Math.round((now - started) / 1000)} s`;
      stderr.write(live ? `\r\u001b[2K${text.slice(0, (stderr.columns ?? 80) - 1)}` : `${text}\n`);
      dirty = live;
    },
    clear() {
      if (dirty) stderr.write('\r\u001b[2K');
      dirty = false;
    },
  };
}
