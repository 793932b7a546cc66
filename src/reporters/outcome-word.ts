import type { RequirementResult } from '../model/index.ts';

/** What the page calls an outcome; `observed` is what an INFO requirement found. Also the name of its style. */
export type OutcomeWord = 'passed' | 'failed' | 'unstable' | 'error' | 'inconclusive' | 'observed' | 'not-applicable';

/** In the order in which people want to see them. */
export const outcomeWords: readonly OutcomeWord[] = [
  'failed',
  'unstable',
  'error',
  'inconclusive',
  'observed',
  'passed',
  'not-applicable',
];

export function outcomeWord({ outcome, requirement }: RequirementResult): OutcomeWord {
  const broken = outcome === 'failed' || outcome === 'unstable';
  return broken && requirement.level === 'INFO' ? 'observed' : outcome;
}

/** As printed: without hyphens. */
export function spoken(word: OutcomeWord): string {
  return word.replace('-', ' ');
}
