import type { ToolRegistryFault } from '../layer.ts';

export const challengeMissing = {
  id: 'challenge-missing',
  area: 'auth',
  lie: 'A 401 does not say how to authenticate.',
  trips: ['challenge-on-401'],
  apply: (honest) => ({
    refuse: (status, message, headers) => honest.refuse(status, message, status === 401 ? {} : headers),
  }),
} as const satisfies ToolRegistryFault;
