import {
  type Check,
  type Contract,
  invalidInput,
  isChoiceInPath,
  isObject,
  type Json,
  type Operation,
  type Provenance,
  payloadJson,
  type Story,
  type Verdict,
  valueAt,
} from '../../model/index.ts';
import { type Answer, answersOf, isRefusal, isSuccess, mediaTypeMatches, probeAnswer } from '../answers.ts';
import { inconclusive } from '../outcomes.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';
import { readAsValid } from './read-as-valid.ts';
import { remedyForRefused } from './remedy-for-refused.ts';

const id = 'invalid-input-refused';

export const invalidInputRefused = {
  id,
  area: 'http',
  statement: 'Input that breaks a stated constraint is refused.',
  rationale:
    'A MUST only where the document gives the operation an answer for invalid input (400, 422 or 4XX); elsewhere clamping and ignoring are as good, and this is an observation. Any 4xx counts as a refusal. A page size above its maximum may be moved into range where documents do not say what becomes of it, and a value of the wrong type that spells a valid one (1 for true, a number for its text, null for nothing) may be read as that one, unless the answer shows it as it was sent. What a form, a file or the content of a GET cannot show is not judged. The control, which differs in exactly the one broken thing, must have succeeded.',
  requirements: (contract) =>
    contract.operations
      .filter((operation) => isConstrained(contract, operation))
      .map((operation) => {
        const stated = statedRefusals(operation);
        return makeRequirement({
          check: id,
          area: 'http',
          wish: stated.length > 0 ? 'MUST' : 'INFO',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} refuses input that breaks a stated constraint.`,
          provenance: stated.length > 0 ? stated : operation.provenance,
          exercisedBy: {
            operations: [operation.id],
            mutations: invalidInput,
            scenarios: contract.actions.some((action) => action.operation === operation.id)
              ? ['act-while-waiting']
              : [],
          },
        });
      }),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      if (story.case.kind === 'probe') {
        const answer = probeAnswer(story);
        const control = story.control === undefined ? undefined : probeAnswer(story.control);
        if (answer === undefined || (isSuccess(answer.status) && isOpen(story, answer, context.contract))) continue;
        yield judged(story, context.contract, requirement.id, answer, control);
      } else {
        const answers = answersOf(story).filter(({ record }) => record.operation === requirement.operation);
        const control = answers.find(({ record }) => record.step === 'act');
        for (const answer of answers)
          if (/^(without|broken)-/.test(answer.record.step))
            yield judged(story, context.contract, requirement.id, answer, control);
      }
    }
  },
} as const satisfies Check;

function judged(
  story: Story,
  contract: Contract,
  requirement: string,
  answer: Answer,
  control: Answer | undefined,
): Verdict {
  const { record, status } = answer;
  if (control === undefined || !isSuccess(control.status))
    return verdict(
      story,
      requirement,
      inconclusive(
        `the same request without the fault did not succeed (${control?.status ?? 'no answer'}), so a refusal proves nothing`,
        remedyForRefused(contract, record.operation, control?.status),
      ),
    );
  if (isRefusal(status))
    return verdict(story, requirement, { outcome: 'passed', witness: [record.id, control.record.id] });
  if (!isSuccess(status))
    return verdict(story, requirement, {
      outcome: 'inconclusive',
      reason: `answered ${status}: neither accepted nor refused`,
    });
  const mutation = story.case.kind === 'probe' ? story.case.mutation : undefined;
  return verdict(story, requirement, {
    outcome: 'failed',
    evidence: {
      kind: mutation?.kind ?? 'missing-required',
      records: [record.id, control.record.id],
      ...(mutation === undefined ? {} : { pointer: mutation.at }),
      expected: '4xx',
      actual: status,
      message: `${record.operation} answered ${status} when asked to ${story.case.title}${mutation === undefined ? `, ${record.step.replaceAll('-', ' ')}` : ''}`,
    },
  });
}

/** Whether documents leave open what is done with what the probe sent. */
function isOpen(story: Story, answer: Answer, contract: Contract): boolean {
  return isOpenSize(story, contract) || isOtherNotation(story, answer, contract) || isLostOnTheWay(story, contract);
}

/**
 * Whether the request shows nothing of what was broken: content of a GET means nothing (RFC 9110 section 9.3.1), and in a form everything is
 * text, so that an object or null in place of a text is one, and an
 * empty list is nothing at all; other files are what they are.
 */
function isLostOnTheWay({ case: probe }: Story, contract: Contract): boolean {
  if (probe.kind !== 'probe' || probe.mutation?.at.startsWith('body') !== true) return false;
  const operation = contract.operations.find(({ id }) => id === probe.operation);
  if (operation?.method === 'get' || operation?.method === 'head') return true;
  const { body } = probe.request;
  if (body === undefined || 'raw' in body || /[/+](json|xml)$/.test(body.mediaType)) return false;
  if (probe.mutation.kind !== 'wrong-type' && probe.mutation.kind !== 'null-not-allowed') return false;
  if (!/^(application\/x-www-form-urlencoded|multipart\/)/.test(body.mediaType)) return true;
  const schema = operation?.body?.content.find(({ mediaType }) => mediaTypeMatches(mediaType, body.mediaType))?.schema;
  const at = probe.mutation.at.slice('body'.length);
  const sent = body.value as Json;
  const value = valueAt(sent, at);
  return typeof value === 'object' || (schema !== undefined && readAsValid(contract, schema, sent, at));
}

/** Whether what was sent spells something valid, and the answer does not show it as it was sent. */
function isOtherNotation({ case: probe }: Story, { record, body }: Answer, contract: Contract): boolean {
  if (probe.kind !== 'probe' || probe.mutation?.at.startsWith('body') !== true) return false;
  if (probe.mutation.kind !== 'wrong-type' && probe.mutation.kind !== 'null-not-allowed') return false;
  const at = probe.mutation.at.slice('body'.length);
  const { mediaType } = probe.request.body ?? {};
  const content = contract.operations.find(({ id }) => id === probe.operation)?.body?.content ?? [];
  const schema = content.find((one) => mediaType !== undefined && mediaTypeMatches(one.mediaType, mediaType))?.schema;
  const sent = payloadJson(record.request.body);
  if (schema === undefined || sent === undefined || !readAsValid(contract, schema, sent, at)) return false;
  const [value, shown] = [valueAt(sent, at), valueAt(payloadJson(body), at)];
  return value === null || JSON.stringify(shown) !== JSON.stringify(value);
}

/** Whether the probe asks for a page size above the maximum, and documents leave open what is done with it. */
function isOpenSize({ case: probe }: Story, { pagination }: Contract): boolean {
  if (probe.kind !== 'probe' || probe.mutation?.kind === 'wrong-type') return false;
  return pagination.some(
    ({ operation, size }) =>
      operation === probe.operation && size?.over === 'unstated' && probe.mutation?.at === `query.${size.parameter}`,
  );
}

/** Whether anything can be got wrong: a body, a parameter that is required, or one whose schema asks for more than any text. */
function isConstrained(contract: Contract, { parameters, body }: Operation): boolean {
  if (body !== undefined) return true;
  return parameters.some((parameter) => {
    if (parameter.in === 'path') return isChoiceInPath(contract, parameter);
    const schema = contract.schemas[parameter.schema];
    const anyText =
      isObject(schema) && schema['type'] === 'string' && Object.keys(schema).every((key) => !constraints.has(key));
    return parameter.required || !anyText;
  });
}

const constraints = new Set(['enum', 'const', 'minLength', 'maxLength', 'pattern', 'format']);

function statedRefusals(operation: Operation): Provenance[] {
  return operation.responses
    .filter(({ status }) => ['400', '422', '4XX'].includes(status.toUpperCase()))
    .flatMap(({ provenance }) => provenance);
}
