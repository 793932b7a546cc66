import { isObject, type Json, type JsonSchema, type Operation, type Provenance, toPointer } from '../../model/index.ts';
import type { Merged } from '../reconcile/merge-readings.ts';
import { referredId } from '../reconcile/reference-names.ts';
import type { Description } from '../source.ts';

/** A place where a rendered page shows words: a parameter, a member, or an answer, in the order of the page. */
export interface Slot {
  readonly operation: string;
  readonly kind: 'parameter' | 'member' | 'response';
  /** The words that are shown there; empty where there are none. */
  readonly text: string;
  /** Shown before the words. */
  readonly before: readonly string[];
  /** Shown behind the words. */
  readonly behind: readonly string[];
  /** Key of the fact: `param query.page`, `200`, or `RunDto#/properties/status`. */
  readonly fact: string;
}

/** All such places of a contract, operation by operation, as a reference page orders them. */
export function slotsOf(merged: Merged, descriptions: readonly Description[]): readonly Slot[] {
  return merged.operations.flatMap((operation) => [
    ...operation.parameters.map((parameter): Slot => {
      const schema = merged.schemas[parameter.schema];
      const said = descriptions.find(
        (words) =>
          words.about === parameter.name && words.operation === `${operation.method.toUpperCase()} ${operation.path}`,
      );
      return slot(
        operation,
        'parameter',
        `param ${parameter.in}.${parameter.name}`,
        schema,
        said?.text,
        parameter.examples,
      );
    }),
    ...(operation.body?.content ?? []).flatMap(({ schema }) => memberSlots(merged, operation, schema)),
    ...operation.responses.flatMap((response): Slot[] => [
      {
        operation: operation.id,
        kind: 'response',
        fact: response.status,
        text: response.description,
        before: [],
        behind: [],
      },
      ...response.content.flatMap(({ schema }) => memberSlots(merged, operation, schema)),
    ]),
  ]);
}

function memberSlots(merged: Merged, operation: Operation, id: string | undefined): readonly Slot[] {
  const seen = new Set<string>();
  const visit = (schema: JsonSchema | undefined, owner: string, pointer: string): readonly Slot[] => {
    if (!isObject(schema)) return [];
    const target = referredId(schema);
    if (target !== undefined) {
      if (seen.has(target)) return [];
      seen.add(target);
      return visit(merged.schemas[target], target, '');
    }
    const own = isObject(schema['properties'])
      ? Object.entries(schema['properties']).map(([name, member]) =>
          slot(
            operation,
            'member',
            `${owner}#${pointer}/properties${toPointer([name])}`,
            member as JsonSchema,
            undefined,
            [],
          ),
        )
      : [];
    // A body that is no object shows its own words.
    if (pointer === '' && own.length === 0 && typeof schema['type'] === 'string' && schema['type'] !== 'array')
      return [slot(operation, 'member', `${owner}#`, schema, undefined, [])];
    const branch = Array.isArray(schema['anyOf']) ? (schema['anyOf'][0] as JsonSchema) : undefined;
    return [
      ...own,
      ...visit(schema['items'] as JsonSchema | undefined, owner, `${pointer}/items`),
      ...visit(branch, owner, `${pointer}/anyOf/0`),
    ];
  };
  return id === undefined ? [] : visit(merged.schemas[id], id, '');
}

function slot(
  operation: Operation,
  kind: Slot['kind'],
  fact: string,
  schema: JsonSchema | undefined,
  said: string | undefined,
  shown: readonly Json[],
): Slot {
  const facts = isObject(schema) ? schema : {};
  const words = said ?? facts['description'];
  const examples = Array.isArray(facts['examples']) ? facts['examples'] : shown;
  return {
    operation: operation.id,
    kind,
    fact,
    text: typeof words === 'string' ? words : '',
    before: facts['default'] === undefined ? [] : [asText(facts['default'])],
    behind: examples.slice(0, 1).map((value) => asText(value as Json)),
  };
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Add a place to the fact of a slot. */
export function confirmSlot(merged: Merged, { operation: id, kind, fact }: Slot, provenance: Provenance): Merged {
  if (kind === 'member')
    return { ...merged, origins: { ...merged.origins, [fact]: [...(merged.origins[fact] ?? []), provenance] } };
  const operations = merged.operations.map((operation) => {
    if (operation.id !== id) return operation;
    const shown = <T extends { readonly provenance: readonly Provenance[] }>(item: T): T => ({
      ...item,
      provenance: [...item.provenance, provenance],
    });
    return {
      ...operation,
      parameters: operation.parameters.map((parameter) =>
        `param ${parameter.in}.${parameter.name}` === fact ? shown(parameter) : parameter,
      ),
      responses: operation.responses.map((response) =>
        kind === 'response' && response.status === fact ? shown(response) : response,
      ),
    };
  });
  return { ...merged, operations };
}
