import {
  type Check,
  type Contract,
  fromPointer,
  isObject,
  type JsonObject,
  namesSomething,
  type Operation,
  type ProbeCase,
} from '../../model/index.ts';
import { isRefusal, isSuccess, probeAnswer } from '../answers.ts';
import { inconclusive } from '../outcomes.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';
import { remedyForRefused } from './remedy-for-refused.ts';

const id = 'unknown-id-refused';

export const unknownIdRefused = {
  id,
  area: 'http',
  statement: 'An id that names nothing is refused.',
  rationale:
    'Judged where the document gives the operation a 404 (or 410): for the id in its path, else for members of its body that name something another operation makes, and for required ids in its query or body. Any 4xx passes: 403 and 404 both keep silent about what exists. The control is the same request with an id that exists; where that is refused for the state of the thing (409), the two answers tell known from unknown all the same.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const stated = operation.responses.filter(({ status }) => status === '404' || status === '410');
      const isNamed = operation.parameters.some((parameter) => parameter.in === 'path');
      if (stated.length === 0 || !(isNamed || bodyNamesSomething(contract, operation) || needsIds(contract, operation)))
        return [];
      return [
        makeRequirement({
          check: id,
          area: 'http',
          // That a body or a query names a thing is our reading of the name of its member.
          wish: isNamed ? 'MUST' : 'SHOULD',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} refuses an id that names nothing.`,
          provenance: stated.flatMap(({ provenance }) => provenance),
          exercisedBy: { operations: [operation.id], mutations: ['unknown-id', 'malformed-id'] },
        }),
      ];
    }),
  *judge(story, context) {
    if (story.case.kind === 'probe') {
      if (isInBody(story.case.mutation?.at) && namedInPath(context.contract, story.case)) return;
      // An id before the last one names what the thing is in: that one may well not be looked at.
      if (story.case.expect === 'any') return;
    }
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      const control = story.control === undefined ? undefined : probeAnswer(story.control);
      if (answer === undefined) continue;
      if (control === undefined || !(isSuccess(control.status) || isConflict(control.status)))
        yield verdict(
          story,
          requirement.id,
          inconclusive(
            `the same request with a known id did not succeed (${control?.status ?? 'no answer'})`,
            remedyForRefused(context.contract, requirement.operation ?? '', control?.status),
          ),
        );
      else if (isSuccess(control.status) ? isRefusal(answer.status) : isNotFound(answer.status))
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [answer.record.id, control.record.id] });
      else if (isSuccess(answer.status))
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'unknown-id-accepted',
            records: [answer.record.id, control.record.id],
            expected: [404],
            actual: answer.status,
            message: `${answer.record.operation} answered ${answer.status} for an id that was never given out`,
          },
        });
      else
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: `answered ${answer.status}, and ${control.status} for a known id`,
        });
    }
  },
} as const satisfies Check;

function isNotFound(status: number): boolean {
  return status === 404 || status === 410;
}

/** The thing was found, and is in no state for the request. */
function isConflict(status: number): boolean {
  return status === 409;
}

function isInBody(at: string | undefined): boolean {
  return at?.startsWith('body') === true;
}

/** The 404 of an operation with an id in its path speaks of that one. */
function namedInPath({ operations }: Contract, { operation }: ProbeCase): boolean {
  return operations.some(
    ({ id: one, parameters }) => one === operation && parameters.some((each) => each.in === 'path'),
  );
}

/** Whether the query or the body has to name something by its id. */
function needsIds({ schemas }: Contract, { parameters, body }: Operation): boolean {
  const isId = (name: string) => /(^|[_-])(id|uuid)$|[a-z](Id|Uuid)$/.test(name);
  const asked = parameters.some((one) => one.in === 'query' && one.required && isId(one.name));
  const names = (body?.content ?? []).flatMap(({ schema }) => {
    const required = resolved(schemas, schema)?.['required'];
    return Array.isArray(required) ? required : [];
  });
  return asked || names.some((name) => typeof name === 'string' && isId(name));
}

/** Whether a member of the body is called like what another operation makes or shows: `booking_id` beside `/bookings`. */
function bodyNamesSomething({ schemas, operations }: Contract, { id: own, body }: Operation): boolean {
  const places = operations
    .filter(({ id: other, method }) => other !== own && ['get', 'post'].includes(method))
    .map(({ path }) => plainWords(path.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? ''));
  const namesOne = (name: string): boolean => {
    const thing = plainWords(name.replace(/(_?uu?id|_?id|Id|Uuid)$/, ''));
    const plurals = [thing, `${thing}s`, `${thing}es`, `${thing.slice(0, -1)}ies`];
    return namesSomething(name) && thing !== '' && plurals.some((plural) => places.includes(plural));
  };
  return (body?.content ?? []).some(({ schema }) => {
    const properties = resolved(schemas, schema)?.['properties'];
    return isObject(properties) && Object.keys(properties).some(namesOne);
  });
}

function resolved(schemas: Contract['schemas'], schema: string | undefined): JsonObject | undefined {
  let at = schema === undefined ? undefined : schemas[schema];
  for (let hops = 0; hops < 10 && isObject(at) && typeof at['$ref'] === 'string'; hops++)
    at = schemas[fromPointer(at['$ref'].slice('#/$defs'.length))[0] ?? ''];
  return isObject(at) ? at : undefined;
}

function plainWords(text: string): string {
  return text.replaceAll(/[^a-zA-Z0-9]/g, '').toLowerCase();
}
