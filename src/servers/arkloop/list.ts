import { jsonAnswer } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';
import { filterStatuses } from './run.ts';

const defaultLimit = 50;
/** The documents name no largest page; more than this is cut down to it. */
const largestLimit = 200;

/** Listing runs: newest first; the documents name no order. */
export const list: Pick<
  Behaviour,
  'listRuns' | 'listThreadRuns' | 'readListQuery' | 'select' | 'cut' | 'showList' | 'missingThread'
> = {
  listRuns: (incoming, world) => {
    const { behaviour } = world;
    const query = behaviour.readListQuery(incoming.query, world);
    if (typeof query === 'string') return behaviour.refuse(400, 'validation.error', query, world);
    const runs = behaviour.select(query, world);
    const page = behaviour.cut(runs, query);
    if (typeof page === 'string') return behaviour.refuse(400, 'validation.error', page, world);
    const items = page.map((run) => behaviour.showRun(run, 'list', world));
    return jsonAnswer(200, behaviour.showList(items, runs.length, query, world));
  },
  listThreadRuns: (incoming, threadId, world) => {
    const { behaviour } = world;
    const missing = behaviour.missingThread(threadId, world);
    if (missing !== undefined) return missing;
    const asked = new URLSearchParams(
      incoming.query.getAll('limit').map((limit): [string, string] => ['limit', limit]),
    );
    const query = behaviour.readListQuery(asked, world);
    if (typeof query === 'string') return behaviour.refuse(400, 'validation.error', query, world);
    const page = behaviour.select({ ...query, threadId }, world).slice(0, query.limit);
    return jsonAnswer(
      200,
      page.map((run) => behaviour.showRun(run, 'thread', world)),
    );
  },
  readListQuery: (query) => {
    const limit = wholeNumber(query.getAll('limit'), defaultLimit);
    if (limit === undefined || limit < 1) return 'limit must be an integer from 1 on';
    const status = query.get('status') ?? undefined;
    if (status !== undefined && !(filterStatuses as readonly string[]).includes(status))
      return `status must be one of ${filterStatuses.join(', ')}`;
    return {
      threadId: undefined,
      status,
      before: query.get('before') ?? undefined,
      limit: Math.min(limit, largestLimit),
      offset: 0,
    };
  },
  select: ({ threadId, status }, world) =>
    [...world.runs.values()]
      .filter((run) => threadId === undefined || run.threadId === threadId)
      .filter((run) => status === undefined || run.status === status)
      // Kept in order of creation, so this is newest first and no two can change places.
      .reverse(),
  cut: (runs, { before, limit }) => {
    const start = before === undefined ? 0 : runs.findIndex(({ runId }) => runId === before) + 1;
    if (before !== undefined && start === 0) return 'before is the run_id of the last run of a page';
    return runs.slice(start, start + limit);
  },
  showList: (items) => [...items],
  missingThread: (threadId, world) =>
    world.threads.includes(threadId)
      ? undefined
      : world.behaviour.refuse(404, 'not_found', `There is no thread ${threadId}`, world),
};

/** The integer that a parameter holds; undefined when it is none or stands there twice. */
export function wholeNumber(texts: readonly string[], absent: number): number | undefined {
  const [text, second] = texts;
  if (text === undefined) return absent;
  return second === undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}
