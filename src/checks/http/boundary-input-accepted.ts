import {
  type Check,
  type Contract,
  fromPointer,
  isChoiceInPath,
  isObject,
  type Json,
  type Operation,
  type Provenance,
  payloadJson,
  type SchemaId,
  valueByPath,
} from '../../model/index.ts';
import { type Answer, answersOf, isSuccess, probeAnswer } from '../answers.ts';
import { inconclusive } from '../outcomes.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';
import { remedyForRefused } from './remedy-for-refused.ts';

const id = 'boundary-input-accepted';

/** Keywords whose edges are plain numbers and lists: who states them means them. */
const edges = new Set([
  ...['enum', 'const', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
]);

/** Refusals that say: this input is wrong. Others (404, 409, 402 …) speak of the world, not of the value. */
const wrongInput = [400, 413, 414, 422];

/** Steps that give the longest input that is stated to a thing that waits for it. */
const atLimit = ['input-at-limit', 'input-at-limit-wide'];

export const boundaryInputAccepted = {
  id,
  area: 'http',
  statement: 'A value at the edge of what a stated constraint allows is accepted.',
  rationale:
    'The control is the same request with another value in that place, and must have succeeded. Only refusals that speak of the input (400, 413, 414, 422) fail, and only edges of stated bounds, lengths, counts and lists of values. An operation that only a waiting thing takes is shown by the longest input given to one that waits. Values that name things, and fractions where a whole number may be meant, are not judged.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const provenance = boundsOf(contract, operation);
      if (provenance.length === 0) return [];
      return [
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'SHOULD',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} accepts values at the edges of its stated constraints.`,
          provenance,
          exercisedBy: { operations: [operation.id], purposes: ['boundary'], scenarios: ['give-input'] },
        }),
      ];
    }),
  *judge(story, context) {
    const testCase = story.case;
    if (testCase.kind === 'scenario')
      for (const requirement of requirementsIn(story, context)) {
        // What only a waiting thing takes is tried on one that waits. Refusals there are the matter of input-limit-holds.
        const taken = answersOf(story).find(
          ({ record, status }) =>
            record.operation === requirement.operation && atLimit.includes(record.step) && isSuccess(status),
        );
        if (taken !== undefined)
          yield verdict(story, requirement.id, { outcome: 'passed', witness: [taken.record.id] });
      }
    if (testCase.kind !== 'probe' || testCase.edge === undefined || !edges.has(testCase.edge.keyword)) return;
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      const control = story.control === undefined ? undefined : probeAnswer(story.control);
      if (answer === undefined) continue;
      const { record, status } = answer;
      if (isTooLongInBytes(context.contract, record)) continue;
      if (isSuccess(status)) yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
      else if (control === undefined || !isSuccess(control.status))
        yield verdict(
          story,
          requirement.id,
          inconclusive(
            `the same request with a usual value did not succeed (${control?.status ?? 'no answer'})`,
            remedyForRefused(context.contract, record.operation, control?.status),
          ),
        );
      else if (wrongInput.includes(status))
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'edge-refused',
            records: [record.id, control.record.id],
            pointer: testCase.edge.at,
            expected: '2xx',
            actual: status,
            message: `${record.operation} answered ${status} when asked to ${testCase.title}, which ${testCase.edge.keyword} allows`,
          },
        });
    }
  },
} as const satisfies Check;

/** Documents that count the bytes of an action's input mean these, whatever a schema says of its characters. */
function isTooLongInBytes({ actions }: Contract, { operation, request }: Answer['record']): boolean {
  const input = actions.find((action) => action.operation === operation)?.input;
  if (input?.mostBytes === undefined) return false;
  const text = valueByPath(payloadJson(request.body), input.path);
  return typeof text === 'string' && Buffer.byteLength(text) > input.mostBytes;
}

/** Where the constraints of an operation's input are stated. */
function boundsOf(contract: Contract, { parameters, body, provenance }: Operation): readonly Provenance[] {
  const ofBody = body?.content.flatMap(({ schema }) => schema ?? []) ?? [];
  const bounded = parameters.filter(
    (parameter) =>
      (parameter.in !== 'path' || isChoiceInPath(contract, parameter)) && isBounded(contract, parameter.schema),
  );
  return [
    ...bounded.flatMap((parameter) => parameter.provenance),
    ...(ofBody.some((schema) => isBounded(contract, schema)) ? (body?.provenance ?? provenance) : []),
  ];
}

function isBounded(contract: Contract, schema: SchemaId, seen: Set<SchemaId> = new Set()): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const visit = (node: Json | undefined): boolean => {
    if (Array.isArray(node)) return node.some(visit);
    if (!isObject(node)) return false;
    const target = node['$ref'];
    if (typeof target === 'string' && target.startsWith('#/$defs/')) {
      const [name] = fromPointer(target.slice('#/$defs'.length));
      if (name !== undefined && isBounded(contract, name, seen)) return true;
    }
    return Object.entries(node).some(([key, value]) => edges.has(key) || visit(value));
  };
  return visit(contract.schemas[schema]);
}
