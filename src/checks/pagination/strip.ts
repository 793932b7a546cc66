import type { PageView, Walk } from '../../model/index.ts';

/** Items of a page that are written out; of longer pages only the first, the last and the marked ones. */
const writtenOut = 5;
/** Ids longer than this are cut, unless they are marked. */
const longId = 12;

/**
 * A walk as lines for people, one for each page, with some ids marked. Where some are, the pages that show them come first, each behind the page
 * before it: a terminal has room for a few lines.
 */
export function strip(walk: Walk, marked: ReadonlySet<string>): readonly string[] {
  const all = walk.pages.map((page, i) => `${walk.name} page ${i + 1}: ${pageText(page, marked)}`);
  const telling = walk.pages.flatMap(({ ids }, i) =>
    ids.some((id) => id !== undefined && marked.has(id)) ? [i - 1, i] : [],
  );
  const first = [...new Set(telling)].filter((i) => i >= 0);
  return [...first, ...all.keys()].filter((i, k, both) => both.indexOf(i) === k).flatMap((i) => all[i] ?? []);
}

/**
 * What a walk lost, and where it should have been, as another walk through the same list shows it; then the pages around that place.
 * @param others walks that may show what is missing
 */
export function gap(walk: Walk, missing: readonly string[], others: readonly Walk[]): readonly string[] {
  const places = missing.map((id) => placeOf(id, walk, others));
  const around = new Set(places.flatMap(({ neighbours }) => neighbours));
  const pages = strip(walk, new Set()).map((text, i) => ({ text, ids: walk.pages[i]?.ids ?? [] }));
  const isNear = ({ ids }: (typeof pages)[number]) => ids.some((id) => id !== undefined && around.has(id));
  return [
    ...places.map(({ text }) => text),
    ...[...pages.filter(isNear), ...pages.filter((page) => !isNear(page))].map(({ text }) => text),
  ];
}

function placeOf(
  id: string,
  walk: Walk,
  others: readonly Walk[],
): { readonly text: string; readonly neighbours: readonly string[] } {
  const seen = new Set(walk.pages.flatMap(({ ids }) => ids));
  for (const other of others) {
    const ids = other.pages.flatMap((page) => page.ids).filter((one) => one !== undefined);
    const at = ids.indexOf(id);
    if (at < 0 || ids.length < 2) continue;
    const before = ids.slice(0, at).findLast((one) => seen.has(one));
    const behind = ids.slice(at + 1).find((one) => seen.has(one));
    const where =
      before !== undefined && behind !== undefined
        ? `between ${short(before)} and ${short(behind)}`
        : before === undefined
          ? `before ${short(behind ?? '')}`
          : `behind ${short(before)}`;
    return {
      text: `missing: [${id}], in ${other.name} ${where}`,
      neighbours: [before, behind].filter((one) => one !== undefined),
    };
  }
  return { text: `missing: [${id}]`, neighbours: [] };
}

/** A page as text: marked ids in brackets. */
export function pageText({ ids }: Pick<PageView, 'ids'>, marked: ReadonlySet<string> = new Set()): string {
  if (ids.length === 0) return '(empty)';
  const isKept = (i: number) =>
    ids.length <= writtenOut || i === 0 || i === ids.length - 1 || (ids[i] !== undefined && marked.has(ids[i]));
  const parts: string[] = [];
  let left = 0;
  for (const [i, id] of ids.entries()) {
    if (!isKept(i)) {
      left++;
      continue;
    }
    if (left > 0) parts.push(`(${left} more)`);
    left = 0;
    parts.push(id === undefined ? '?' : marked.has(id) ? `[${id}]` : short(id));
  }
  return parts.join(' ');
}

function short(id: string): string {
  return id.length > longId ? `${id.slice(0, 8)}…` : id;
}
