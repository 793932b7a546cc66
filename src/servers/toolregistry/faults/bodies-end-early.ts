import type { ToolRegistryFault } from '../layer.ts';

export const bodiesEndEarly = {
  id: 'bodies-end-early',
  area: 'body',
  lie: 'The answer to a create loses its last character.',
  trips: ['body-valid'],
  apply: (honest) => ({
    createRun: (incoming, world) => {
      const answer = honest.createRun(incoming, world);
      const isFull = String(incoming.body).includes('"passThrough"');
      return isFull && answer.status === 201 ? { ...answer, body: String(answer.body).slice(0, -1) } : answer;
    },
  }),
} as const satisfies ToolRegistryFault;
