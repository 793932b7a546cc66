import { annotations } from './annotations.ts';
import { console } from './console.ts';
import type { DiffFormat } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';

export type { DiffFormat, DiffReport } from './format.ts';

/** Every way of telling a diff, by id. */
export const diffFormats = { annotations, console, html, json, junit, markdown, sarif } as const satisfies Readonly<
  Record<string, DiffFormat>
>;
