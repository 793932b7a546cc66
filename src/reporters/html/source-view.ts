import type { Place, Provenance } from '../../model/index.ts';
import { placeName } from '../../model/index.ts';
import { type Markup, markup } from './markup.ts';

const knowledge = {
  stated: 'the document says so',
  standard: 'a standard says so',
  inferred: 'inferred from usual practice',
} as const;

/** The words a requirement rests on, where they stand, and how far they bind. */
export function sourceView(provenance: readonly Provenance[]): readonly Markup[] {
  return provenance.map(
    (place) => markup`<figure class="source"><blockquote>${place.excerpt}</blockquote>
<figcaption><b>${placeName(place)}</b>${pointerOf(place)} · ${knowledge[place.known]}</figcaption></figure>`,
  );
}

/** A place without a say on how it is known: of a finding in a document. */
export function placeView(place: Place): Markup {
  return markup`<figure class="source"><blockquote>${place.excerpt}</blockquote><figcaption><b>${placeName(place)}</b>${pointerOf(place)}</figcaption></figure>`;
}

function pointerOf({ line, pointer }: Place): string | undefined {
  return line === 0 || pointer === undefined ? undefined : ` · ${pointer}`;
}
