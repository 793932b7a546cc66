import { type Answer, type Incoming, withManners } from '../http/index.ts';
import { serverPage } from '../page.ts';
import { scenarios } from './scenarios.ts';
import { variations } from './variations/index.ts';
import type { World } from './world.ts';

/** The page at `/`: of the API as documented, or of the edition of April 2026. */
export function documentation(incoming: Incoming, world: World): Answer {
  const { suite } = world.behaviour;
  const [thread = ''] = world.threads;
  const isEdition = suite !== 'arkloop';
  return serverPage(
    {
      suite,
      title: isEdition ? 'Arkloop reference server, edition of April 2026' : 'Arkloop reference server',
      about: isEdition
        ? 'A stand-in for the dialect that the real Arkloop server spoke in April 2026, made by Assay.'
        : 'A stand-in for the Arkloop runs API, made by Assay from the public documents.',
      credential: ['authorization', `Bearer ${world.credential}`],
      operations: [
        ['POST /v1/threads/{thread_id}/runs', 'start a run: route_id, persona_id'],
        ['GET /v1/threads/{thread_id}/runs', 'list the runs of a thread: limit'],
        ['GET /v1/runs', `list all runs: limit, ${isEdition ? 'offset' : 'before'}, status`],
        ['GET /v1/runs/{run_id}', 'read a run'],
        ['POST /v1/runs/{run_id}:cancel', isEdition ? 'cancel a run: last_seen_seq' : 'cancel a run'],
        ['POST /v1/runs/{run_id}/input', 'answer a run that waits: content'],
        ['GET /v1/runs/{run_id}/events', 'follow a run as an event stream: after_seq'],
      ],
      first: {
        create: `/v1/threads/${thread}/runs`,
        body: { persona_id: 'uses-tools@1' },
        id: 'run_id',
        look: ['/v1/runs/{id}', '/v1/runs/{id}/events', '/v1/runs/{id}/events?after_seq=3', '/v1/runs?limit=10'],
      },
      states: isEdition
        ? [
            ['running', 'at work, or waiting for input: its stream tells which'],
            ['cancelling', 'asked to stop'],
            ['completed, failed, cancelled, interrupted', 'ended'],
          ]
        : [
            ['running', 'at work'],
            ['waiting_for_input', 'waits until input is submitted'],
            ['completed, failed, cancelled', 'ended'],
          ],
      scenarios: isEdition ? { ...scenarios, interrupts: { persona_id: 'interrupts@1' } } : scenarios,
      variables: { thread_id: world.threads.join(', ') },
      variations: isEdition ? [] : withManners(variations),
      runs: world.runs.size,
    },
    incoming,
  );
}
