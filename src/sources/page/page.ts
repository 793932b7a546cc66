import type { Finding, Knowledge, Place, Provenance } from '../../model/index.ts';
import { placeAt, type SourceText, sourceText } from '../tree/source-text.ts';

/** What a person reads of a document, and where in the document it stands. Offsets are UTF-16 units into `text`. */
export interface Page {
  /** The document as it is: every place is told in its lines. */
  readonly source: SourceText;
  /** The document itself, or what a browser would show of it. */
  readonly text: string;
  /** From an offset in `text` to the offset in the document. */
  readonly at: (offset: number) => number;
}

/** A stretch of a page's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words on a page: their text without markup, and where they stand. */
export interface Words extends Stretch {
  readonly text: string;
}

/** A page that is read as it is. */
export function textPage(name: string, text: string): Page {
  return { source: sourceText(name, text), text, at: (offset) => offset };
}

export function placeIn({ source, at }: Page, { start, end }: Stretch): Place {
  const from = at(start);
  return placeAt(source, from, Math.max(from, end > start ? at(end - 1) + 1 : from));
}

export function provenanceIn(page: Page, stretch: Stretch, known: Knowledge = 'stated'): Provenance {
  return { ...placeIn(page, stretch), known };
}

/** Part of some words, by offsets into their text; all of them where markup was taken out, as offsets then no longer agree. */
export function partOf(words: Words, from: number, to: number): Words {
  const text = words.text.slice(from, to);
  if (words.text.length !== words.end - words.start) return { ...words, text };
  return { text, start: words.start + from, end: words.start + to };
}

/** A finding about a stretch of a page. */
export function findingIn(
  page: Page,
  severity: Finding['severity'],
  id: string,
  stretch: Stretch,
  message: string,
  remedy: string,
): Finding {
  return { id, severity, message, places: [placeIn(page, stretch)], remedy };
}
