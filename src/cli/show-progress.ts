import type { Verdict } from '../model/index.ts';
import type { Progress } from '../pipeline.ts';
import { plainLine } from '../reporters/index.ts';
import type { Surroundings } from './surroundings.ts';

/** Milliseconds between two looks at the live line, and between two plain lines in CI. */
const livePace = 100;
const plainPace = 5000;
/** New failures that are told while the run goes on; the report has all. */
const toldLimit = 20;

export interface ProgressLine {
  show(progress: Progress): void;
  /** Tell of a requirement's first failure, above the live line. */
  failure(verdict: Verdict & { readonly outcome: 'failed' }): void;
  /** Remove the live line. */
  clear(): void;
}

/** One live line on a terminal; a plain line now and then elsewhere; nothing on stdout, which belongs to the report. */
export function showProgress(surroundings: Surroundings): ProgressLine {
  const { stderr, monotonic } = surroundings;
  const live = stderr.isTTY === true && (surroundings.environment['CI'] ?? '') === '';
  const width = (stderr.columns ?? 80) - 1;
  const started = monotonic();
  const told = new Set<string>();
  let shownAt = live ? Number.NEGATIVE_INFINITY : started;
  let last = '';
  const erase = live ? '\r\u001b[2K' : '';
  return {
    show(progress) {
      const now = monotonic();
      if (now - shownAt < (live ? livePace : plainPace)) return;
      shownAt = now;
      last = lineOf(progress, (now - started) / 1000, told.size).slice(0, live ? width : undefined);
      stderr.write(live ? `${erase}${last}` : `${last}\n`);
    },
    failure({ requirement, evidence }) {
      if (told.has(requirement)) return;
      told.add(requirement);
      if (told.size > toldLimit) return;
      const text = plainLine(`failed  ${requirement}  ${evidence.message}`, live ? width : 300);
      stderr.write(`${erase}${text}\n${live ? last : ''}`);
    },
    clear() {
      if (live && last !== '') stderr.write(erase);
      last = '';
    },
  };
}

/** Cases done and planned, failures, requests in a second, and how long the rest will take if it goes on like this. */
function lineOf({ done, planned, exchanges }: Progress, seconds: number, failed: number): string {
  const failures = failed === 0 ? 'no failure so far' : `${failed} failed so far`;
  const rate = seconds < 0.5 ? '' : ` · ${Math.round(exchanges / seconds)} requests/s`;
  const left = done === 0 || seconds < 2 ? '' : ` · about ${Math.ceil((seconds / done) * (planned - done))} s left`;
  const phase = done < planned ? 'testing' : 'repeating what failed';
  return `${phase} · ${done} of ${planned} cases · ${failures}${rate}${left}`;
}
