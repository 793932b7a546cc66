import type { Report } from '../../model/index.ts';
import { type Markup, markup } from './markup.ts';

type Row = Report['statistics']['latency'][number];

/** One scale for all operations: logarithmic, from the fastest to the slowest answer of the run. */
export interface LatencyScale {
  readonly from: number;
  readonly to: number;
}

export function latencyScale(rows: readonly Row[]): LatencyScale {
  const low = rows.flatMap(({ histogram = [], p50 }) => histogram[0]?.[0] ?? p50);
  const from = Math.max(0.1, Math.min(...low, 1));
  return { from, to: Math.max(from * 10, ...rows.map(({ max }) => max)) };
}

const width = 220;

/** How long the answers of one operation took, as a row of bars; the marks are median and 95th percentile. */
export function latencyStrip(row: Row, scale: LatencyScale): Markup {
  const x = (milliseconds: number) =>
    (Math.log(Math.max(milliseconds, scale.from) / scale.from) / Math.log(scale.to / scale.from)) * width;
  const { histogram = [] } = row;
  const highest = Math.max(1, ...histogram.map(([, number]) => number));
  const bars = histogram.map(([edge, number]) => {
    const from = x(edge);
    const tall = Math.max(1.5, (number / highest) * 20);
    return markup`<rect x="${from.toFixed(1)}" y="${(22 - tall).toFixed(1)}" width="${Math.max(2, x(edge * 1.265) - from - 0.6).toFixed(1)}" height="${tall.toFixed(1)}"/>`;
  });
  const tick = (at: number, kind: string) => markup`<path class="${kind}" d="M${x(at).toFixed(1)} 1V25"/>`;
  return markup`<svg class="latency" viewBox="0 0 ${width} 26" role="img" aria-label="median ${row.p50} ms, 95th percentile ${row.p95} ms, slowest ${row.max} ms"><path class="base" d="M0 22.5H${width}"/>${bars}${tick(row.p50, 'p50')}${tick(row.p95, 'p95')}</svg>`;
}
