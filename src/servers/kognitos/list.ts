import { createHash } from 'node:crypto';
import { jsonAnswer } from '../http/index.ts';
import type { Behaviour, ListQuery } from './behaviour.ts';
import { stages } from './run.ts';

/** Listing runs: newest first; the documents name no order. */
export const list: Pick<Behaviour, 'listRuns' | 'readListQuery' | 'select' | 'cut' | 'showPage'> = {
  listRuns: (incoming, world) => {
    const { behaviour } = world;
    const query = behaviour.readListQuery(incoming.query);
    if (typeof query === 'string') return behaviour.refuse(400, query);
    const missing = behaviour.missingProcess(query.processId, query.agentId, world);
    if (missing !== undefined) return missing;
    const page = behaviour.cut(behaviour.select(query, world), query);
    if (typeof page === 'string') return behaviour.refuse(400, page);
    return jsonAnswer(200, behaviour.showPage(page, world));
  },
  readListQuery: (query) => {
    const processId = query.get('process_id') ?? '';
    if (processId === '') return 'process_id is required';
    const agentId = query.get('agent_id') ?? '';
    if (agentId === '') return 'agent_id is required';
    const [limit = '10', second] = query.getAll('limit');
    if (second !== undefined || !/^\d{1,9}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100)
      return 'limit must be an integer from 1 to 100';
    const stage = query.get('stage') ?? undefined;
    if (stage !== undefined && !(stages as readonly string[]).includes(stage))
      return `stage must be one of ${stages.join(', ')}`;
    return { processId, agentId, stage, limit: Number(limit), token: query.get('continuation_token') ?? undefined };
  },
  select: ({ processId, agentId, stage }, world) =>
    [...world.runs.values()]
      .filter((run) => run.processId === processId && run.agentId === agentId)
      .filter((run) => stage === undefined || run.stage === stage)
      // Kept in order of creation, so this is newest first and no two can change places.
      .reverse(),
  cut: (runs, query) => {
    const start = query.token === undefined ? 0 : runs.findIndex(({ id }) => tokenFor(id, query) === query.token) + 1;
    if (query.token !== undefined && start === 0) return 'continuation_token is not one of this query';
    const page = runs.slice(start, start + query.limit);
    const last = page.at(-1);
    const isLast = last === undefined || start + page.length >= runs.length;
    return { runs: page, next: isLast ? null : tokenFor(last.id, query) };
  },
  showPage: ({ runs, next }, world) => ({
    items: runs.map((run) => world.behaviour.showRun(run, 'list', world)),
    continuation_token: next,
  }),
};

/** A token stands behind one run in one query; with another process, agent or stage it opens nothing. */
export function tokenFor(runId: string, { processId, agentId, stage }: ListQuery): string {
  return createHash('sha256')
    .update(JSON.stringify([runId, processId, agentId, stage ?? null]))
    .digest('base64url');
}
