import type { ArkloopVariation } from '../layer.ts';

export const codeOnly = {
  id: 'code-only',
  difference: 'Errors use the word of one page only.',
  allowed: 'Two pages name it differently, so either is right.',
  apply: (honest) => ({
    refuse: (status, code, message, world, headers) => ({
      ...honest.refuse(status, code, message, world, headers),
      body: JSON.stringify({ code, message, trace_id: 'trace' }),
    }),
  }),
} as const satisfies ArkloopVariation;
