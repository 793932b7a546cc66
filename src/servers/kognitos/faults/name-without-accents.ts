import type { KognitosFault } from '../layer.ts';

export const nameWithoutAccents = {
  id: 'name-without-accents',
  area: 'resource',
  lie: 'What is not ASCII is lost from names.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, name: run.name.replace(/[^ -~]/gu, '?') };
    },
  }),
} as const satisfies KognitosFault;
