import type { HostileBehaviour } from '../behaviour.ts';

export const neverAnswers: HostileBehaviour = {
  id: 'never-answers',
  statement: 'Takes the request and says nothing.',
  outcome: { failed: ['timeout'] },
  speak: () => undefined,
};
