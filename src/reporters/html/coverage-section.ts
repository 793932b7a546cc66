import type { Report } from '../../model/index.ts';
import { coverageMap } from './coverage-map.ts';
import { latencyScale, latencyStrip } from './latency-strip.ts';
import { type Markup, markup } from './markup.ts';

/** What was sent to each operation, what came, and how long it took. */
export function coverageSection(report: Report): Markup {
  const latency = new Map(report.statistics.latency.map((row) => [row.operation, row]));
  const scale = latencyScale(report.statistics.latency);
  const rows = report.operations.map(({ operation, method, path, cases, exchanges, statuses }) => {
    const times = latency.get(operation);
    const seen = Object.entries(statuses).map(
      ([status, count]) =>
        markup`<span class="status s${/^\d/.test(status) ? status.charAt(0) : 'x'}">${status}<small>×${count}</small></span> `,
    );
    const timing =
      times === undefined
        ? markup`<td colspan="3"></td>`
        : markup`<td class="number">${times.p50}</td><td class="number">${times.p95}</td><td>${latencyStrip(times, scale)}</td>`;
    return markup`<tr><th scope="row">${operation}<span><b>${method}</b> ${path}</span></th><td class="number">${cases}</td><td class="number">${exchanges}</td><td>${
      exchanges === 0 ? markup`<em>never called</em>` : seen
    }</td>${timing}</tr>`;
  });
  return markup`<section id="coverage"><h2>Coverage</h2>${coverageMap(report)}<div class="scroll" tabindex="0"><table class="coverage"><thead><tr><th scope="col">operation</th><th scope="col" class="number">cases</th><th scope="col" class="number">requests</th><th scope="col">answers</th><th scope="col" class="number">median ms</th><th scope="col" class="number">p95 ms</th><th scope="col">response times, ${Math.round(scale.from * 10) / 10} to ${Math.round(scale.to)} ms</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
