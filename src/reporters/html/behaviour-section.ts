import type { ObservedWalk, Report } from '../../model/index.ts';
import { count } from '../describe-record.ts';
import { type Markup, markup } from './markup.ts';
import { moveTable, stateGraph } from './state-graph.ts';
import { timeline } from './timeline.ts';
import { walkStrip } from './walk-strip.ts';

/** What was seen of states, lists and streams, as pictures. */
export function behaviourSection({ observed }: Report): Markup | undefined {
  if (observed === undefined) return undefined;
  const lifecycles = observed.lifecycles.filter(({ things }) => things > 0);
  const walks = observed.walks;
  if (lifecycles.length + walks.length + observed.timelines.length === 0) return undefined;
  return markup`<section id="behaviour"><h2>Behaviour <span>as it was seen</span></h2>
${lifecycles.map(
  (
    lifecycle,
  ) => markup`<h3>States of ${lifecycle.resource} <span>${count(lifecycle.things, 'thing')} watched, by ${lifecycle.field}</span></h3>
${stateGraph(lifecycle)}
<p class="legend"><span class="key seen">seen, with how many made the move</span> <span class="key sampled">between two reads; what lies between was not seen</span> <span class="key unmet">declared, not seen</span> <span class="key wrong">no document allows it</span></p>
${moveTable(lifecycle)}`,
)}
${walks.length === 0 ? undefined : markup`<h3>Lists <span>a row for each page, a column for each item</span></h3>${walksView(walks)}`}
${observed.timelines.length === 0 ? undefined : markup`<h3>Streams <span>a lane for each reader</span></h3>${observed.timelines.map(timeline)}<p class="legend"><span>○ opens</span> <span>● event</span> <span>■ closes</span> <span>◆ act</span> <span>• read</span> <span>| closed by the server</span> <span>› left by us</span> <span>× cut</span></p>`}
</section>`;
}

/** Walks of stories that failed are shown; clean ones are there for who asks. */
function walksView(walks: readonly ObservedWalk[]): Markup {
  const strips = (list: readonly ObservedWalk[]) => list.map((walk) => walkStrip(walk, siblingsOf(walk, walks)));
  const failed = walks.filter((walk) => walk.failed);
  const clean = walks.filter((walk) => !walk.failed);
  return markup`${strips(failed)}${
    clean.length === 0
      ? undefined
      : markup`<details class="plain"><summary>${count(clean.length, 'walk')} of stories without a fault</summary>${strips(clean)}</details>`
  }`;
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
