import type { StoredFault } from '../layer.ts';

export const largeAmountCut = {
  id: 'large-amount-cut',
  area: 'resource',
  lie: 'Amounts beyond what 32 bits hold are cut down.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    keep: (kind, body) => {
      const kept = honest.keep(kind, body);
      return kind === 'payment' ? { ...kept, amount: Math.min(Number(kept['amount']), 2_147_483_647) } : kept;
    },
  }),
} as const satisfies StoredFault;
