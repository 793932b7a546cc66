import type { Report } from '../../model/index.ts';
import { type Markup, markup } from './markup.ts';

/** What was sent to each operation, what came, and how long it took. */
export function coverageSection(report: Report): Markup {
  const latency = new Map(report.statistics.latency.map((row) => [row.operation, row]));
  const slowest = Math.max(1, ...report.statistics.latency.map(({ p95 }) => p95));
  const rows = report.operations.map(({ operation, method, path, cases, exchanges, statuses }) => {
    const times = latency.get(operation);
    const seen = Object.entries(statuses).map(
      ([status, count]) =>
        markup`<span class="status s${/^\d/.test(status) ? status.charAt(0) : 'x'}">${status}<small>×${count}</small></span> `,
    );
    const scale = (milliseconds: number) => ((milliseconds / slowest) * 100).toFixed(1);
    const timing =
      times === undefined
        ? markup`<td colspan="3"></td>`
        : markup`<td class="number">${times.p50}</td><td class="number">${times.p95}</td><td><svg class="time" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="p95" width="${scale(times.p95)}" height="8"/><rect class="p50" width="${scale(times.p50)}" height="8"/></svg></td>`;
    return markup`<tr><th scope="row">${operation}<span><b>${method}</b> ${path}</span></th><td class="number">${cases}</td><td class="number">${exchanges}</td><td>${
      exchanges === 0 ? markup`<em>never called</em>` : seen
    }</td>${timing}</tr>`;
  });
  return markup`<section id="coverage"><h2>Coverage</h2><div class="scroll" tabindex="0"><table class="coverage"><thead><tr><th scope="col">operation</th><th scope="col" class="number">cases</th><th scope="col" class="number">requests</th><th scope="col">answers</th><th scope="col" class="number">median ms</th><th scope="col" class="number">p95 ms</th><th scope="col"><span class="unseen">response time</span></th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
