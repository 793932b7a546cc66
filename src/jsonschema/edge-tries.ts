import { fromPointer, type Json, toPointer } from '../model/index.ts';
import { sameJson } from './canonical.ts';
import { edgeMaking, edgesAt } from './edge/edges-at.ts';
import { branchWays } from './edge/value-edges.ts';
import { judgeMade } from './evaluate.ts';
import { holds, type Settled } from './explain.ts';
import { isWithin, placesOf, replaceAt } from './places.ts';
import { programOf, type Schemas, type View } from './program.ts';
import { labelOf } from './violate.ts';

/** An edge that has not been made yet: who wants the most telling few of many does not pay for the others. */
export interface EdgeTry {
  /** As in a boundary; unique among the tries from one base. */
  readonly label: string;
  readonly pointer: string;
  readonly keyword: string;
  /** The instance at the edge, judged valid; undefined where there is none, or where it is the base itself. */
  readonly make: () => Json | undefined;
}

/**
 * The edges of one valid instance at and below a pointer, as {@link boundaries} knows them, without those inside branches that it does not
 * take: they are edges of an instance that does (see `reach`).
 */
export function edgeTries(
  schemas: Schemas,
  schemaId: string,
  base: Json,
  options: {
    readonly random: () => number;
    readonly view: View;
    readonly under: string;
    readonly tries: (pointer: string) => boolean;
  },
): readonly EdgeTry[] {
  const { random, view, under, tries } = options;
  const program = programOf(schemas, view);
  const root = program.follow(`#/$defs/${program.nameOf(schemaId) ?? ''}`);
  const settled: Settled = new Map();
  const making = edgeMaking(program, random, settled);
  const found = new Map<string, EdgeTry>();
  for (const place of placesOf(program, root, base, { under, tries })) {
    if (!isWithin(place.pointer, under)) continue;
    const add = (keyword: string, words: string, member: string | undefined, value: () => Json | undefined): void => {
      const pointer = place.pointer + (member === undefined ? '' : toPointer([member]));
      const label = labelOf(pointer, words);
      const make = (): Json | undefined => {
        const edge = value();
        if (edge === undefined || sameJson(edge, place.value)) return undefined;
        if (!place.schemas.every((schema) => holds(program, schema, edge, settled))) return undefined;
        const whole = replaceAt(base, fromPointer(place.pointer), edge);
        return judgeMade(schemas, schemaId, whole, view, settled).outcome === 'valid' ? whole : undefined;
      };
      // Of several with one label the first that can be made counts.
      const before = found.get(label);
      found.set(label, { label, pointer, keyword, make: before === undefined ? make : () => before.make() ?? make() });
    };
    for (const { keyword, words, value, member } of edgesAt(place, making)) add(keyword, words, member, () => value);
    for (const way of branchWays(place, program)) add(way.keyword, way.words, undefined, () => way.make(making()));
  }
  return [...found.values()];
}
