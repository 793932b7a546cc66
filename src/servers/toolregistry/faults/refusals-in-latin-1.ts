import type { ToolRegistryFault } from '../layer.ts';

export const refusalsInLatin1 = {
  id: 'refusals-in-latin-1',
  area: 'body',
  lie: 'Refusals for want of a key are JSON in Latin-1.',
  trips: ['json-is-utf-8'],
  apply: (honest) => ({
    refuse: (status, message, headers) => {
      const answer = honest.refuse(status, status === 401 ? 'Clé non valide' : message, headers);
      return status === 401 ? { ...answer, body: Buffer.from(String(answer.body), 'latin1') } : answer;
    },
  }),
} as const satisfies ToolRegistryFault;
