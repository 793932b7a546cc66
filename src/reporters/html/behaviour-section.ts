import type { Report } from '../../model/index.ts';
import { foundOf, walksOf } from '../describe-list.ts';
import { count } from '../describe-record.ts';
import { type Markup, markup } from './markup.ts';
import { type Pictures, picturesOf } from './pictures.ts';
import { moveTable } from './state-graph.ts';

/** What was seen of states, lists and streams, as pictures. Requirements show them again. */
export function behaviourSection(report: Report): Markup | undefined {
  const { lifecycles, walks, timelines } = picturesOf(report);
  if (lifecycles.length + walks.length + timelines.length === 0) return undefined;
  return markup`<section id="behaviour"><h2>Behaviour <span>as it was seen</span></h2>
${lifecycles.map(
  ({
    of,
    drawing,
  }) => markup`<h3>States of ${of.resource} <span>${count(of.things, 'thing')} watched, by ${of.field}</span></h3>
${drawing.svg}
<p class="legend"><span class="key seen">seen, with how many made the move</span> <span class="key sampled">between two reads; what lies between was not seen</span> <span class="key unmet">declared, not seen</span> <span class="key wrong">no document allows it</span></p>
${moveTable(of)}`,
)}
${walks.length === 0 ? undefined : markup`<h3>Lists <span>a row for each page, a column for each item</span></h3>${listFacts(report)}${walksView(walks)}`}
${timelines.length === 0 ? undefined : markup`<h3>Streams <span>a lane for each reader</span></h3>${timelines.map(({ figure }) => figure.svg)}<p class="legend"><span>○ opens</span> <span>● event</span> <span>■ closes</span> <span>◆ act</span> <span>• read</span> <span>| closed by the server</span> <span>› left by us</span> <span>× cut</span></p>`}
</section>`;
}

/** How often each list was walked, what that took, and what was found out beside. */
function listFacts({ observed }: Report): Markup {
  return markup`<ul class="facts">${(observed?.lists ?? []).map(
    (list) =>
      markup`<li>${walksOf(list)}${foundOf(list).map((found) => markup`<br><span class="quiet">${found}</span>`)}</li>`,
  )}</ul>`;
}

/** Walks of stories that failed are shown; clean ones are there for who asks. */
function walksView(walks: Pictures['walks']): Markup {
  const strips = (failed: boolean) => walks.filter(({ of }) => of.failed === failed).map(({ figure }) => figure.svg);
  const clean = strips(false);
  return markup`${strips(true)}${
    clean.length === 0
      ? undefined
      : markup`<details class="plain"><summary>${count(clean.length, 'walk')} of stories without a fault</summary>${clean}</details>`
  }`;
}
