import type { ArkloopFault } from '../layer.ts';

export const challengeMissingOnLists = {
  id: 'challenge-missing-on-lists',
  area: 'auth',
  lie: 'Only lists are refused without a challenge.',
  trips: ['challenge-on-401'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      const answer = honest.authenticate(incoming, world);
      if (answer === undefined || incoming.method !== 'GET' || !incoming.path.endsWith('/runs')) return answer;
      const { 'www-authenticate': _, ...headers } = answer.headers;
      return { ...answer, headers };
    },
  }),
} as const satisfies ArkloopFault;
