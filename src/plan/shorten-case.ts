import type { Case } from '../model/index.ts';

/** Requests of a story that cannot tell before, by what was measured on the reference servers: stories poll. */
export const measured: Readonly<Record<string, number>> = {
  'act-while-waiting': 21,
  'ask-in-other-words': 6,
  'cancel-while-running': 31,
  'cancel-while-waiting': 8,
  'change-and-remove': 14,
  'create-and-leave': 7,
  'end-while-walking': 19,
  'follow-to-the-end': 8,
  'give-input': 34,
  'insert-while-walking': 18,
  'look-again': 20,
  'look-into-other-lists': 14,
  'read-streams-together': 76,
  'reconnect-like-browsers': 3,
  'refuse-while-waiting': 8,
  'repeat-by-key': 7,
  'resume-streams': 40,
  'send-hostile-values': 32,
  'send-large-values': 6,
  'send-unknown-member': 3,
  'use-foreign-ids': 6,
  'use-value-twice': 12,
  'vary-input': 8,
  'vary-stream-requests': 8,
  'watch-from-all-sides': 12,
};
const requestsOfOthers = 25;

/** Requests that a case takes, about. */
export function requestsOf(one: Case): number {
  return one.kind === 'scenario' ? (one.requests ?? measured[one.scenario] ?? requestsOfOthers) : 1;
}

/** A story told shorter, where it can be: walks take fewer items and sizes. @returns the case itself where it cannot */
export function shortened(one: Case): Case {
  if (one.kind !== 'scenario' || one.shorter === undefined) return one;
  const { shorter, ...rest } = one;
  return { ...rest, ...shorter, title: `${one.title} (shortened for the budget)` };
}
