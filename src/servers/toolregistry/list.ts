import { jsonAnswer } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';
import { statuses } from './run.ts';

/** Listing runs: newest first; the documents name no order. */
export const list: Pick<Behaviour, 'listRuns' | 'readListQuery' | 'select' | 'cut' | 'showList'> = {
  listRuns: (incoming, world) => {
    const { behaviour } = world;
    const query = behaviour.readListQuery(incoming.query);
    if (typeof query === 'string') return behaviour.refuse(400, query);
    return jsonAnswer(200, behaviour.showList(behaviour.cut(behaviour.select(query, world), query), query, world));
  },
  readListQuery: (query) => {
    const page = numberBetween(query.getAll('page'), 1, 1000, 1);
    if (page === undefined) return 'page must be a number from 1 to 1000';
    const pageSize = numberBetween(query.getAll('pageSize'), 1, 100, 10);
    if (pageSize === undefined) return 'pageSize must be a number from 1 to 100';
    const status = query.get('status') ?? undefined;
    if (status !== undefined && !(statuses as readonly string[]).includes(status))
      return `status must be one of ${statuses.join(', ')}`;
    const includeEvents = query.get('includeEvents') ?? 'false';
    if (includeEvents !== 'true' && includeEvents !== 'false') return 'includeEvents must be true or false';
    return {
      includeEvents: includeEvents === 'true',
      userId: query.get('userId') ?? undefined,
      status,
      customerIntegrationIds: query.getAll('customerIntegrationIds'),
      page,
      pageSize,
    };
  },
  select: (query, world) =>
    [...world.runs.values()]
      .filter(
        (run) =>
          (query.userId === undefined || run.userId === query.userId) &&
          (query.status === undefined || run.status === query.status) &&
          (query.customerIntegrationIds.length === 0 ||
            // A run made with "*" uses every integration.
            run.customerIntegrationIds.some((id) => id === '*' || query.customerIntegrationIds.includes(id))),
      )
      // Kept in order of creation, so this is newest first and no two can change places.
      .reverse(),
  cut: (runs, { page, pageSize }) => runs.slice((page - 1) * pageSize, page * pageSize),
  showList: (runs, query, world) =>
    runs.map((run) => world.behaviour.showRun(run, { includeEvents: query.includeEvents, window: 'list' }, world)),
};

/** The documents type these as numbers, not integers, so 2.5 is in range; it is rounded down. */
function numberBetween(texts: readonly string[], min: number, max: number, absent: number): number | undefined {
  const [text, second] = texts;
  if (text === undefined) return absent;
  const value = text.trim() === '' || second !== undefined ? Number.NaN : Number(text);
  return value >= min && value <= max ? Math.floor(value) : undefined;
}
