import type { StreamedFault } from '../layer.ts';

export const flagAlwaysOn = {
  id: 'flag-always-on',
  area: 'stream',
  dialect: 'named',
  lie: 'Tool calls are shown to everybody.',
  trips: ['include-flag-honoured'],
  apply: (honest) => ({
    show: (event, reader, world) => honest.show(event, { ...reader, tools: true }, world),
  }),
} as const satisfies StreamedFault;
