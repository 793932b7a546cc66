import { type Finding, fromPointer, isObject, type Json, type Provenance, valueAt } from '../../model/index.ts';
import type { Merged } from '../reconcile/merge-readings.ts';

/** A state that one sentence names and that is missing where the values of a status are listed. Drawn graphs are looked at where they are merged. */
export function stateNotListed(merged: Merged): readonly Finding[] {
  const lists = listedStates(merged);
  const [first] = lists;
  if (first === undefined) return [];
  const known = new Set(lists.flatMap(({ values }) => values));
  return merged.operations.flatMap(({ when }) =>
    (when?.states ?? [])
      .filter((state) => !known.has(state))
      .map(
        (state): Finding => ({
          id: 'state-not-listed',
          severity: 'note',
          message: `The state ${state} is not among the values that another place lists.`,
          places: [...(when?.provenance.slice(0, 1) ?? []), ...first.places.slice(0, 1)],
          remedy: 'List it there, if it is one.',
        }),
      ),
  );
}

interface Listed {
  readonly values: readonly string[];
  readonly places: readonly Provenance[];
}

/** The values of every parameter and member that is called a status or a state. */
function listedStates({ operations, schemas, origins }: Merged): readonly Listed[] {
  const owners = new Set(
    operations.flatMap(({ parameters }) =>
      parameters.flatMap(({ name, schema }) => (states.test(name) ? [`${schema}#`] : [])),
    ),
  );
  return Object.entries(origins).flatMap(([key, places]): Listed[] => {
    const found = /^([^#]*#.*)\/(?:enum|x-extensible-enum)$/.exec(key);
    const owner = found?.[1];
    if (
      owner === undefined ||
      !(owners.has(owner) || states.test(fromPointer(owner.replace(/^[^#]*#/, '')).at(-1) ?? ''))
    )
      return [];
    const hash = key.indexOf('#');
    const values: Json | undefined = valueAt(asJson(schemas[key.slice(0, hash)]), key.slice(hash + 1));
    return Array.isArray(values) ? [{ values: values.filter((value) => typeof value === 'string'), places }] : [];
  });
}

const states = /^(\w+_)?(status|state|phase)$/i;

function asJson(schema: Merged['schemas'][string] | undefined): Json | undefined {
  return schema === undefined || typeof schema === 'boolean' || isObject(schema) ? schema : undefined;
}
