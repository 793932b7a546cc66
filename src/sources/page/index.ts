/**
 * This room reads pages written for people. In the order of reading:
 *
 * - `page.ts`, `page-of-html.ts`: what a person sees, each character with its place in the document.
 * - `scan-page.ts` tells blocks apart (`block.ts`): lines, tables (`table.ts`), samples (`sample.ts`), tags and components (`tag.ts`,
 *   `component.ts`); `plain-words.ts` takes their marks out.
 * - `join-*.ts` put together what a habit shows in pieces: fields in lines below each other, attributes, values, request lines, tabs, API Blueprint.
 *   `arrange-requests.ts` brings request lines before their parts.
 * - `read-page.ts` goes through the blocks with a `reader.ts`, which knows the operation and the part (`section.ts`) that it is in. Each kind
 *   of block or line has its `read-*.ts`; single words are understood by `field-line.ts`, `request-line.ts`, `type-words.ts`,
 *   `words-of-limits.ts`, `column-roles.ts`, `credential-kind.ts`, `form-of-text.ts`. `lost-fields.ts` and `is-certain.ts` tell what is lost or guessed.
 * - All that is gathered is a `draft.ts`. `place-parameters.ts`, `settle-credentials.ts` and `named-schemas.ts` decide what only the whole page shows.
 * - `finish-page.ts` makes a reading of it: schemas of fields (`field-schema.ts`), bodies (`body-schema.ts`, `sample-schema.ts`,
 *   `fill-from-sample.ts`) and streams (`stream-schema.ts`), each fact with its place (`schema-draft.ts`).
 *
 * A new habit: save a page of it in `fixtures/documents/styles/`, add what it must give to `vendor-habits.test.ts`, and mend the first of these
 * that does not see its structure; never by a sentence of a vendor.
 */
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
  // Method, server and path below each other.
  if (/^(GET|POST|PUT|PATCH|DELETE)\s*\n\s*https?:\/\/[^\s/]+\/?\s*\n\s*\//im.test(text)) return true;
  // The manner of API Blueprint.
  if (/^#{1,6} .*\[(GET|POST|PUT|PATCH|DELETE)(?: \/[^\]]*)?\]\s*$/m.test(text)) return true;
  // A name may be glued before it.
  if (/\bfor(get|post|put|patch|delete)\/[\w{]/.test(text)) return true;
  return /\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|QUERY)\b["'`)\s|:*]{1,6}(https?:\/\/[^\s/]+)?\/|^(get|post|put|patch|delete|head|options)[ \t\r]*(?:\n+|(?<=[ \t])|(?<=^(?:get|post|put|patch|delete)))\//im.test(
    text,
  );
}
