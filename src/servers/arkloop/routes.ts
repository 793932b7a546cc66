import { type Answer, findRoute, type Incoming, type Route } from '../http/index.ts';
import { documentation } from './page.ts';
import type { World } from './world.ts';

const routes: readonly Route<World>[] = [
  {
    path: /^\/v1\/threads\/([^/]+)\/runs$/,
    methods: {
      GET: (incoming, threadId, world) => world.behaviour.listThreadRuns(incoming, threadId, world),
      POST: (incoming, threadId, world) => world.behaviour.createRun(incoming, threadId, world),
    },
  },
  { path: /^\/v1\/runs$/, methods: { GET: (incoming, _, world) => world.behaviour.listRuns(incoming, world) } },
  {
    path: /^\/v1\/runs\/([^/]+):cancel$/,
    methods: { POST: (incoming, runId, world) => world.behaviour.cancelRun(incoming, runId, world) },
  },
  {
    path: /^\/v1\/runs\/([^/]+)\/input$/,
    methods: { POST: (incoming, runId, world) => world.behaviour.submitInput(incoming, runId, world) },
  },
  {
    path: /^\/v1\/runs\/([^/]+)\/events$/,
    methods: { GET: (incoming, runId, world) => world.behaviour.followRun(incoming, runId, world) },
  },
  {
    path: /^\/v1\/runs\/([^/]+)$/,
    methods: { GET: (incoming, runId, world) => world.behaviour.getRun(incoming, runId, world) },
  },
];

/** Find who answers a request: the credential first, then the path, then the method. */
export function answer(incoming: Incoming, world: World): Answer {
  const { behaviour } = world;
  if (incoming.path === '/' && ['GET', 'HEAD'].includes(incoming.method)) return documentation(incoming, world);
  const refusal = behaviour.authenticate(incoming, world);
  if (refusal !== undefined) return refusal;
  const found = findRoute(routes, incoming);
  switch (found.kind) {
    case 'operation':
      return found.handler(incoming, found.id, world);
    case 'other-method':
      return behaviour.refuse(405, 'method_not_allowed', `${incoming.method} is not offered here`, world, {
        allow: found.allow,
      });
    case 'nothing':
      return behaviour.refuse(404, 'not_found', `There is nothing at ${incoming.path}`, world);
  }
}
