import type { ToolRegistryFault } from '../layer.ts';

export const listCutShort = {
  id: 'list-cut-short',
  area: 'body',
  lie: 'The last byte of a list is missing.',
  trips: ['body-valid'],
  apply: (honest) => ({
    listRuns: (incoming, world) => {
      const answer = honest.listRuns(incoming, world);
      return answer.status === 200 ? { ...answer, body: String(answer.body).slice(0, -1) } : answer;
    },
  }),
} as const satisfies ToolRegistryFault;
