import type { ObservedLifecycle, ObservedMove } from '../../model/index.ts';
import { type Drawing, drawing } from './drawing.ts';
import { type Markup, markup } from './markup.ts';

interface Box {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its middle. */
interface Taken extends Box {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

type State = ObservedLifecycle['states'][number];

const width = 148;
const height = 36;
const rowHeight = 74;
const columns = { initial: 8, transitional: 270, waiting: 445, terminal: 806, unnamed: 445 } as const;
const canvas = 960;

/** The states of a resource as a graph: what the documents declare, what was seen, how often, and what no document allows. */
export function stateGraph(lifecycle: ObservedLifecycle, id: string): Drawing {
  const { boxes, bottom } = layOut(lifecycle.states);
  const moves = [...lifecycle.moves].sort((a, b) => weight(a) - weight(b));
  const taken: Taken[] = [...boxes.values()].map(({ x, y }) => ({
    x: x + width / 2,
    y: y + height / 2,
    halfWidth: width / 2 + 4,
    halfHeight: height / 2 + 4,
  }));
  const lines = moves.flatMap((move) => {
    const from = boxes.get(move.from);
    const to = boxes.get(move.to);
    const others = [...boxes.values()].filter((box) => box !== from && box !== to);
    return from === undefined || to === undefined ? [] : [edge(move, from, to, { taken, others })];
  });
  const top = Math.min(-34, ...lines.map((line) => line.top - 14));
  const foot = Math.max(bottom + 20, ...lines.map((line) => line.foot + 14));
  const nodes = lifecycle.states.flatMap((state) => {
    const box = boxes.get(state.name);
    return box === undefined ? [] : [node(state, box)];
  });
  const title = `States of ${lifecycle.resource}: ${lifecycle.moves.filter(({ things }) => things > 0).length} moves seen`;
  return drawing(
    { id, look: 'graph', box: `0 ${Math.floor(top)} ${canvas} ${Math.ceil(foot - top)}` },
    `${title}; the table below says the same`,
    markup`<defs>${(['seen', 'unmet', 'wrong'] as const).map((kind) => markup`<marker id="arrow-${lifecycle.resource.replace(/\W/g, '-')}-${kind}" class="${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="${kind === 'unmet' ? 5 : 6}" markerHeight="6" orient="auto-start-reverse"><path d="M0 .8 7.2 4 0 7.2Z"/></marker>`)}</defs>
${lines.map(({ path, kind }) => markup`<path class="move ${kind}" d="${path}" marker-end="url(#arrow-${lifecycle.resource.replace(/\W/g, '-')}-${kind === 'sampled' ? 'seen' : kind})"/>`)}
${nodes}
${lines.map(({ label }) => label)}`,
  );
}

/** Unseen lines lie below, wrong ones on top. */
function weight({ known, things }: ObservedMove): number {
  return things === 0 ? 0 : known === 'undeclared' ? 2 : 1;
}

function layOut(states: readonly State[]): { readonly boxes: ReadonlyMap<string, Box>; readonly bottom: number } {
  const of = (kind: State['kind']) =>
    states.filter((state) => state.kind === kind).sort((a, b) => Number(b.things > 0) - Number(a.things > 0));
  const middle = [...of('transitional'), ...of('waiting'), ...of(undefined)];
  const rows = Math.max(of('initial').length, middle.length, of('terminal').length, 1);
  const stack = (list: readonly State[], x: (state: State) => number) => {
    const top = ((rows - list.length) * rowHeight) / 2;
    return list.map((state, i) => [state.name, { x: x(state), y: top + i * rowHeight }] as const);
  };
  return {
    boxes: new Map([
      ...stack(of('initial'), () => columns.initial),
      ...stack(middle, ({ kind }) => columns[kind ?? 'unnamed']),
      ...stack(of('terminal'), () => columns.terminal),
    ]),
    bottom: rows * rowHeight,
  };
}

function node({ name, kind, things }: State, { x, y }: Box): Markup {
  const look = `${kind ?? 'unnamed'} ${things > 0 ? 'seen' : 'unmet'}`;
  const shown = name.length > 17 ? `${name.slice(0, 16)}…` : name;
  const told = things === 0 ? 'not seen' : `${things} seen`;
  const ring =
    kind === 'terminal'
      ? markup`<rect class="ring" x="${x - 3}" y="${y - 3}" width="${width + 6}" height="${height + 6}" rx="11"/>`
      : undefined;
  return markup`<g class="state ${look}"><title>${name}: ${kind ?? 'no document names this state'}, ${told}</title>${ring}<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/><text x="${x + width / 2}" y="${y + 15}">${shown}</text><text class="small" x="${x + width / 2}" y="${y + 28}">${kind === undefined ? `${told}, not documented` : told}</text></g>`;
}

function edge(
  { from, to, known, things, by }: ObservedMove,
  a: Box,
  b: Box,
  { taken, others }: { readonly taken: Taken[]; readonly others: readonly Box[] },
): {
  readonly path: string;
  readonly kind: string;
  readonly label: Markup | undefined;
  /** How far it reaches. */
  readonly top: number;
  readonly foot: number;
} {
  const kind = things === 0 ? 'unmet' : known === 'undeclared' ? 'wrong' : known === 'sampled' ? 'sampled' : 'seen';
  const start = { x: a.x + width / 2, y: a.y + height / 2 };
  const end = { x: b.x + width / 2, y: b.y + height / 2 };
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const curveOf = (bend: number): Curve => {
    const control = {
      x: (start.x + end.x) / 2 + (dy / length) * bend,
      y: (start.y + end.y) / 2 - (dx / length) * bend,
    };
    return { p: border(start, control), control, q: border(end, control, 3) };
  };
  // Every line bends to its own left, so that there and back do not lie on each other; and further, or the other way, where it would go
  // behind a state that it does not touch.
  const bend = Math.min(70, 14 + length * (length > 500 ? 0.13 : 0.07));
  const bends = [bend, ...detours.flatMap((more) => [bend + more, bend - more])];
  const curve = bends.map(curveOf).find((one) => !others.some((box) => crosses(one, box))) ?? curveOf(bend);
  const { p, control, q } = curve;
  const half = 6 + 3.4 * String(things).length;
  const at = freePlace((t) => pointAt(curve, t), half, taken);
  if (things > 0) taken.push({ ...at, halfWidth: half, halfHeight: 9 });
  const why = {
    undeclared: 'no document allows it',
    sampled: 'reads came too seldom to see what lies between',
    declared: 'declared',
    open: 'seen',
  }[known];
  const label =
    things === 0
      ? undefined
      : markup`<g class="count ${kind}"><title>${from} → ${to}, ${things} times, ${why}${by === undefined ? '' : `, by ${by}`}</title><rect x="${fixed(at.x - 6 - 3.4 * String(things).length)}" y="${fixed(at.y - 9)}" width="${fixed(12 + 6.8 * String(things).length)}" height="17" rx="8.5"/><text x="${fixed(at.x)}" y="${fixed(at.y + 3.6)}">${things}</text></g>`;
  return {
    path: `M${fixed(p.x)} ${fixed(p.y)}Q${fixed(control.x)} ${fixed(control.y)} ${fixed(q.x)} ${fixed(q.y)}`,
    kind,
    label,
    top: Math.min(...points(curve).map(({ y }) => y)),
    foot: Math.max(...points(curve).map(({ y }) => y)),
  };
}

/** A quadratic curve by its ends and its control point. */
interface Curve {
  readonly p: Box;
  readonly control: Box;
  readonly q: Box;
}

/** How much further than usual a line may bend, in turn. */
const detours = Array.from({ length: 14 }, (_, i) => 16 * (i + 1));

function pointAt({ p, control, q }: Curve, t: number): Box {
  return {
    x: (1 - t) ** 2 * p.x + 2 * t * (1 - t) * control.x + t ** 2 * q.x,
    y: (1 - t) ** 2 * p.y + 2 * t * (1 - t) * control.y + t ** 2 * q.y,
  };
}

function points(curve: Curve): readonly Box[] {
  return Array.from({ length: 41 }, (_, i) => pointAt(curve, i / 40));
}

/** Whether a line comes near a state: behind it, nobody sees where it leads. */
function crosses(curve: Curve, { x, y }: Box): boolean {
  const near = 7;
  return points(curve).some(
    (point) => point.x > x - near && point.x < x + width + near && point.y > y - near && point.y < y + height + near,
  );
}

/** The place nearest to the middle of a line where a count hides no state and no other count; the middle where there is none. */
function freePlace(along: (t: number) => Box, half: number, taken: readonly Taken[]): Box {
  const free = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86]
    .map(along)
    .find(({ x, y }) =>
      taken.every((one) => Math.abs(one.x - x) > one.halfWidth + half || Math.abs(one.y - y) > one.halfHeight + 9),
    );
  return free ?? along(0.5);
}

/** Where the line from a box's middle to a point leaves the box. */
function border(middle: Box, towards: Box, gap = 0): Box {
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  const scale = Math.min((width / 2 + 4 + gap) / Math.abs(dx || 1e-6), (height / 2 + 4 + gap) / Math.abs(dy || 1e-6));
  return { x: middle.x + dx * scale, y: middle.y + dy * scale };
}

function fixed(number: number): string {
  return number.toFixed(1);
}

/** The same as a table, for those who read. */
export function moveTable({ moves, omitted }: ObservedLifecycle): Markup {
  const words = {
    declared: 'declared',
    sampled: 'between reads',
    undeclared: 'not allowed by any document',
    open: 'seen',
  };
  const rows = [...moves]
    .sort((a, b) => weight(b) - weight(a) || b.things - a.things)
    .map(
      ({ from, to, known, by, things, record }) =>
        markup`<tr><td>${from}</td><td>${to}</td><td>${words[known]}${by === undefined ? undefined : markup` by ${by}`}</td><td class="number">${things}</td><td>${record ?? ''}</td></tr>`,
    );
  return markup`<details class="plain"><summary>As a table</summary><div class="scroll"><table class="facts-table"><thead><tr><th scope="col">from</th><th scope="col">to</th><th scope="col">known</th><th scope="col" class="number">seen</th><th scope="col">first in</th></tr></thead><tbody>${rows}</tbody></table></div>${omitted > 0 ? markup`<p class="quiet">and ${omitted} more kinds of moves</p>` : undefined}</details>`;
}
