import type { ToolRegistryFault } from '../layer.ts';

export const bodiesCalledHtml = {
  id: 'bodies-called-html',
  area: 'http',
  lie: 'Lists are called HTML; all else is as it should be.',
  trips: ['media-type-documented'],
  apply: (honest) => ({
    listRuns: (incoming, world) => {
      const answer = honest.listRuns(incoming, world);
      return answer.status === 200
        ? { ...answer, headers: { ...answer.headers, 'content-type': 'text/html' } }
        : answer;
    },
  }),
} as const satisfies ToolRegistryFault;
