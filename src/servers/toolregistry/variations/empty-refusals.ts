import type { ToolRegistryVariation } from '../layer.ts';

export const emptyRefusals = {
  id: 'empty-refusals',
  difference: 'Refusals have no body.',
  allowed: 'The documents describe no body for errors.',
  apply: (honest) => ({
    refuse: (status, message, headers = {}) => {
      const { 'content-type': _, ...rest } = honest.refuse(status, message, headers).headers;
      return { status, headers: rest };
    },
  }),
} as const satisfies ToolRegistryVariation;
