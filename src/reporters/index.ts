import { badge } from './badge.ts';
import { badgeJson } from './badge-json.ts';
import { codeQuality } from './code-quality.ts';
import { console } from './console.ts';
import { ctrf } from './ctrf.ts';
import { github } from './github.ts';
import { har } from './har.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pullRequest } from './pull-request.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

export { curl } from './curl.ts';
export { answerLine, requestLine } from './describe-record.ts';
export { plainLine } from './plain-text.ts';
export type { Colours, Reporter, ReporterOptions } from './reporter.ts';
export { usualCause } from './usual-causes.ts';

/** All reporters, by id; the CLI's choices are derived from this list. */
export const reporters = {
  badge,
  'badge-json': badgeJson,
  'code-quality': codeQuality,
  console,
  ctrf,
  github,
  har,
  html,
  json,
  junit,
  markdown,
  'pull-request': pullRequest,
  sarif,
} as const satisfies Readonly<Record<string, Reporter>>;

export type ReporterId = keyof typeof reporters;
