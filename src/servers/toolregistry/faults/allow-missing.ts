import type { ToolRegistryFault } from '../layer.ts';

export const allowMissing = {
  id: 'allow-missing',
  area: 'http',
  lie: 'A 405 does not say which methods are on offer.',
  trips: ['allow-header-on-405'],
  apply: (honest) => ({
    refuse: (status, message, headers) => honest.refuse(status, message, status === 405 ? {} : headers),
  }),
} as const satisfies ToolRegistryFault;
