import { type Check, levelFor, type Outcome, standard } from '../../model/index.ts';
import { answersOf, isTemporary } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';

const id = 'repetition-does-no-harm';

const clientErrors = standard(
  'RFC 9110',
  'section 15.5',
  'A request that the client got wrong is answered with a 4xx status, not with a 5xx one.',
);

/** Steps of stories that ask for what has been asked for before, comes at the same instant, or comes too late. */
const repetitions = [
  'act-again',
  'act-second',
  'act-second-too',
  'act-spent',
  'cancel-again',
  'cancel-ended',
  'cancel-twin',
  'cancel-twin-too',
  'input-after-end',
  'input-empty',
  'input-twin',
  'input-twin-too',
  'input-unasked',
];

export const repetitionDoesNoHarm: Check = {
  id,
  area: 'lifecycle',
  statement: 'To ask for the same thing twice, at once or too late does not make the server fail.',
  rationale:
    'Whether a repetition is taken or refused, most documents leave open; a 5xx answer is no choice among them. 503 says "not now" and proves nothing. That nothing has changed is the matter of the checks of states.',
  requirements: ({ actions, resources }) => {
    const cancels = resources.flatMap(({ name, cancel }) =>
      cancel === undefined ? [] : [{ name, operation: cancel }],
    );
    const all = [...cancels, ...actions.map(({ resource, operation }) => ({ name: resource, operation }))];
    return all.map(({ name, operation }) => ({
      id: `${id}:${operation}`,
      check: id,
      area: 'lifecycle' as const,
      level: levelFor('MUST', clientErrors.known),
      statement: `${operation} of a ${name} answers without a server error when it comes twice, at once or too late.`,
      provenance: [clientErrors] as const,
      operation,
      resource: name,
      exercisedBy: {
        scenarios: ['act-while-waiting', 'cancel-while-running', 'give-input', 'use-value-twice'],
        operations: [operation],
      },
    }));
  },
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const { record, status } of answersOf(story)) {
        if (record.operation !== requirement.operation || !repetitions.includes(record.step)) continue;
        if (isTemporary(status) || status === 501) continue;
        if (status < 500) yield* passed([record.id]);
        else
          yield failed({
            kind: 'server-error',
            records: [record.id],
            expected: 'any status below 500',
            actual: status,
            message: `${record.operation} (${record.step}) answered ${status}.`,
          });
      }
    }),
};
