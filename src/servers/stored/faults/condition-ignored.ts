import type { StoredFault } from '../layer.ts';

export const conditionIgnored = {
  id: 'condition-ignored',
  area: 'http',
  lie: 'If-Match is not read.',
  trips: ['precondition-honoured'],
  apply: () => ({ mayWrite: () => true }),
} as const satisfies StoredFault;
