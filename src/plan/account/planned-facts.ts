import { type Case, type Contract, isObject, type Json, type Report, toPointer } from '../../model/index.ts';
import { type StatedFact, statedFacts } from './stated-facts.ts';
import { type StatedPlaces, statedPlaces } from './stated-places.ts';

/** A stated constraint, and whether a planned probe holds a value that keeps it, and whether one breaks it. */
export interface FactTried extends StatedFact {
  readonly positive: boolean;
  readonly negative: boolean;
}

/** What a plan does about each stated constraint on input. Stories are not counted. */
export function factsTried(contract: Contract, cases: readonly Case[]): readonly FactTried[] {
  const [good, bad] = [new Set<string>(), new Set<string>()];
  const places = statedPlaces(contract);
  for (const one of cases) {
    if (one.kind !== 'probe') continue;
    const { operation, request, mutation, purpose } = one;
    const stated = places.get(operation);
    if (mutation?.keyword !== undefined)
      bad.add(`${operation} ${mutatedPlace(stated, mutation.at, mutation.keyword)} ${mutation.keyword}`);
    if (purpose === 'negative') continue;
    for (const key of Object.keys(request.parameters)) good.add(`${operation} ${key}`);
    if (request.body === undefined || !('value' in request.body)) continue;
    for (const pointer of pointersOf(request.body.value as Json))
      good.add(`${operation} ${bodyPlace(stated, pointer)}`);
  }
  return statedFacts(contract).map((fact) => ({
    ...fact,
    positive: good.has(`${fact.operation} ${fact.at}`),
    negative: bad.has(`${fact.operation} ${fact.at} ${fact.keyword}`),
  }));
}

/**
 * Of how many of the stated constraints on input some planned probe holds a value that keeps them, of how many one breaks them, and of how
 * many both. What a run exercised of it is in its report.
 */
export function plannedFacts(contract: Contract, cases: readonly Case[]): NonNullable<Report['statistics']['facts']> {
  const tried = factsTried(contract, cases);
  return {
    stated: tried.length,
    positive: tried.filter(({ positive }) => positive).length,
    negative: tried.filter(({ negative }) => negative).length,
    both: tried.filter(({ positive, negative }) => positive && negative).length,
  };
}

/** The name of a place in a body: `body/beds/*\/width`. Without anything stated the pointer as it is. */
export function bodyPlace(places: StatedPlaces | undefined, pointer: string): string {
  return `body${places?.normal(pointer) ?? pointer}`;
}

/** The name of the place that states what a mutation breaks. */
export function mutatedPlace(places: StatedPlaces | undefined, at: string, keyword: string): string {
  if (at !== 'body' && !at.startsWith('body/')) return at;
  const pointer = at.slice('body'.length);
  // The error shows at the member that should not be there; its object says so.
  return bodyPlace(places, keyword === 'additionalProperties' ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer);
}

/** Pointers to a value and everything in it. */
export function* pointersOf(value: Json, at = ''): Iterable<string> {
  yield at;
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* pointersOf(item, `${at}/${i}`);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) yield* pointersOf(member, `${at}${toPointer([name])}`);
}
