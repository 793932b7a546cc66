import { type Check, type Contract, type Exchange, operationOf, type StreamRecord } from '../../model/index.ts';
import { answersOf, isSuccess, isTemporary } from '../answers.ts';
import { inconclusive } from '../outcomes.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';
import { remedyForRefused } from './remedy-for-refused.ts';

const id = 'valid-input-accepted';

/** Refusals that speak of the world, not of the request: payment, rights, conflicts, locks, failed dependencies, missing conditions. */
const worldly: readonly number[] = [402, 403, 409, 423, 424, 428];

export const validInputAccepted = {
  id,
  area: 'http',
  statement: 'A request that fits the document is answered with a success.',
  rationale:
    'A refusal fails only when every value of the request is known to be good: ids from earlier answers or the target file, the rest free by the schema. Where a value could be unknown to this target (an id that we made up, or a text in a body that is answered with a documented 404 where no path names anything), a refusal is inconclusive and the reason says what to put into the target file. The same holds for a 401 to the body of an operation that needs no credential (a login), and for refusals that speak of the moment or of rights (402, 403, 409, 423, 424, 428).',
  requirements: (contract) =>
    contract.operations
      .filter((operation) => operation.responses.some(({ status }) => /^2/.test(status)))
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'MUST',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} accepts a valid request.`,
          provenance: operation.responses
            .filter(({ status }) => /^2/.test(status))
            .flatMap(({ provenance }) => provenance),
          exercisedBy: { operations: [operation.id], purposes: ['positive'], scenarios: ['act-while-waiting'] },
        }),
      ),
  *judge(story, context) {
    const testCase = story.case;
    for (const requirement of requirementsIn(story, context)) {
      const answer = answersOf(story).find(
        ({ record }) => record.operation === requirement.operation && ['probe', 'act'].includes(record.step),
      );
      if (answer === undefined) {
        if (testCase.kind === 'probe')
          yield verdict(story, requirement.id, {
            outcome: 'inconclusive',
            reason: 'no answer came to a valid request',
          });
        continue;
      }
      const { record, status } = answer;
      if (isSuccess(status) || isStatedWay(context.contract, record, status))
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
      else if (isTemporary(status))
        yield verdict(
          story,
          requirement.id,
          inconclusive(
            `the target answered ${status}: not now`,
            remedyForRefused(context.contract, record.operation, status),
          ),
        );
      else if (worldly.includes(status))
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: `${record.operation} answered ${status}: the request may be valid, and the moment or the credential is wrong for it`,
          remedy:
            remedyForRefused(context.contract, record.operation, status) ??
            'use a target on which nothing stands in its way',
        });
      else if (status === 401 && isPublic(context.contract, record))
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: `${record.operation} answered 401 though it needs no credential: what it was sent is one itself, and this target does not know it`,
          remedy: 'put values that the target knows under variables: in the target file, by the names of the members',
        });
      else if (status === 404 && mayAnswerNo(context.contract, record))
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: `${record.operation} answered 404, which may be its answer: no`,
          remedy: 'use a target on which the answer is yes',
        });
      else if (status === 404 && namesInBodyOnly(context.contract, record))
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: `${record.operation} answered 404: its body may name something that this target does not know`,
          remedy: 'put values that the target knows under variables: in the target file, by the names of the members',
        });
      else if (testCase.kind === 'probe' && testCase.expect !== 'accept')
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: `${record.operation} refused (${status}) a request with values that this target may not know`,
          ...remedyForUnsure(context.contract, record.operation, testCase.unsure),
        });
      else
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'valid-input-refused',
            records: [record.id],
            expected: '2xx',
            actual: status,
            message: `${record.operation} answered ${status} to a valid request (${testCase.title})`,
          },
        });
    }
  },
} as const satisfies Check;

/** Whether a document says that the answer may stand elsewhere: 303 of an operation that has ended. */
function isStatedWay(contract: Contract, { operation }: Exchange | StreamRecord, status: number): boolean {
  const { responses } = operationOf(contract, operation);
  return status >= 300 && status < 400 && responses.some((response) => response.status === String(status));
}

/** Whether it asks whether something is so: 204 for yes, a documented 404 for no. */
function mayAnswerNo(contract: Contract, { operation }: Exchange | StreamRecord): boolean {
  const { method, responses } = operationOf(contract, operation);
  const stated = responses.map(({ status }) => status);
  return method === 'get' && stated.includes('404') && stated.filter((one) => one.startsWith('2')).join() === '204';
}

/** Whether it asks for no credential, and takes a body: a login. */
function isPublic(contract: Contract, { operation, request }: Exchange | StreamRecord): boolean {
  const { security } = operationOf(contract, operation);
  return request.body !== undefined && (security.length === 0 || security.some(({ schemes }) => schemes.length === 0));
}

/** Whether the document speaks of a 404, and nothing but the body can name what is not found. */
function namesInBodyOnly(contract: Contract, { operation, request }: Exchange | StreamRecord): boolean {
  const { path, responses } = operationOf(contract, operation);
  return request.body !== undefined && !path.includes('{') && responses.some(({ status }) => status === '404');
}

/** What a thing tells to who waits for it (a token, say) nobody can write down beforehand: only one that waits helps. */
function remedyForUnsure(
  contract: Contract,
  operation: string,
  unsure: readonly string[] | undefined,
): { readonly remedy?: string } {
  const isTold = contract.actions.some((action) => action.operation === operation);
  const remedy = isTold
    ? remedyForRefused(contract, operation, 409)
    : unsure && `put a value for ${unsure.join(', ')} into the target file`;
  return remedy === undefined ? {} : { remedy };
}
