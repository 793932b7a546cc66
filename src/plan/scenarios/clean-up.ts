import { isObject, type JsonObject, type RequestDraft } from '../../model/index.ts';
import type { Scenario } from './scenario.ts';

/** Removals under way at once. */
const atOnce = 8;

export const cleanUp: Scenario = {
  id: 'clean-up',
  statement: 'Removes, when all is over, what the run made and documents let it remove.',
  // Nobody knows before the run what there will be to remove: the case is made when it is over.
  cases: () => [],
  act: async (testCase, actor) => {
    const { things } = testCase.arguments;
    const all = (Array.isArray(things) ? things : []).filter(isObject);
    for (let at = 0; at < all.length && !actor.signal.aborted; ) {
      const [first] = all.slice(at);
      // Children are removed before what they are in.
      const batch = all.slice(at, at + atOnce).filter(({ operation }) => operation === first?.['operation']);
      await Promise.all(batch.map((thing) => actor.send('remove', draftOf(thing))));
      at += batch.length;
    }
  },
};

function draftOf({ operation, parameters }: JsonObject): RequestDraft {
  return { operation: String(operation), parameters: isObject(parameters) ? parameters : {}, credential: 'valid' };
}
