import type { Answer, Incoming } from '../http/index.ts';
import { documentation } from './page.ts';
import type { World } from './world.ts';

type Handler = (incoming: Incoming, runId: string, world: World) => Answer;

/** Method and path template of every operation; a fixed path stands before a template that it also matches. */
const routes: readonly { readonly path: RegExp; readonly methods: Readonly<Record<string, Handler>> }[] = [
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

/** Find who answers a request: the credential first, then the path, then the method. */
export function answer(incoming: Incoming, world: World): Answer {
  const { behaviour } = world;
  if (incoming.path === '/' && ['GET', 'HEAD'].includes(incoming.method)) return documentation(world);
  const refusal = behaviour.authenticate(incoming, world);
  if (refusal !== undefined) return refusal;
  const route = routes.find((candidate) => candidate.path.test(incoming.path));
  const runId = decoded(route?.path.exec(incoming.path)?.[1] ?? '');
  if (route === undefined || runId === undefined) return behaviour.refuse(404, `There is nothing at ${incoming.path}`);
  // RFC 9110 section 9.3.2: whatever answers GET answers HEAD; Node leaves the body out.
  const handler = route.methods[incoming.method === 'HEAD' ? 'GET' : incoming.method];
  if (handler === undefined)
    return behaviour.refuse(405, `${incoming.method} is not offered here`, {
      allow: Object.keys(route.methods).join(', '),
    });
  return handler(incoming, runId, world);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
