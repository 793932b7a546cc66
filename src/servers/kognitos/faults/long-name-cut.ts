import type { KognitosFault } from '../layer.ts';

export const longNameCut = {
  id: 'long-name-cut',
  area: 'resource',
  lie: 'Names are cut at 64 characters.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, name: [...run.name].slice(0, 64).join('') };
    },
  }),
} as const satisfies KognitosFault;
