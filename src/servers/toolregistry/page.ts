import { type Answer, type Incoming, withManners } from '../http/index.ts';
import { serverPage } from '../page.ts';
import { scenarios } from './scenarios.ts';
import { variations } from './variations/index.ts';
import type { World } from './world.ts';

/** The page at `/`. */
export function documentation(incoming: Incoming, world: World): Answer {
  return serverPage(
    {
      suite: 'toolregistry',
      title: 'ToolRegistry reference server',
      about: 'A stand-in for the ToolRegistry runs API, made by Assay from the public documents.',
      credential: ['x-api-key', world.credential],
      operations: [
        [
          'POST /v1/runs',
          'make a run: intent, context, userId, selectedCustomerIntegrationIds, approvalStrategy, repeatKey …',
        ],
        ['GET /v1/runs', 'list runs: page, pageSize, userId, status, customerIntegrationIds, includeEvents'],
        ['GET /v1/runs/{runId}', 'read a run: includeEvents'],
        ['DELETE /v1/runs/{runId}', 'abort a run'],
        ['GET /v1/runs/{runId}/sse', 'follow a run as an event stream: includeToolCalls'],
        ['GET /v1/runs/approval?token=', 'approve or deny, with a token from a run_approval event'],
      ],
      first: {
        create: '/v1/runs',
        body: { intent: 'try it', context: '', userId: 'me', selectedCustomerIntegrationIds: ['*'] },
        id: 'runId',
        look: ['/v1/runs/{id}', '/v1/runs/{id}/sse', '/v1/runs?pageSize=10'],
      },
      states: [
        ['QUEUED', 'made, and not yet begun'],
        ['RUNNING', 'at work'],
        ['AUTH_REQUIRED', 'waits until its user has signed in somewhere; goes on by itself'],
        ['PAUSED', 'waits for an approval'],
        ['SUCCESS, PARTIAL_SUCCESS, NO_SUCCESS, FAILED, CANCELED', 'ended'],
      ],
      scenarios,
      variations: withManners(variations),
      runs: world.runs.size,
    },
    incoming,
  );
}
