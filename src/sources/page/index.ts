import type { Source } from '../source.ts';
import { showsStates } from '../states/read-states.ts';
import { textPage } from './page.ts';
import { readPage } from './read-page.ts';

/** A page written for people: a rendered reference, or prose with tables and samples, as text or Markdown. */
export const page: Source = {
  id: 'page',
  title: 'a reference page as text or Markdown, with methods and paths, fields, tables and samples',
  recognise: ({ text }) => (showsOperations(text) || showsStates(text) ? 'possible' : 'no'),
  read: async ({ name, text }) => [readPage(textPage(name, text))],
};

/** Whether a method with a path stands somewhere, on one line or on two. */
export function showsOperations(text: string): boolean {
  if (/^\s*\{%-?\s*(?:swagger|openapi|openapi-operation|api-method)\s[^%]*method=/m.test(text)) return true;
  // A title may stand between method and URL.
  if (/^(GET|POST|PUT|PATCH|DELETE)\s*\n[^\n]{1,80}\n\s*(https?:\/\/|\{\{)/m.test(text)) return true;
  // A name may be glued before it.
  if (/\bfor(get|post|put|patch|delete)\/[\w{]/.test(text)) return true;
  return /\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|QUERY)\b["'`)\s|:*]{1,6}(https?:\/\/[^\s/]+)?\/|^(get|post|put|patch|delete|head|options)[ \t\r]*(?:\n+|(?<=[ \t])|(?<=^(?:get|post|put|patch|delete)))\//im.test(
    text,
  );
}
