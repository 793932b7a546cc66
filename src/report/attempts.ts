import type { CaseId } from '../model/index.ts';

/** Which attempts of which cases failed one requirement, to tell a fault from a flicker. */
export interface Attempts {
  /** Note what one story showed. A story that failed once has failed. */
  readonly note: (testCase: CaseId, attempt: number, failed: boolean) => void;
  /**
   * @returns undefined when nothing failed or some case failed in every attempt that could be judged; else one phrase that says how often
   * the unstable cases failed ("failed in 1 of 2 attempts of createRun.valid").
   */
  readonly unstable: () => string | undefined;
}

interface Tried {
  failed: number;
  judged: number;
}

/** Cases that are followed; when more fail, the requirement counts as failed outright. */
const capacity = 1_000;

/** Only cases that failed are remembered, so memory does not grow with the cases that pass. */
export function createAttempts(): Attempts {
  const cases = new Map<CaseId, Tried>();
  let overflow = false;
  return {
    note: (testCase, attempt, failed) => {
      const known = cases.get(testCase);
      if (known === undefined) {
        if (!failed) return;
        if (cases.size >= capacity) overflow = true;
        // A case is repeated because it failed something; earlier attempts that did not fail this requirement are attempts too.
        else cases.set(testCase, { failed: 1, judged: attempt });
        return;
      }
      known.judged++;
      if (failed) known.failed++;
    },
    unstable: () => {
      const tried = [...cases];
      const first = tried[0];
      if (first === undefined || overflow || tried.some(([, { failed, judged }]) => failed === judged))
        return undefined;
      const [id, { failed, judged }] = first;
      const others = tried.length === 1 ? '' : `, and not always in ${tried.length - 1} more`;
      return `failed in ${failed} of ${judged} attempts of ${id}${others}`;
    },
  };
}
