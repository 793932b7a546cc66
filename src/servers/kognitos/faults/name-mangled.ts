import type { KognitosFault } from '../layer.ts';

export const nameMangled = {
  id: 'name-mangled',
  area: 'resource',
  lie: 'Spaces around and hyphens in names get lost.',
  trips: ['read-agrees-with-sent'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, name: run.name.replaceAll('-', ' ') };
    },
  }),
} as const satisfies KognitosFault;
