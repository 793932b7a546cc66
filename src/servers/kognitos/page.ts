import { type Answer, type Incoming, withManners } from '../http/index.ts';
import { serverPage } from '../page.ts';
import { scenarios } from './scenarios.ts';
import { variations } from './variations/index.ts';
import type { World } from './world.ts';

/** The page at `/`. */
export function documentation(incoming: Incoming, world: World): Answer {
  const [process] = world.processes;
  const ids = { process_id: process?.processId ?? '', agent_id: process?.agentId ?? '' };
  return serverPage(
    {
      suite: 'kognitos',
      title: 'Kognitos reference server',
      about: 'A stand-in for the runs of the Kognitos REST API v2, made by Assay from the public documents.',
      credential: ['x-api-key', world.credential],
      operations: [
        ['GET /v2/runs', 'list runs: process_id, agent_id, limit, stage, continuation_token'],
        ['POST /v2/runs', 'start a run: process_id, agent_id, name, stage, inputs, file_ids'],
        ['GET /v2/runs/{run_id}', 'read a run'],
      ],
      first: {
        create: '/v2/runs',
        body: { ...ids, name: 'Try it', stage: 'Draft' },
        id: 'id',
        look: ['/v2/runs/{id}', `/v2/runs?process_id=${ids.process_id}&agent_id=${ids.agent_id}&limit=10`],
      },
      states: [
        ['Created', 'made, and not yet begun'],
        ['Running', 'at work'],
        ['Succeeded, Failed', 'ended'],
      ],
      scenarios,
      variables: ids,
      variations: withManners(variations),
      runs: world.runs.size,
    },
    incoming,
  );
}
