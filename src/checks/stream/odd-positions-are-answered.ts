import {
  answerOf,
  type Check,
  type Outcome,
  oddPositionStep,
  oddPositions,
  otherPositionStep,
  type Story,
  standard,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { streamRequirements } from './followed-streams.ts';

const id = 'odd-positions-are-answered';
const law = standard(
  'RFC 9110',
  'section 15.5',
  'what the client got wrong is answered with a 4xx status, not with 5xx',
);

const steps: ReadonlySet<string> = new Set(
  (['after', 'last-event-id'] as const).flatMap((way) => [
    ...oddPositions.map((odd) => oddPositionStep(way, odd)),
    otherPositionStep(way),
  ]),
);

export const oddPositionsAreAnswered: Check = {
  id,
  area: 'stream',
  statement: 'No position to resume from makes the server fail.',
  rationale:
    'Positions behind the end, below all, that are no number, or that another thing had: any answer below 500 will do, an event stream or a refusal. 501 and 503 prove nothing.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, resume }) =>
      resume === undefined
        ? undefined
        : {
            statement: `${operation} answers any position to resume from without a server error.`,
            facts: [{ provenance: law }],
            scenarios: ['resume-streams'],
            claim: 'streaming.resume',
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* ({ operation }): Iterable<Outcome> {
      for (const { record, status } of answersToOdd(story)) {
        if (record.operation !== operation || status === 501 || status === 503) continue;
        if (status < 500) yield* passed([record.id]);
        else
          yield failed({
            kind: 'server-error',
            records: [record.id],
            expected: 'any status below 500',
            actual: status,
            message: `${operation} answered ${status} when it was asked to resume at a position that is none (${record.step}).`,
          });
      }
    }),
};

function answersToOdd({ streams, exchanges }: Story) {
  return [
    ...streams.map((record) => ({ record, status: record.status })),
    ...exchanges.flatMap((record) => {
      const answer = answerOf(record);
      return answer === undefined ? [] : [{ record, status: answer.status }];
    }),
  ].filter(({ record }) => steps.has(record.step));
}
