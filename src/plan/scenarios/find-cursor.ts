import {
  type Actor,
  type DraftValue,
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
 * Find out what a half-documented cursor is made of: each plain member of the last item of a page is sent as its value, until one leads to
 * a page without the items of the first. Steps are named after the member: `cursor-by-created_at`. A member with one value in all items tells no place;
 * one that leads to a page which begins with the last item again is taken where no other does better: that repetition is for checks to judge.
 * @param draft request of the first page
 * @returns the pagination with the member that works; unchanged where none does, or where nothing is to be found out
 */
export async function findCursor(
  { contract }: Stage,
  actor: Actor,
  pagination: Pagination,
  draft: RequestDraft,
  first: PageView,
): Promise<Pagination> {
  const { cursor, operation } = pagination;
  const last = first.items.at(-1);
  if (cursor?.from !== 'unknown' || !isObject(last)) return pagination;
  const key = parameterKey(contract, operation, cursor.parameter);
  const isPlace = (name: string, value: unknown) =>
    (typeof value === 'string' || typeof value === 'number') &&
    (first.items.length === 1 || first.items.some((item) => isObject(item) && item[name] !== value));
  const members = Object.entries(last).filter(([name, value]) => isPlace(name, value));
  const inTurn = [...members.filter(([name]) => likely.test(name)), ...members.filter(([name]) => !likely.test(name))];
  let inclusive: string | undefined;
  for (const [name, value] of inTurn.slice(0, tries)) {
    const parameters: Readonly<Record<string, DraftValue>> = { ...draft.parameters, [key]: value as Json };
    const page = viewPage(contract, pagination, await actor.send(`cursor-by-${name}`, { ...draft, parameters }));
    if (page === undefined || page.items.length === 0) continue;
    const repeated = page.ids.filter((id) => first.ids.includes(id));
    if (repeated.length === 0) return { ...pagination, cursor: { ...cursor, from: `item:${name}` } };
    const goesOn = page.ids.length > 1 && repeated.length === 1 && repeated[0] === first.ids.at(-1);
    if (goesOn) inclusive ??= name;
  }
  return inclusive === undefined ? pagination : { ...pagination, cursor: { ...cursor, from: `item:${inclusive}` } };
}
