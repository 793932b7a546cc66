import { type Answer, answerGuarded, type Incoming, type Route } from '../http/index.ts';
import { documentation } from './page.ts';
import type { World } from './world.ts';

/** Where the API begins, as in its documents. */
export const basePath = '/v2';

const routes: readonly Route<World>[] = [
  {
    path: /^\/v2\/runs$/,
    methods: {
      GET: (incoming, _, world) => world.behaviour.listRuns(incoming, world),
      POST: (incoming, _, world) => world.behaviour.startRun(incoming, world),
    },
  },
  {
    path: /^\/v2\/runs\/([^/]+)$/,
    methods: { GET: (incoming, runId, world) => world.behaviour.getRun(incoming, runId, world) },
  },
];

/** The page about the server, and all that is asked of the API. */
export function answer(incoming: Incoming, world: World): Answer {
  if (['/', basePath, `${basePath}/`].includes(incoming.path) && ['GET', 'HEAD'].includes(incoming.method))
    return documentation(incoming, world);
  return answerGuarded(routes, incoming, world);
}
