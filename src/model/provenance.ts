/**
 * How a fact is known: `stated` by the API's document, by a named `standard`, or `inferred` by us from usual practice.
 * Only the first two can carry a MUST.
 */
export type Knowledge = 'stated' | 'standard' | 'inferred';

/** A place in a document: what a person opens to see the words themselves. */
export interface Place {
  /** Name of the document as the user knows it (a path relative to the working directory or the suite). For a standard: its name, such as `RFC 9110`. */
  readonly document: string;
  /** Line, counted from 1. For a standard without lines: 0. */
  readonly line: number;
  /** Column in UTF-16 units, counted from 1, where several facts share a line. */
  readonly column?: number;
  /** JSON Pointer inside the (embedded) OpenAPI document, or the section of a standard such as `section 15.5.2`. */
  readonly pointer?: string;
  /** The words at that place, at most about 200 characters. */
  readonly excerpt: string;
}

/** Where a fact comes from and how it is known. */
export interface Provenance extends Place {
  readonly known: Knowledge;
}

/** Requirement levels (RFC 2119 words; INFO is an observation that never fails anything). */
export type Level = 'MUST' | 'SHOULD' | 'INFO';

/** The level a rule may claim: a wish for MUST is granted only to facts that a document or a standard states. */
export function levelFor(wish: Level, known: Knowledge): Level {
  return wish === 'MUST' && known === 'inferred' ? 'SHOULD' : wish;
}

/**
 * The facts that a rule is judged by, where several facts make one requirement: those that are stated or standard; the inferred ones
 * only where there is nothing better. So a guess never shares a MUST with a stated fact.
 */
export function strongest<T extends { readonly provenance: Provenance }>(facts: readonly T[]): readonly T[] {
  const known = facts.filter((fact) => fact.provenance.known !== 'inferred');
  return known.length > 0 ? known : facts;
}

/** Cite a standard. @example standard('RFC 9110', 'section 15.5.2', 'A 401 response carries WWW-Authenticate') */
export function standard(name: string, section: string, statement: string): Provenance {
  return { document: name, line: 0, pointer: section, excerpt: statement, known: 'standard' };
}

/** `document:line` (or `RFC 9110 section 15`), as every report prints it. */
export function placeName(place: Place): string {
  if (place.line === 0) return place.pointer === undefined ? place.document : `${place.document} ${place.pointer}`;
  return `${place.document}:${place.line}${place.column === undefined ? '' : `:${place.column}`}`;
}
