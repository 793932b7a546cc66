import type { ArkloopFault } from '../layer.ts';

export const idsNobodyHeeds = {
  id: 'ids-nobody-heeds',
  area: 'stream',
  lie: 'Frames have an id, and nobody heeds the Last-Event-ID with which browsers come back.',
  trips: ['event-parts-are-documented', 'sent-ids-are-heeded'],
  apply: (honest) => ({
    showEvent: (event, run, world) => ({ ...honest.showEvent(event, run, world), id: String(event.seq) }),
  }),
} as const satisfies ArkloopFault;
