import { type Contract, isObject, type Json, type JsonObject, toPointer } from '../../model/index.ts';
import { constraintsOf, partsOf } from './stated-constraints.ts';

/** What a document states about one body, and at which places a plan tries it. */
export interface StatedPlaces {
  /** Constraints that are to be tried, outermost first, each once: a place (`/beds/*\/width`) and a keyword. */
  readonly constraints: readonly { readonly at: string; readonly keyword: string }[];
  /** A pointer into a body with `*` for items and for members of any name. */
  readonly normal: (pointer: string) => string;
  /** Whether anything at or below a place of the body is to be tried. */
  readonly tries: (pointer: string) => boolean;
  /** The document states so much that each place is tried in fewer ways. */
  readonly isThrifty: boolean;
  /** Places that are not entered, because what stands there is tried elsewhere or lies too deep. */
  readonly passedOver: { readonly again: readonly string[]; readonly deeper: readonly string[] };
}

/** Levels below a body that are tried: beyond, recursive schemas never end. */
const deepest = 6;
/** Constraints that are tried with every operation that leads to them, wherever they stand. */
const most = 4_000;
/**
 * Levels that each operation tries for itself; of several the first with which no more than `most` constraints are to be tried. A schema that
 * lies deeper is tried with so many of the operations that lead to it.
 */
const ownLevels = [deepest, 2, 1];
const operationsEach = 2;
/** Places of one body at which the same schema is tried: where it is first met, and at one further. */
const placesEach = 2;

/** Names of places that are kept for one body. */
const mostNames = 5_000;

const known = new WeakMap<Contract, ReadonlyMap<string, StatedPlaces>>();

/**
 * The places of each operation's body, found in its schema. The whole is linear in what the document states: a schema that is met again and
 * again (in itself, in many members, far down in many bodies) is tried at few places, and the others are told.
 */
export function statedPlaces(contract: Contract): ReadonlyMap<string, StatedPlaces> {
  const places = known.get(contract) ?? placesOfAll(contract);
  known.set(contract, places);
  return places;
}

function placesOfAll(contract: Contract): ReadonlyMap<string, StatedPlaces> {
  for (const own of ownLevels) {
    const found = placesWith(contract, own, own === ownLevels.at(-1) ? Number.POSITIVE_INFINITY : most);
    if (found !== undefined) return found;
  }
  return new Map();
}

/** @returns undefined where more constraints than that are to be tried */
function placesWith(contract: Contract, own: number, limit: number): ReadonlyMap<string, StatedPlaces> | undefined {
  const users = new Map<JsonObject, Set<string>>();
  const found = new Map<string, StatedPlaces>();
  let count = 0;
  for (const { id, body } of contract.operations) {
    const media = body?.content.find(({ mediaType }) => mediaType.includes('json')) ?? body?.content[0];
    const schema = media?.schema === undefined ? undefined : contract.schemas[media.schema];
    if (schema === undefined) continue;
    const places = placesOfBody(contract, schema, own !== deepest, (part, level) => {
      if (level <= own) return true;
      const others = users.get(part) ?? new Set();
      users.set(part, others);
      return others.has(id) || (others.size < operationsEach && others.add(id).size > 0);
    });
    found.set(id, places);
    count += places.constraints.length;
    if (count > limit) return undefined;
  }
  return found;
}

function placesOfBody(
  contract: Contract,
  body: Json,
  isThrifty: boolean,
  mayTry: (part: JsonObject, level: number) => boolean,
): StatedPlaces {
  const constraints = new Map<string, { readonly at: string; readonly keyword: string }>();
  const met = new Map<JsonObject, number>();
  const [named, tried] = [new Set<string>(), new Set<string>()];
  const [again, deeper] = [new Set<string>(), new Set<string>()];
  const open: { readonly schema: Json; readonly at: string; readonly level: number }[] = [
    { schema: body, at: '', level: 0 },
  ];
  // One part counts once at one place, by however many ways it applies there.
  const entered = new Map<string, Set<JsonObject>>();
  const enters = (part: JsonObject, at: string, level: number): boolean => {
    const here = entered.get(at) ?? new Set();
    entered.set(at, here);
    if (here.has(part)) return true;
    const count = met.get(part) ?? 0;
    if (count >= placesEach || !mayTry(part, level)) return false;
    met.set(part, count + 1);
    here.add(part);
    return true;
  };
  for (let i = 0; i < open.length; i++) {
    const { schema, at, level } = open[i] ?? { schema: true, at: '', level: 0 };
    const parts = partsOf(contract, schema);
    named.add(at);
    if (parts.some((part) => part['readOnly'] === true)) continue;
    if (level > deepest) {
      deeper.add(at);
      continue;
    }
    // A reference states nothing itself: what it leads to is what is tried.
    const stating = parts.filter((part) => statesAnything(part));
    const fresh = new Set(stating.filter((part) => enters(part, at, level)));
    if (fresh.size > 0) tried.add(at);
    else if (stating.length > 0) again.add(at);
    for (const part of stating) {
      // Where a place is tried, everything that holds there is.
      for (const one of fresh.size > 0 ? constraintsOf(part) : []) {
        const place = `${at}${one.member === undefined ? '' : toPointer([one.member])}`;
        constraints.set(`${place} ${one.keyword}`, { at: place, keyword: one.keyword });
      }
      for (const { token, child } of childrenOf(part))
        if (fresh.has(part)) open.push({ schema: child, at: `${at}/${token}`, level: level + 1 });
        else if (fresh.size > 0) {
          named.add(`${at}/${token}`);
          again.add(`${at}/${token}`);
        }
    }
  }
  const names = new Map<string, string>([['', '']]);
  const normal = (pointer: string): string => {
    const before = names.get(pointer);
    if (before !== undefined) return before;
    const cut = pointer.lastIndexOf('/');
    const above = normal(pointer.slice(0, Math.max(0, cut)));
    const next = `${above}${pointer.slice(cut)}`;
    const name = named.has(next) ? next : `${above}/*`;
    // Pointers of made-up members are without number.
    if (names.size < mostNames) names.set(pointer, name);
    return name;
  };
  // Of one list, items tell the same again.
  const isLate = (pointer: string) => /\/(?:[2-9]|\d\d+)(?:\/|$)/.test(pointer) && !named.has(pointer);
  return {
    constraints: [...constraints.values()],
    isThrifty,
    normal,
    tries: (pointer) => tried.has(normal(pointer)) && !isLate(pointer),
    passedOver: { again: [...again].filter((at) => !tried.has(at)), deeper: [...deeper] },
  };
}

function statesAnything(part: JsonObject): boolean {
  for (const _ of constraintsOf(part)) return true;
  for (const _ of childrenOf(part)) return true;
  return false;
}

function* childrenOf(part: JsonObject): Iterable<{ readonly token: string; readonly child: Json }> {
  const { properties, patternProperties, additionalProperties, unevaluatedProperties, prefixItems, items } = part;
  for (const [name, child] of isObject(properties) ? Object.entries(properties) : [])
    yield { token: toPointer([name]).slice(1), child };
  for (const [index, child] of Array.isArray(prefixItems) ? prefixItems.entries() : [])
    yield { token: String(index), child };
  const anyName = isObject(patternProperties) ? Object.values(patternProperties) : [];
  for (const child of [...anyName, additionalProperties, unevaluatedProperties, items])
    if (isObject(child)) yield { token: '*', child };
}
