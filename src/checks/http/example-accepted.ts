import { type Check, inputExamples } from '../../model/index.ts';
import { isSuccess, probeAnswer } from '../answers.ts';
import { inconclusive } from '../outcomes.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';
import { remedyForRefused } from './remedy-for-refused.ts';

const id = 'example-accepted';

/** Refusals that say: this input is wrong. */
const wrongInput = [400, 415, 422];

export const exampleAccepted = {
  id,
  area: 'http',
  statement: 'What a document shows as an example of input is accepted.',
  rationale:
    'An observation: an example is no promise, and may have grown old. Sent as the document has it, but for what names things: that names things of this run. The least valid request is the control and must have succeeded; only refusals that speak of the input (400, 415, 422) count.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const examples = inputExamples(contract, operation);
      if (examples.length === 0) return [];
      return [
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'INFO',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} accepts the examples that the document gives of its input.`,
          provenance: [...examples.flatMap(({ provenance }) => provenance), ...operation.provenance],
          exercisedBy: { operations: [operation.id], purposes: ['boundary'] },
        }),
      ];
    }),
  *judge(story, context) {
    const { case: probe, control } = story;
    if (probe.kind !== 'probe' || probe.edge?.keyword !== 'example') return;
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      if (answer === undefined) continue;
      const { record, status } = answer;
      const usual = control === undefined ? undefined : probeAnswer(control);
      if (isSuccess(status)) yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
      else if (usual === undefined || !isSuccess(usual.status))
        yield verdict(
          story,
          requirement.id,
          inconclusive(
            `the least valid request did not succeed either (${usual?.status ?? 'no answer'})`,
            remedyForRefused(context.contract, record.operation, usual?.status),
          ),
        );
      else if (wrongInput.includes(status))
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'example-refused',
            records: [record.id, usual.record.id],
            pointer: probe.edge.at,
            expected: '2xx',
            actual: status,
            message: `${record.operation} answered ${status} when asked to ${probe.title}`,
          },
        });
    }
  },
} as const satisfies Check;
