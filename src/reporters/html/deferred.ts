import type { Report } from '../../model/index.ts';
import { type Markup, markup } from './markup.ts';

/** Requirements that a browser bears whole. */
const limit = 1_000;

/** Whether a report is so large that the page hides what is closed from the browser until it is opened. */
export function isLarge({ requirements }: Report): boolean {
  return requirements.length > limit;
}

/**
 * The inside of something closed. In a large report a browser that runs scripts sees it as one text until the page's script unpacks it; a
 * browser without scripts reads it as it stands. Nothing in it can end the element: all that is a stranger's is escaped.
 */
export function deferred(report: Report, inside: Markup): Markup {
  return isLarge(report) ? markup`<noscript>${inside}</noscript>` : inside;
}
