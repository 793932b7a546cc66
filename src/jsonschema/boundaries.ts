import { fromPointer, type Json, toPointer } from '../model/index.ts';
import { canonical } from './canonical.ts';
import type { Edge } from './edge/edge.ts';
import { edgeMaking, edgesAt } from './edge/edges-at.ts';
import { branchWays } from './edge/value-edges.ts';
import { judgeMade } from './evaluate.ts';
import { holds, type Settled } from './explain.ts';
import { isWithin, type Place, placesOf, replaceAt } from './places.ts';
import { programOf, type Schemas, type View } from './program.ts';
import { sample } from './sample.ts';
import { labelOf } from './violate.ts';

export interface BoundariesOptions {
  /** Gives numbers in [0, 1). */
  readonly random: () => number;
  readonly view: View;
  /** The valid instance that all others differ from in one place. Left out: a full sample. */
  readonly base?: Json;
  /** Most boundaries; default 1,000. */
  readonly limit?: number;
}

/** A valid instance at the edge of what a keyword allows. */
export interface Boundary {
  /** Words for a case id, unique in the list: `page-at-maximum`, `status-value-QUEUED`, `note-absent`. */
  readonly label: string;
  readonly pointer: string;
  readonly keyword: string;
  readonly value: Json;
  /** The base itself stands at this edge: whoever sends the base has exercised it. */
  readonly isBase: boolean;
}

/**
 * Valid instances at every edge of every constraint at every depth: bounds and the values next to them, lengths in characters, counts,
 * each enum value, each allowed type, each branch of an alternative (and the edges inside it), each optional member absent and present.
 * Each differs from the base in one place and is judged valid by {@link validate}.
 * @returns an empty list where no base can be made.
 */
export function boundaries(schemas: Schemas, schemaId: string, options: BoundariesOptions): readonly Boundary[] {
  const { random, view, limit = 1_000 } = options;
  const program = programOf(schemas, view);
  const name = program.nameOf(schemaId);
  if (name === undefined) throw new Error(`contract has no schema ${schemaId}`);
  const settled: Settled = new Map();
  const made =
    options.base === undefined ? sample(schemas, schemaId, { random, view, prefer: 'full' }) : { value: options.base };
  if ('unsatisfiable' in made || judgeMade(schemas, schemaId, made.value, view, settled).outcome !== 'valid') return [];
  const root = program.follow(`#/$defs/${name}`);
  const baseText = canonical(made.value);
  const making = edgeMaking(program, random, settled);
  const found = new Map<string, Boundary>();
  const tried = new Set<string>();
  const texts = new Set<string>();

  const add = (whole: Json, place: Place, edge: Edge, around: string): Json | undefined => {
    const subject = place.pointer + (edge.member === undefined ? '' : toPointer([edge.member]));
    const label = [around, labelOf(subject, edge.words)].filter((words) => words !== '').join('-');
    if (found.has(label)) return undefined;
    const value = replaceAt(whole, fromPointer(place.pointer), edge.value);
    const text = canonical(value);
    const isBase = text === baseText;
    if (!isBase && texts.has(text)) return undefined;
    // The place alone is quickly asked; most edges that are none, are none there.
    if (!place.schemas.every((schema) => holds(program, schema, edge.value, settled))) return undefined;
    if (judgeMade(schemas, schemaId, value, view, settled).outcome !== 'valid') return undefined;
    texts.add(text);
    found.set(label, { label, pointer: subject, keyword: edge.keyword, value, isBase });
    return value;
  };
  /** Edges of an instance at and below a pointer. @param around words of the branch that this instance took. */
  const search = (whole: Json, below: string, around: string): void => {
    for (const place of placesOf(program, root, whole, { under: below })) {
      if (!isWithin(place.pointer, below)) continue;
      for (const edge of edgesAt(place, making)) {
        if (found.size >= limit) return;
        add(whole, place, edge, around);
      }
      for (const way of branchWays(place, program)) {
        if (found.size >= limit) return;
        // Each branch once: a recursive schema meets its own branches again.
        if (tried.has(way.branch)) continue;
        const made = way.make(making());
        if (made === undefined) continue;
        tried.add(way.branch);
        const edge: Edge = { keyword: way.keyword, words: way.words, value: made };
        const value = add(whole, place, edge, around);
        if (value !== undefined && canonical(value) !== canonical(whole))
          search(
            value,
            place.pointer,
            [around, labelOf(place.pointer, edge.words)].filter((words) => words !== '').join('-'),
          );
      }
    }
  };
  search(made.value, '', '');
  return [...found.values()];
}
