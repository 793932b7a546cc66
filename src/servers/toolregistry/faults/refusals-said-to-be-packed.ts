import type { ToolRegistryFault } from '../layer.ts';

export const refusalsSaidToBePacked = {
  id: 'refusals-said-to-be-packed',
  area: 'http',
  lie: 'Refusals of bad input claim to be gzip and are plain text.',
  trips: ['answers-are-well-formed'],
  apply: (honest) => ({
    refuse: (status, message, headers) => {
      const packed = status === 400 || status === 422 ? { 'content-encoding': 'gzip' } : {};
      return honest.refuse(status, message, { ...headers, ...packed });
    },
  }),
} as const satisfies ToolRegistryFault;
