import type { StreamedFault } from '../layer.ts';

export const crowdCrashes = {
  id: 'crowd-crashes',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'From the thirtieth reader on, the server fails.',
  trips: ['many-readers-are-served'],
  apply: (honest) => ({
    follow: (incoming, job, world) =>
      job.followed >= 30 && incoming.query.get('after_seq') === null
        ? honest.refuse(500, 'too many')
        : honest.follow(incoming, job, world),
  }),
} as const satisfies StreamedFault;
