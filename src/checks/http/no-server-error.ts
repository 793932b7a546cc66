import { type Check, standard } from '../../model/index.ts';
import { type Answer, answersOf, isTemporary } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';
import { visible } from '../visible.ts';

const id = 'no-server-error';

/** Stories that read and follow things in states that a probe finds none in. */
const lives = [
  'act-while-waiting',
  'cancel-while-running',
  'cancel-while-waiting',
  'filter-lists',
  'follow-to-the-end',
  'give-input',
  'make-many-at-once',
  'vary-stream-requests',
];

const clientErrors = standard(
  'RFC 9110',
  'section 15.5',
  'A request that the client got wrong is answered with a 4xx status, not with a 5xx one.',
);

export const noServerError = {
  id,
  area: 'http',
  statement: 'No input that the client controls makes the server fail (5xx).',
  rationale:
    'Judged on negative, boundary and property probes, and on reads and streams of things in all states of their lives, on input to things that wait and on things that are made at the same instant. 503 says "not now" and 501 "not at all": both prove nothing here.',
  requirements: (contract) =>
    contract.operations.map((operation) =>
      makeRequirement({
        check: id,
        area: 'http',
        wish: 'MUST',
        subject: operation.id,
        operation: operation.id,
        statement: `${operation.id} never answers unusual input with a server error.`,
        provenance: [
          ...operation.responses
            .filter(({ status }) => /^4/.test(status))
            .flatMap(({ provenance }) => provenance.slice(0, 1)),
          clientErrors,
        ],
        exercisedBy: {
          operations: [operation.id],
          purposes: ['negative', 'boundary', 'property'],
          scenarios: [
            'ask-in-other-words',
            'change-and-remove',
            'send-hostile-values',
            'send-large-values',
            'send-unknown-member',
            'vary-input',
            ...(contract.resources.some(({ read, stream }) => [read, stream].includes(operation.id)) ? lives : []),
            ...(contract.resources.some(({ create }) => create === operation.id) ? ['make-many-at-once'] : []),
            ...(contract.actions.some((action) => action.operation === operation.id) ? ['give-input'] : []),
          ],
        },
      }),
    ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answers = answersOf(story).filter(
        ({ record, status }) => record.operation === requirement.operation && !isTemporary(status) && status !== 501,
      );
      const crashed = answers.filter(({ status }) => status >= 500);
      for (const { record } of answers.filter(({ status }) => status < 500))
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
      // Of many inputs that break a server the smallest says most.
      const [{ record, status } = { record: undefined, status: 0 }] =
        story.case.kind === 'probe' ? crashed : [...crashed].sort((a, b) => sizeOf(a) - sizeOf(b));
      if (record === undefined) continue;
      yield verdict(story, requirement.id, {
        outcome: 'failed',
        evidence: {
          kind: 'server-error',
          records: [record.id],
          expected: 'any status below 500',
          actual: status,
          message: `${record.operation} answered ${status} when asked to ${story.case.kind === 'probe' ? story.case.title : inputOf(record)}`,
        },
      });
    }
  },
} as const satisfies Check;

function sizeOf({ record: { request } }: Answer): number {
  return request.url.length + (request.body?.bytes ?? 0);
}

function inputOf({ request }: Answer['record']): string {
  const path = request.url.replace(/^[a-z]+:\/\/[^/]+/, '');
  return `${request.method} ${visible(path)}${request.body === undefined ? '' : ` with the body ${visible(request.body.text)}`}`;
}
