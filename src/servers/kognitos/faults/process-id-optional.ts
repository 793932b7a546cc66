import type { KognitosFault } from '../layer.ts';

export const processIdOptional = {
  id: 'process-id-optional',
  area: 'http',
  lie: 'A list without process_id shows the runs of the first process.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    listRuns: (incoming, world) => {
      const query = new URLSearchParams(incoming.query);
      if (!query.has('process_id')) query.set('process_id', world.processes[0]?.processId ?? '');
      return honest.listRuns({ ...incoming, query }, world);
    },
  }),
} as const satisfies KognitosFault;
