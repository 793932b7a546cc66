import { console } from './console.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { Reporter } from './reporter.ts';

export { curl } from './curl.ts';
export type { Colours, Reporter, ReporterOptions } from './reporter.ts';

/** All reporters, by id; the CLI's choices are derived from this list. */
export const reporters = { console, html, json, junit } as const satisfies Readonly<Record<string, Reporter>>;

export type ReporterId = keyof typeof reporters;
