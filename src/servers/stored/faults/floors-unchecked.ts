import type { StoredFault } from '../layer.ts';

export const floorsUnchecked = {
  id: 'floors-unchecked',
  area: 'http',
  lie: 'What stands in the list of floors is not looked at.',
  trips: ['invalid-input-refused'],
  apply: () => ({
    floorsIn: (texts) => texts.map(Number),
  }),
} as const satisfies StoredFault;
