import type { ArkloopFault } from '../layer.ts';

export const errorWithoutMessage = {
  id: 'error-without-message',
  area: 'body',
  lie: 'Errors have no message.',
  trips: ['body-valid'],
  apply: (honest) => ({
    refuse: (status, code, message, world, headers) => ({
      ...honest.refuse(status, code, message, world, headers),
      body: JSON.stringify({ code, trace_id: 'none' }),
    }),
  }),
} as const satisfies ArkloopFault;
