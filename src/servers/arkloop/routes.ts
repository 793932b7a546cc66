import { type Answer, findRoute, type Incoming, type Route } from '../http/index.ts';
import { serverPage } from '../page.ts';
import { scenarios } from './scenarios.ts';
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
  if (incoming.path === '/' && ['GET', 'HEAD'].includes(incoming.method)) return documentation(world);
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

function documentation(world: World): Answer {
  return serverPage({
    title: 'Arkloop reference server',
    about: `A stand-in for the Arkloop runs API, made by Assay from the public documents. It keeps ${world.runs.size} runs in memory.
Send <code>Authorization: Bearer …</code> with every request but this one.`,
    operations: [
      ['POST /v1/threads/{thread_id}/runs', 'start a run: route_id, persona_id'],
      ['GET /v1/threads/{thread_id}/runs', 'list the runs of a thread: limit'],
      ['GET /v1/runs', 'list all runs: limit, before, status'],
      ['GET /v1/runs/{run_id}', 'read a run'],
      ['POST /v1/runs/{run_id}:cancel', 'cancel a run'],
      ['POST /v1/runs/{run_id}/input', 'answer a run that waits: content'],
      ['GET /v1/runs/{run_id}/events', 'follow a run as an event stream: after_seq'],
    ],
    scenarios,
    variables: { thread_id: world.threads.join(', ') },
  });
}
