import type { ArkloopVariation } from '../layer.ts';

export const idsAndNames = {
  id: 'ids-and-names',
  difference: 'Events have the fields id and event as well.',
  allowed: 'Documents show only data and do not forbid other fields.',
  apply: (honest) => ({
    showEvent: (event, run, world) => ({
      ...honest.showEvent(event, run, world),
      id: String(event.seq),
      event: event.type,
    }),
  }),
} as const satisfies ArkloopVariation;
