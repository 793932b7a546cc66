import type { StreamedFault } from '../layer.ts';

export const readersMixedUp = {
  id: 'readers-mixed-up',
  area: 'stream',
  dialect: 'named',
  lie: 'Readers of a job are sent the notes of all jobs.',
  trips: ['event-belongs-to-resource', 'event-counts-hold', 'event-ids-increase', 'event-times-never-go-back'],
  apply: (honest) => ({
    replay: (job, position, world) => {
      const others = [...world.jobs.values()].filter((other) => other !== job);
      const notes = others.flatMap(({ events }) => events.filter(({ type }) => type === 'note'));
      return [...honest.replay(job, position, world), ...notes.slice(0, 1)];
    },
  }),
} as const satisfies StreamedFault;
