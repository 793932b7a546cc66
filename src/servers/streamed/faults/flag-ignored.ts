import type { StreamedFault } from '../layer.ts';

export const flagIgnored = {
  id: 'flag-ignored',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'The flag include_tools is not read.',
  trips: ['include-flag-honoured'],
  apply: (honest) => ({
    show: (event, reader, world) => honest.show(event, { ...reader, tools: false }, world),
  }),
} as const satisfies StreamedFault;
