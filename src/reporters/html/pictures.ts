import type { ObservedLifecycle, ObservedTimeline, ObservedWalk, Report } from '../../model/index.ts';
import { anchor } from './anchor.ts';
import type { Drawing } from './drawing.ts';
import { stateGraph } from './state-graph.ts';
import { timeline } from './timeline.ts';
import { walkStrip } from './walk-strip.ts';

/** All pictures of a report, each drawn once, with the caption that goes with it. */
export interface Pictures {
  readonly lifecycles: readonly { readonly of: ObservedLifecycle; readonly drawing: Drawing }[];
  readonly walks: readonly { readonly of: ObservedWalk; readonly figure: Figure }[];
  readonly timelines: readonly { readonly of: ObservedTimeline; readonly figure: Figure }[];
}

/** A drawing with its caption: as drawn, and as shown again. */
export type Figure = Drawing;

const made = new WeakMap<Report, Pictures>();

export function picturesOf(report: Report): Pictures {
  const before = made.get(report);
  if (before !== undefined) return before;
  const { lifecycles = [], walks = [], timelines = [] } = report.observed ?? {};
  const pictures: Pictures = {
    lifecycles: lifecycles
      .filter(({ things }) => things > 0)
      .map((of) => ({ of, drawing: stateGraph(of, anchor('picture', `states-${of.resource}`)) })),
    walks: walks.map((of, i) => ({
      of,
      figure: walkStrip(of, siblingsOf(of, walks), [], anchor('picture', `walk-${i}`)),
    })),
    timelines: timelines.map((of, i) => ({ of, figure: timeline(of, anchor('picture', `timeline-${i}`)) })),
  };
  made.set(report, pictures);
  return pictures;
}

/** Walks of the same story through the same list, whose content is the same. */
export function siblingsOf(walk: ObservedWalk, all: readonly ObservedWalk[]): readonly ObservedWalk[] {
  return all.filter(
    (other) =>
      other !== walk &&
      other.operation === walk.operation &&
      other.case === walk.case &&
      other.attempt === walk.attempt &&
      other.name.startsWith('walk-') &&
      walk.name.startsWith('walk-'),
  );
}
