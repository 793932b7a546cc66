import type { ToolRegistryFault } from '../layer.ts';

export const challengeEmpty = {
  id: 'challenge-empty',
  area: 'auth',
  lie: 'A 401 has a challenge with nothing in it.',
  trips: ['challenge-on-401'],
  apply: (honest) => ({
    refuse: (status, message, headers) =>
      honest.refuse(status, message, status === 401 ? { 'www-authenticate': '' } : headers),
  }),
} as const satisfies ToolRegistryFault;
