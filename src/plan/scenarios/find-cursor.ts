import {
  type Actor,
  type CursorTry,
  chooseCursor,
  isObject,
  type Json,
  type PageView,
  type Pagination,
  parameterKey,
  type RequestDraft,
  type Stage,
  viewPage,
} from '../../model/index.ts';

/** Members that are tried at most. */
const tries = 6;
/** Names that cursors are usually made of go first. */
const likely = /id$|cursor|created|time|_at$|At$|seq|number/i;

/**
 * Find out what a half-documented cursor is made of: each plain member of the last item of a page is sent as its value, until one leads to the item
 * that a longer page shows next. A member with one value in all items tells no place. Steps: `first-longer`, then one for each member, named after it:
 * `cursor-by-created_at`.
 * @param draft request of the first page
 * @returns the pagination with the member that does best; unchanged where none does, or where nothing is to be found out
 */
export async function findCursor(
  { contract }: Stage,
  actor: Actor,
  pagination: Pagination,
  draft: RequestDraft,
  first: PageView,
): Promise<Pagination> {
  const { cursor, operation, size } = pagination;
  const last = first.items.at(-1);
  if (cursor?.from !== 'unknown' || !isObject(last)) return pagination;
  const ask = async (step: string, parameter: string, value: Json) => {
    const parameters = { ...draft.parameters, [parameterKey(contract, operation, parameter)]: value };
    return viewPage(contract, pagination, await actor.send(step, { ...draft, parameters }));
  };
  const isPlace = (name: string, value: Json) =>
    (typeof value === 'string' || typeof value === 'number') &&
    (first.items.length === 1 || first.items.some((item) => isObject(item) && item[name] !== value));
  const members = Object.entries(last).filter(([name, value]) => isPlace(name, value));
  const inTurn = [...members.filter(([name]) => likely.test(name)), ...members.filter(([name]) => !likely.test(name))];
  const longer = size === undefined ? undefined : await ask('first-longer', size.parameter, 2 * first.items.length);
  const tried: CursorTry[] = [];
  for (const [name, value] of inTurn.slice(0, tries)) {
    tried.push({ name, page: await ask(`cursor-by-${name}`, cursor.parameter, value) });
    const how = chooseCursor(first, longer, tried)?.how;
    if (how === 'goes-on' || (how === 'leads-away' && longer === undefined)) break;
  }
  const chosen = chooseCursor(first, longer, tried);
  return chosen === undefined ? pagination : { ...pagination, cursor: { ...cursor, from: `item:${chosen.name}` } };
}
