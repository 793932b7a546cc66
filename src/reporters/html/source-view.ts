import type { Evidence, Place, Report, Requirement } from '../../model/index.ts';
import { placeName, quotedAround } from '../../model/index.ts';
import { wordAtFault } from '../word-at-fault.ts';
import { type Markup, markup } from './markup.ts';

const knowledge = {
  stated: 'the document says so',
  standard: 'a standard says so',
  inferred: 'inferred from usual practice',
} as const;

/** Lines shown on either side of the one that is cited. */
const around = 3;
/** Places shown at once; the others are there for who asks. */
const shown = 2;

/** The words a requirement rests on, in their document, and how far they bind. The first place is shown in its context. */
export function sourceView(
  { quotations }: Pick<Report, 'quotations'>,
  { provenance, check }: Pick<Requirement, 'provenance' | 'check'>,
  evidence?: Evidence,
): Markup {
  const views = provenance.map((place, i) =>
    figure(quotations, place, knowledge[place.known], i === 0 ? around : 0, { evidence, check }),
  );
  const rest = views.slice(shown);
  if (rest.length === 0) return markup`${views}`;
  return markup`${views.slice(0, shown)}<details class="plain"><summary>and ${rest.length} more ${rest.length === 1 ? 'place' : 'places'}</summary>${rest}</details>`;
}

/** A place without a say on how it is known: of a finding in a document. */
export function placeView({ quotations }: Pick<Report, 'quotations'>, place: Place): Markup {
  return figure(quotations, place, undefined, 1, {});
}

function figure(
  quotations: Report['quotations'],
  place: Place,
  known: string | undefined,
  context: number,
  about: { readonly evidence?: Evidence | undefined; readonly check?: string },
): Markup {
  const caption = markup`<figcaption><b>${placeName(place)}</b>${pointerOf(place)}${known === undefined ? undefined : ` · ${known}`}</figcaption>`;
  const { text, start, length } = wordAtFault(place, about.evidence, quotations, about.check);
  const cited = markup`${text.slice(0, start)}${length === 0 ? undefined : markup`<u>${text.slice(start, start + length)}</u>`}${text.slice(start + length)}`;
  const quoted = quotedAround(quotations, place, context);
  if (quoted === undefined || context === 0)
    return markup`<figure class="source"><blockquote>${cited}</blockquote>${caption}</figure>`;
  const home = quoted.lines[place.line - quoted.from] ?? '';
  // Of a page that is markup, the words are shown above the lines that they stand in.
  const same = home.trim() === text;
  const lines = quoted.lines.map((line, i) => {
    const number = quoted.from + i;
    const here = number === place.line;
    const content = here && same ? markup`${home.slice(0, home.length - home.trimStart().length)}${cited}` : line;
    return markup`<span class="${here ? 'line here' : 'line'}"><i>${number}</i>${content}\n</span>`;
  });
  return markup`<figure class="source">${same ? undefined : markup`<blockquote>${cited}</blockquote>`}<pre class="lines" tabindex="0">${lines}</pre>${caption}</figure>`;
}

function pointerOf({ line, pointer }: Place): string | undefined {
  return line === 0 || pointer === undefined ? undefined : ` · ${pointer}`;
}
