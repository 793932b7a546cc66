import { type Answer, answerGuarded, type Incoming, type Route } from '../http/index.ts';
import { documentation } from './page.ts';
import type { World } from './world.ts';

const routes: readonly Route<World>[] = [
  {
    path: /^\/v1\/runs\/?$/,
    methods: {
      GET: (incoming, _, world) => world.behaviour.listRuns(incoming, world),
      POST: (incoming, _, world) => world.behaviour.createRun(incoming, world),
    },
  },
  {
    path: /^\/v1\/runs\/approval$/,
    methods: { GET: (incoming, _, world) => world.behaviour.decide(incoming, world) },
  },
  {
    path: /^\/v1\/runs\/([^/]+)$/,
    methods: {
      DELETE: (incoming, runId, world) => world.behaviour.abortRun(incoming, runId, world),
      GET: (incoming, runId, world) => world.behaviour.getRun(incoming, runId, world),
    },
  },
  {
    path: /^\/v1\/runs\/([^/]+)\/sse$/,
    methods: { GET: (incoming, runId, world) => world.behaviour.followRun(incoming, runId, world) },
  },
];

/** The page about the server, and all that is asked of the API. */
export function answer(incoming: Incoming, world: World): Answer {
  if (incoming.path === '/' && ['GET', 'HEAD'].includes(incoming.method)) return documentation(incoming, world);
  return answerGuarded(routes, incoming, world);
}
