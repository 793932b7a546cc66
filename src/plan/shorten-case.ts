import type { Case } from '../model/index.ts';

/** Requests of a story that cannot tell before: stories poll. Measured on the built-in suites: 5 to 40. */
const requestsOfAScenario = 25;

/** Requests that a case takes, about. */
export function requestsOf(one: Case): number {
  return one.kind === 'scenario' ? (one.requests ?? requestsOfAScenario) : 1;
}

/** A story told shorter, where it can be: walks take fewer items and sizes. @returns the case itself where it cannot */
export function shortened(one: Case): Case {
  if (one.kind !== 'scenario' || one.shorter === undefined) return one;
  const { shorter, ...rest } = one;
  return { ...rest, ...shorter, title: `${one.title} (shortened for the budget)` };
}
