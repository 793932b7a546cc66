import type { StreamedFault } from '../layer.ts';

export const flagFalseIsYes = {
  id: 'flag-false-is-yes',
  area: 'stream',
  dialect: 'named',
  lie: 'Any word for the flag include_tools, false among them, is taken for yes.',
  trips: ['include-flag-honoured'],
  apply: (honest) => ({
    follow: (incoming, job, world) => {
      const query = new URLSearchParams(incoming.query);
      if (query.has('include_tools')) query.set('include_tools', 'true');
      return honest.follow({ ...incoming, query }, job, world);
    },
  }),
} as const satisfies StreamedFault;
