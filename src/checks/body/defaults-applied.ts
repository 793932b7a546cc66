import {
  type Check,
  type Contract,
  fromPointer,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  type Provenance,
  payloadJson,
  type SchemaId,
  successOf,
} from '../../model/index.ts';
import { answersOf, isJsonMediaType, isSuccess, jsonOf } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';

const id = 'defaults-applied';

export const defaultsApplied = {
  id,
  area: 'body',
  statement: 'A member that is left out of a body shows its stated default in the answer.',
  rationale:
    'Judged on members of the body that state a default and that the answer’s schema names too, where a success answers a body without them. An answer that leaves the member out shows nothing. Plain values only: objects may be filled up. A PATCH leaves alone what it does not name.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const defaults = defaultsOf(contract, operation);
      // What a change leaves out stays as it was.
      if (defaults.length === 0 || operation.method === 'patch') return [];
      return [
        makeRequirement({
          check: id,
          area: 'body',
          wish: 'SHOULD',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} applies the stated defaults of ${defaults.map(({ name }) => name).join(', ')}.`,
          provenance: defaults.flatMap(({ provenance }) => provenance),
          exercisedBy: { operations: [operation.id], purposes: ['positive', 'boundary', 'setup', 'scenario'] },
        }),
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement) {
      const operation = context.contract.operations.find(({ id: one }) => one === requirement.operation);
      if (operation === undefined) return;
      for (const { record, status, body } of answersOf(story)) {
        const sent = payloadJson(record.request.body);
        const shown = jsonOf(body)?.value;
        if (record.operation !== operation.id || !isSuccess(status) || !isObject(sent) || !isObject(shown)) continue;
        for (const { name, value } of defaultsOf(context.contract, operation)) {
          if (Object.hasOwn(sent, name) || !Object.hasOwn(shown, name)) continue;
          const actual = shown[name] ?? null;
          if (actual === value) yield* passed([record.id]);
          else
            yield failed({
              kind: 'default-not-applied',
              records: [record.id],
              pointer: `/${name}`,
              expected: value,
              actual,
              message: `${operation.id} shows ${name} as ${JSON.stringify(actual)} where it was not sent; its stated default is ${JSON.stringify(value)}`,
            });
        }
      }
    }),
} as const satisfies Check;

interface Default {
  readonly name: string;
  readonly value: Json;
  readonly provenance: readonly Provenance[];
}

/** Members of the request body that state a plain default and come back under the same name. */
function defaultsOf(contract: Contract, operation: Operation): Default[] {
  const { body } = operation;
  const asked = body?.content.find(({ mediaType }) => isJsonMediaType(mediaType))?.schema;
  const success = successOf(operation, [201, 200]);
  const given = success?.content.find(({ mediaType }) => isJsonMediaType(mediaType))?.schema;
  if (body === undefined || asked === undefined || given === undefined) return [];
  const shown = propertiesOf(contract, given);
  return Object.entries(propertiesOf(contract, asked)).flatMap(([name, schema]) => {
    const value = isObject(schema) ? schema['default'] : undefined;
    if (value === undefined || (typeof value === 'object' && value !== null) || !Object.hasOwn(shown, name)) return [];
    return [{ name, value, provenance: body.provenance.length > 0 ? body.provenance : operation.provenance }];
  });
}

function propertiesOf(contract: Contract, schema: SchemaId): JsonObject {
  let target = contract.schemas[schema];
  for (let hops = 0; hops < 10 && isObject(target) && typeof target['$ref'] === 'string'; hops++)
    target = contract.schemas[fromPointer(target['$ref'].slice('#/$defs'.length))[0] ?? ''];
  const properties = isObject(target) ? target['properties'] : undefined;
  return isObject(properties) ? properties : {};
}
