import type { Check, Operation, Requirement, Story } from '../../model/index.ts';
import { answersOf, isRefusal, isSuccess, probeAnswer } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'credential-required';

export const credentialRequired = {
  id,
  area: 'auth',
  statement: 'An operation that needs a credential refuses a request without one, and one with a wrong one.',
  rationale:
    'A success without the right credential fails. A 401 or 403 passes when the same request with the right credential was not refused that way. Any other refusal passes only when the right credential succeeds.',
  requirements: (contract) =>
    contract.operations.filter(needsCredential).map((operation) =>
      makeRequirement({
        check: id,
        area: 'auth',
        wish: 'MUST',
        subject: operation.id,
        operation: operation.id,
        statement: `${operation.id} refuses requests without a valid credential.`,
        provenance: operation.security.flatMap(({ provenance }) => provenance),
        exercisedBy: {
          operations: [operation.id],
          mutations: ['no-credential', 'wrong-credential'],
          scenarios: contract.actions.some((action) => action.operation === operation.id) ? ['act-while-waiting'] : [],
        },
      }),
    ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const { answer, control } = triedAndControl(story, requirement);
      const kind = story.case.kind === 'probe' ? story.case.mutation?.kind : answer?.record.step;
      // An action that was not to be had at all tells nothing; its probes have their own controls.
      if (answer === undefined || (story.case.kind === 'scenario' && control === undefined)) continue;
      const records = [answer.record.id, ...(control === undefined ? [] : [control.record.id])] as const;
      const byCredential =
        [401, 403].includes(answer.status) && control !== undefined && ![401, 403].includes(control.status);
      if (isSuccess(answer.status))
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: kind ?? 'no-credential',
            records,
            expected: [401, 403],
            actual: answer.status,
            message: `${answer.record.operation} answered ${answer.status} when asked to ${story.case.title}${story.case.kind === 'probe' ? '' : `, with ${kind === 'wrong-credential' ? 'a wrong' : 'no'} credential`}`,
          },
        });
      else if (byCredential || (isRefusal(answer.status) && control !== undefined && isSuccess(control.status)))
        yield verdict(story, requirement.id, { outcome: 'passed', witness: records });
      else
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: `answered ${answer.status}, and ${control?.status ?? 'nothing'} with the right credential: no difference to judge by`,
        });
    }
  },
} as const satisfies Check;

/** A probe and its control; an action that a thing waited for, without the credential or with a wrong one, and with it. */
function triedAndControl(story: Story, { operation }: Requirement) {
  if (story.case.kind === 'probe')
    return { answer: probeAnswer(story), control: story.control && probeAnswer(story.control) };
  const all = answersOf(story).filter(({ record }) => record.operation === operation);
  const at = (step: string) => all.find(({ record }) => record.step === step);
  const tried = [at('no-credential'), at('wrong-credential')].filter((answer) => answer !== undefined);
  return { answer: tried.find(({ status }) => isSuccess(status)) ?? tried[0], control: at('act') };
}

function needsCredential(operation: Operation): boolean {
  return (
    operation.security.length > 0 &&
    operation.security.every(({ schemes, provenance }) => schemes.length > 0 && provenance.length > 0)
  );
}
