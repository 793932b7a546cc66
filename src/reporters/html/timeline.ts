import type { ObservedLane, ObservedTimeline } from '../../model/index.ts';
import { count } from '../describe-record.ts';
import { type Drawing, drawing } from './drawing.ts';
import { type Markup, markup } from './markup.ts';

const labelWidth = 150;
const laneHeight = 58;
const least = 22;
const most = 84;

/**
 * Who saw what of a thing, and in which order: one lane for each reader, one column for each instant at which something was seen.
 * Events come in bursts, so columns stand in order and not to scale; the axis says the milliseconds.
 */
export function timeline(story: ObservedTimeline, id: string): Drawing {
  const instants = [...new Set(story.lanes.flatMap(({ marks }) => marks.map(({ at }) => at)))].sort((a, b) => a - b);
  const column = Math.min(most, Math.max(least, (960 - labelWidth - 30) / Math.max(1, instants.length)));
  const x = new Map(instants.map((at, i) => [at, labelWidth + 24 + i * column]));
  const width = Math.max(960, labelWidth + 40 + instants.length * column);
  const bottom = story.lanes.length * laneHeight;
  const lanes = story.lanes.map((lane, row) => laneView(lane, row * laneHeight, x, column));
  const every = Math.max(1, Math.ceil(46 / column));
  const axis = instants.map((at, i) =>
    i % every === 0
      ? markup`<text class="axis" x="${(x.get(at) ?? 0).toFixed(1)}" y="${bottom + 18}">${Math.round(at - story.from)}</text>`
      : undefined,
  );
  const guides = instants.map((at) => {
    const place = (x.get(at) ?? 0).toFixed(1);
    return markup`<path class="guide" d="M${place} 4V${bottom}"/>`;
  });
  const says = `${count(story.lanes.length, 'reader')}, ${Math.round(story.to - story.from)} ms`;
  const picture = drawing(
    { id, look: 'lanes', box: `0 0 ${width} ${bottom + 26}`, width },
    `${story.case}: ${says}. ${describe(story)}`,
    markup`${guides}${lanes}<text class="axis first" x="0" y="${bottom + 18}">ms, in order of time</text>${axis}`,
  );
  const around = (inner: Markup) =>
    markup`<figure class="timeline"><figcaption><b>${story.case}</b> <span class="${story.failed ? 'failed' : 'quiet'}">${says}${story.failed ? ', with a failure' : ''}</span></figcaption>
${inner}${story.omitted > 0 ? markup`<p class="quiet">and ${count(story.omitted, 'more reader')}</p>` : undefined}</figure>`;
  return { svg: around(picture.svg), again: around(picture.again) };
}

function laneView(lane: ObservedLane, top: number, x: ReadonlyMap<number, number>, column: number): Markup {
  const middle = top + 26;
  const places = lane.marks.map(({ at }) => x.get(at) ?? 0);
  const [first = labelWidth, last = labelWidth] = [places[0], places.at(-1)];
  const seen = new Map<number, number>();
  let before: string | undefined;
  const marks = lane.marks.map((mark) => {
    const place = x.get(mark.at) ?? 0;
    // Several events of one chunk arrive at one instant: they stand above each other.
    const level = seen.get(mark.at) ?? 0;
    seen.set(mark.at, level + 1);
    const changed = mark.state !== undefined && mark.state !== before;
    before = mark.state ?? before;
    const room = Math.max(3, Math.floor((column - 4) / 6.1));
    const cut = (text: string) => (text.length > room ? `${text.slice(0, room - 1)}…` : text);
    const wide = column >= 40 && level === 0;
    return markup`<g class="mark ${mark.role}"><title>${mark.record} at ${Math.round(mark.at)} ms: ${mark.label}${mark.state === undefined || mark.state === mark.label ? '' : `, ${mark.state}`}</title>${shape(mark.role, place, middle - level * 7)}${
      wide && mark.role !== 'read'
        ? markup`<text x="${place.toFixed(1)}" y="${middle - 10}">${cut(mark.label)}</text>`
        : undefined
    }${
      changed && column >= 30 && level === 0
        ? markup`<text class="shown" x="${place.toFixed(1)}" y="${middle + 19}">${cut(mark.state ?? '')}</text>`
        : undefined
    }</g>`;
  });
  const end =
    lane.end === undefined
      ? undefined
      : markup`<g class="end ${lane.end}"><title>the stream's end: ${lane.end}</title><path d="${
          lane.end === 'closed'
            ? `M${last + 12} ${middle - 7}v14`
            : lane.end === 'left'
              ? `M${last + 9} ${middle - 5}l6 5-6 5`
              : `M${last + 8} ${middle - 5}l10 10m0-10-10 10`
        }"/></g>`;
  const name = lane.reader === 'stream' ? `${lane.step === 'stream' ? 'stream' : lane.step}` : lane.reader;
  return markup`<g><text class="lane" x="0" y="${middle + 1}">${name.slice(0, 20)}</text><text class="lane small" x="0" y="${middle + 14}">${lane.operation.slice(0, 22)}${lane.record === undefined ? '' : ` ${lane.record}`}</text><path class="line ${lane.reader}" d="M${first.toFixed(1)} ${middle}H${(last + (lane.end === undefined ? 0 : 12)).toFixed(1)}"/>${marks}${end}${
    lane.omitted > 0
      ? markup`<text class="lane small" x="${(last + 22).toFixed(1)}" y="${middle + 4}">+${lane.omitted}</text>`
      : undefined
  }</g>`;
}

/** Not by colour alone: opening events are rings, closing ones squares, acts diamonds. */
function shape(role: ObservedLane['marks'][number]['role'], x: number, y: number): Markup {
  const [cx, cy] = [x.toFixed(1), y.toFixed(1)];
  if (role === 'closes' || role === 'sentinel')
    return markup`<rect x="${(x - 4.5).toFixed(1)}" y="${(y - 4.5).toFixed(1)}" width="9" height="9" rx="1"/>`;
  if (role === 'act') return markup`<path d="M${cx} ${(y - 6).toFixed(1)}l6 6-6 6-6-6Z"/>`;
  return markup`<circle cx="${cx}" cy="${cy}" r="${role === 'heartbeat' ? 2 : role === 'read' ? 3.5 : 4.5}"/>`;
}

function describe({ lanes }: ObservedTimeline): string {
  return lanes
    .map(({ reader, step, marks }) => {
      const shown = marks.map(({ label }) => label).slice(0, 12);
      return `${reader === 'stream' ? step : reader}: ${shown.join(', ')}${marks.length > shown.length ? ' …' : ''}`;
    })
    .join('. ');
}
