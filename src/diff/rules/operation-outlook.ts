import type { Json, Operation } from '../../model/index.ts';
import { canonical } from '../schema/shape.ts';
import { kind } from './kind.ts';
import type { Rule, Sight } from './rule.ts';

/** From least to most stable (`x-stability-level`). */
const stabilities = ['draft', 'alpha', 'beta', 'stable'];

/** What vendors say of an operation's future, and other extensions that speak of behaviour. No message shows it: it is never an ERROR. */
export const operationOutlook: Rule = {
  id: 'operation-outlook',
  kinds: [
    kind('sunset-announced', ['request', 'operation', 'deprecated'], 'INFO', 'It is said when an operation will go.'),
    kind('sunset-withdrawn', ['request', 'operation', 'reactivated'], 'INFO', 'No day is said any more.'),
    kind('sunset-sooner', ['request', 'operation', 'narrowed'], 'WARNING', 'An operation goes sooner than was said.'),
    kind('sunset-later', ['request', 'operation', 'widened'], 'INFO', 'An operation goes later than was said.'),
    kind('stability-lowered', ['request', 'operation', 'narrowed'], 'WARNING', 'An operation is less stable.'),
    kind('stability-raised', ['request', 'operation', 'widened'], 'INFO', 'An operation is more stable.'),
    kind('extension-changed', ['behaviour', 'operation', 'changed'], 'INFO', 'A vendor extension says something else.'),
  ],
  *detect({ operations }) {
    for (const { name, old: was, new: is } of operations) {
      if (was === undefined || is === undefined) continue;
      const words = new Set([...Object.keys(was.extensions ?? {}), ...Object.keys(is.extensions ?? {})]);
      for (const word of words) {
        const sight = sightOf(word, extensionOf(was, word), extensionOf(is, word));
        if (sight !== undefined)
          yield {
            ...sight,
            operation: name,
            at: word,
            old: was.extensions?.[word]?.provenance ?? was.provenance[0],
            new: is.extensions?.[word]?.provenance ?? is.provenance[0],
          };
      }
    }
  },
};

function extensionOf({ extensions }: Operation, word: string): Json | undefined {
  return extensions?.[word]?.value;
}

function sightOf(word: string, was: Json | undefined, is: Json | undefined): Pick<Sight, 'id' | 'message'> | undefined {
  if (canonical(was) === canonical(is)) return undefined;
  const [before, now] = [was, is].map((value) => (value === undefined ? 'nothing' : JSON.stringify(value)));
  const message = `${word} said ${before} and says ${now} now`;
  if (word === 'x-sunset') {
    if (was === undefined) return { id: 'sunset-announced', message: `it is to go on ${now}` };
    if (is === undefined) return { id: 'sunset-withdrawn', message };
    return { id: String(is) < String(was) ? 'sunset-sooner' : 'sunset-later', message };
  }
  if (word === 'x-stability-level') {
    // An operation that says nothing is as stable as can be.
    const rank = (value: Json | undefined) =>
      value === undefined ? stabilities.length - 1 : stabilities.indexOf(String(value));
    return { id: rank(is) < rank(was) ? 'stability-lowered' : 'stability-raised', message };
  }
  return { id: 'extension-changed', message };
}
