import type { ObservedWalk } from '../../model/index.ts';
import { count } from '../describe-record.ts';
import { type Drawing, drawing } from './drawing.ts';
import { type Markup, markup } from './markup.ts';

const labelWidth = 210;
const total = 960;
const rowHeight = 22;
const pagesShown = 24;

/**
 * A walk as a staircase: a row for each page, a column for each item, in the order of the list. A clean walk goes down without a step back.
 * An item that is shown twice stands twice in its column; one that is never shown leaves its column empty.
 * @param siblings walks through the same content, which may show items that this one lost
 */
export function walkStrip(
  walk: ObservedWalk,
  siblings: readonly ObservedWalk[],
  known: readonly string[],
  id: string,
): Drawing {
  // Another walk through the same items says where they belong, so that one which is out of place shows.
  const order = columnsOf([...siblings, walk], known);
  const place = new Map(order.map((id, i) => [id, i]));
  const times = new Map<string, number>();
  for (const { ids } of walk.pages) for (const id of ids) if (id !== null) times.set(id, (times.get(id) ?? 0) + 1);
  const whole = walk.end === 'signalled' || walk.end === 'likely';
  // Lists that change while they are walked may show an item twice and lose another: only where a check failed is that a fault.
  const missing = whole && walk.failed ? order.filter((id) => !times.has(id)) : [];
  const misplaced = walk.failed ? steppingBack(walk, place, times) : new Set<string>();
  const twice = [...times.values()].filter((number) => number > 1).length;
  const cell = Math.min(26, (total - labelWidth) / Math.max(1, order.length));
  const pages = walk.pages.slice(0, pagesShown);
  const labels = turning(walk.pages);
  const rows = pages.map(({ ids, query, record }, row) => {
    const y = row * rowHeight;
    const cells = ids.map((id, i) => {
      const column = id === null ? i : (place.get(id) ?? i);
      const shownOnce = id !== null && misplaced.has(id) ? 'misplaced' : 'once';
      const kind = id === null ? 'nameless' : (times.get(id) ?? 0) < 2 ? shownOnce : walk.failed ? 'twice' : 'again';
      return markup`<rect class="item ${kind}" x="${(labelWidth + column * cell).toFixed(1)}" y="${y + 3}" width="${Math.max(1, cell - Math.min(2, cell / 4)).toFixed(1)}" height="${rowHeight - 6}" rx="2"><title>${id ?? 'an item without an id'}${kind === 'twice' || kind === 'again' ? ', shown more than once' : kind === 'misplaced' ? ', in another place than in other walks' : ''}</title></rect>`;
    });
    return markup`<text class="row" x="0" y="${y + 15}">${`${row + 1}`.padStart(2)}  ${labels[row] ?? ''}<title>${record}: ${query}</title></text>${cells}`;
  });
  const end = pages.length * rowHeight;
  const lost = missing.map(
    (id) =>
      markup`<rect class="item lost" x="${(labelWidth + (place.get(id) ?? 0) * cell).toFixed(1)}" y="${end + 3}" width="${Math.max(1, cell - Math.min(2, cell / 4)).toFixed(1)}" height="${rowHeight - 6}" rx="2"><title>${id}, never shown</title></rect>`,
  );
  const says = [
    count(walk.pages.length + walk.omitted, 'page'),
    ...(twice === 0 ? [] : [`${count(twice, 'item')} shown more than once`]),
    ...(missing.length === 0 ? [] : [`${count(missing.length, 'item')} never shown`]),
    ...(misplaced.size === 0 ? [] : [`${count(misplaced.size, 'item')} out of place`]),
    ...(walk.end === 'broken' ? ['a page could not be read'] : walk.end === 'no' ? ['stopped before the end'] : []),
  ].join(', ');
  const lostRow =
    lost.length === 0 ? undefined : markup`<text class="row lost" x="0" y="${end + 15}">never shown</text>${lost}`;
  const picture = drawing(
    { id, look: 'strip', box: `0 0 ${total} ${end + (lost.length > 0 ? rowHeight : 0) + 2}` },
    `${walk.name} through ${walk.operation}: ${says}`,
    markup`${rows}${lostRow}`,
  );
  const left = walk.pages.length - pagesShown;
  const around = (inner: Markup) =>
    markup`<figure class="walk"><figcaption><b>${walk.name}</b> through ${walk.operation} <span class="${walk.failed && twice + missing.length + misplaced.size > 0 ? 'failed' : 'quiet'}">${says}</span></figcaption>
${inner}${left > 0 ? markup`<p class="quiet">and ${count(left, 'more page')}</p>` : undefined}</figure>`;
  return { svg: around(picture.svg), again: around(picture.again) };
}

/** Items, shown once, that come behind one which other walks show later. */
function steppingBack(
  { pages }: ObservedWalk,
  place: ReadonlyMap<string, number>,
  times: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const back = new Set<string>();
  let furthest = -1;
  for (const id of pages.flatMap(({ ids }) => ids)) {
    if (id === null || times.get(id) !== 1) continue;
    const at = place.get(id) ?? furthest;
    if (at < furthest) back.add(id);
    furthest = Math.max(furthest, at);
  }
  return back;
}

/** All ids, in the order of the walk that shows the most; what only others show stands behind what comes before it there. */
function columnsOf(walks: readonly ObservedWalk[], known: readonly string[]): readonly string[] {
  const lists = walks
    .map(({ pages }) => [...new Set(pages.flatMap(({ ids }) => ids).filter((id) => id !== null))])
    .sort((a, b) => b.length - a.length);
  const order = [...(lists[0] ?? [])];
  const placed = new Set(order);
  for (const list of [...lists.slice(1), known])
    list.forEach((id, i) => {
      if (placed.has(id)) return;
      const before = list[i - 1];
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
      placed.add(id);
    });
  return order;
}

/** The parameters that turn pages: those that are not the same on every page; long values shortened. */
function turning(pages: ObservedWalk['pages']): readonly string[] {
  const all = pages.map(({ query }) => query.split('&').filter((part) => part !== ''));
  const same = new Set(all[0]?.filter((part) => all.every((parts) => parts.includes(part))));
  return all.map((parts) => {
    const own = parts
      .filter((part) => !same.has(part))
      .map((part) => (part.length <= 18 ? part : part.replace(/=.*/s, '=…')));
    const short = own.join(' ');
    return short.length > 25 ? `${short.slice(0, 24)}…` : short;
  });
}
