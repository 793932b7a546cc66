import { type Case, type Contract, isObject, type Json, type Report, toPointer } from '../../model/index.ts';
import { statedFacts } from './stated-facts.ts';
import { type StatedPlaces, statedPlaces } from './stated-places.ts';

/**
 * Of how many of the stated constraints on input some planned probe holds a value that keeps them, of how many one breaks them, and of how
 * many both. What a run exercised of it is in its report; stories are not counted here.
 */
export function plannedFacts(contract: Contract, cases: readonly Case[]): NonNullable<Report['statistics']['facts']> {
  const [good, bad] = [new Set<string>(), new Set<string>()];
  const places = statedPlaces(contract);
  for (const one of cases) {
    if (one.kind !== 'probe') continue;
    const { operation, request, mutation, purpose } = one;
    const stated = places.get(operation);
    if (mutation?.keyword !== undefined)
      bad.add(`${operation} ${mutatedPlace(stated, mutation.at)} ${mutation.keyword}`);
    if (purpose === 'negative') continue;
    for (const key of Object.keys(request.parameters)) good.add(`${operation} ${key}`);
    if (request.body === undefined || !('value' in request.body)) continue;
    for (const pointer of pointersOf(request.body.value as Json))
      good.add(`${operation} ${bodyPlace(stated, pointer)}`);
  }
  const both = statedFacts(contract).map(({ operation, at, keyword }) => ({
    positive: good.has(`${operation} ${at}`),
    negative: bad.has(`${operation} ${at} ${keyword}`),
  }));
  return {
    stated: both.length,
    positive: both.filter(({ positive }) => positive).length,
    negative: both.filter(({ negative }) => negative).length,
    both: both.filter(({ positive, negative }) => positive && negative).length,
  };
}

/** The name of a place in a body: `body/beds/*\/width`. Without anything stated the pointer as it is. */
export function bodyPlace(places: StatedPlaces | undefined, pointer: string): string {
  return `body${places?.normal(pointer) ?? pointer}`;
}

/** The name of the place that a mutation spoils. */
export function mutatedPlace(places: StatedPlaces | undefined, at: string): string {
  return at === 'body' || at.startsWith('body/') ? bodyPlace(places, at.slice('body'.length)) : at;
}

/** Pointers to a value and everything in it. */
export function* pointersOf(value: Json, at = ''): Iterable<string> {
  yield at;
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* pointersOf(item, `${at}/${i}`);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) yield* pointersOf(member, `${at}${toPointer([name])}`);
}
