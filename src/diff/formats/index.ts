import { annotations } from './annotations.ts';
import { console } from './console.ts';
import type { DiffFormat } from './format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';

export type { DiffFormat, DiffReport } from './format.ts';

/** Every way of telling a diff, by id. */
export const diffFormats = { annotations, console, json, markdown } as const satisfies Readonly<
  Record<string, DiffFormat>
>;
