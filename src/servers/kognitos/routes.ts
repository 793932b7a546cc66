import { type Answer, findRoute, type Incoming, type Route } from '../http/index.ts';
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

/** Find who answers a request: the credential first, then the path, then the method. */
export function answer(incoming: Incoming, world: World): Answer {
  const { behaviour } = world;
  if (['/', basePath, `${basePath}/`].includes(incoming.path) && ['GET', 'HEAD'].includes(incoming.method))
    return documentation(incoming, world);
  const refusal = behaviour.authenticate(incoming, world);
  if (refusal !== undefined) return refusal;
  const found = findRoute(routes, incoming);
  switch (found.kind) {
    case 'operation':
      return found.handler(incoming, found.id, world);
    case 'other-method':
      return behaviour.refuse(405, `${incoming.method} is not offered here`, { allow: found.allow });
    case 'nothing':
      return behaviour.refuse(404, `There is nothing at ${incoming.path}`);
  }
}
