import { type Check, takesVariedInput } from '../../model/index.ts';
import { type Answer, answersOf, isSuccess } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';
import { visible } from '../visible.ts';

const id = 'varied-input-accepted';

/** Refusals that say: this input is wrong. */
const wrongInput = [400, 422];

export const variedInputAccepted = {
  id,
  area: 'http',
  statement: 'Any input that its schema allows is accepted.',
  rationale:
    'An observation: documents seldom state every rule. Random valid input that is answered 400 or 422 shows a rule that the document lacks, or a server that is stricter than its document; the smallest such input is shown.',
  requirements: (contract) =>
    contract.operations
      .filter((operation) => takesVariedInput(contract, operation))
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'INFO',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} accepts whatever its schemas allow.`,
          provenance: operation.provenance,
          exercisedBy: { operations: [operation.id], scenarios: ['vary-input'] },
        }),
      ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answers = answersOf(story).filter(({ record }) => record.operation === requirement.operation);
      const refused = answers.filter(({ status }) => wrongInput.includes(status)).sort((a, b) => sizeOf(a) - sizeOf(b));
      const accepted = answers.filter(({ status }) => isSuccess(status));
      const [least] = refused;
      if (least !== undefined)
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'valid-input-refused',
            records: [least.record.id],
            expected: '2xx',
            actual: least.status,
            message: `${least.record.operation} answered ${least.status} to ${inputOf(least)}, which its schemas allow`,
          },
        });
      else
        for (const { record } of accepted)
          yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
    }
  },
} as const satisfies Check;

/** The body, where one that says something was sent; else what was asked for. */
function inputOf({ record: { request } }: Answer): string {
  const text = request.body?.text.trim() ?? '';
  return text === '' ? `${request.method} ${visible(request.url)}` : visible(text);
}

function sizeOf({ record: { request } }: Answer): number {
  return request.url.length + (request.body?.bytes ?? 0);
}
