import type { Contract } from '../../model/index.ts';
import { constraintsOf, partsOf } from './stated-constraints.ts';
import { statedPlaces } from './stated-places.ts';

/** One constraint that a document states on input: an operation, a place in its request, and the keyword that stands there. */
export interface StatedFact {
  readonly operation: string;
  /** `query.page`, `body/beds/*\/width`: items and members of any name are `*`. */
  readonly at: string;
  readonly keyword: string;
}

/**
 * Every constraint on the input of every operation, in document order, each once; of a schema that is met again and again, those at the
 * places at which a plan tries it ({@link statedPlaces}).
 */
export function statedFacts(contract: Contract): StatedFact[] {
  return contract.operations.flatMap(({ id, parameters }) => {
    const facts = new Map<string, StatedFact>();
    const add = (at: string, keyword: string) => facts.set(`${at} ${keyword}`, { operation: id, at, keyword });
    for (const { in: place, name, required, schema } of parameters) {
      if (required && place !== 'path') add(`${place}.${name}`, 'required');
      for (const part of partsOf(contract, contract.schemas[schema] ?? true))
        for (const { keyword, member } of constraintsOf(part)) {
          // Outside a body everything is text: nothing else can be sent, and what is inside lists and objects has no place of its own.
          const isText = keyword === 'type' && !/integer|number|boolean/.test(JSON.stringify(part['type']));
          if (!isText && member === undefined && keyword !== 'additionalProperties') add(`${place}.${name}`, keyword);
        }
    }
    for (const { at, keyword } of statedPlaces(contract).get(id)?.constraints ?? []) add(`body${at}`, keyword);
    return [...facts.values()];
  });
}
