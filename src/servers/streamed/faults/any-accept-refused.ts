import type { StreamedFault } from '../layer.ts';

export const anyAcceptRefused = {
  id: 'any-accept-refused',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'Who does not ask for text/event-stream by name is refused.',
  trips: ['stream-heeds-accept'],
  apply: (honest) => ({
    follow: (incoming, job, world) =>
      incoming.headers.accept?.includes('text/event-stream') === true
        ? honest.follow(incoming, job, world)
        : honest.refuse(406, 'ask for an event stream'),
  }),
} as const satisfies StreamedFault;
