import type { Report } from '../../model/index.ts';
import { type Markup, markup } from './markup.ts';
import { placeView } from './source-view.ts';

/** What was noticed while the documents were read. */
export function documentsSection(report: Report): Markup | undefined {
  const { findings } = report;
  if (findings.length === 0) return undefined;
  const items = findings.map(
    ({ id, severity, message, places, remedy }) =>
      markup`<details class="finding"><summary><span class="tag ${severity}">${severity}</span><span class="what">${message}</span><code class="id">${id}</code></summary><div class="body"><p>${remedy}</p>${places.map((place) => placeView(report, place))}</div></details>`,
  );
  return markup`<section id="documents"><h2>Findings in the documents <span>${findings.length}</span></h2>${items}</section>`;
}
