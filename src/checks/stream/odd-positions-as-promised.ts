import {
  answerOf,
  type Check,
  eventRole,
  type Level,
  type OddPosition,
  type Outcome,
  oddPositionStep,
  oddPositions,
  type Provenance,
  type ResumePromise,
  type Stream,
  wholeStep,
} from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';
import { describeEvent, followedStreams } from './followed-streams.ts';

const id = 'odd-positions-as-promised';

type Resume = NonNullable<Stream['resume']>;

const words: Readonly<Record<OddPosition, string>> = {
  past: 'a position behind the last event',
  negative: 'a position below all',
  word: 'a position that is no number',
};

const promisesOf: Readonly<Record<OddPosition, readonly ResumePromise[]>> = {
  past: ['past-is-empty', 'past-is-refused'],
  negative: ['negative-is-refused'],
  word: ['word-is-refused'],
};

export const oddPositionsAsPromised: Check = {
  id,
  area: 'stream',
  statement: 'Positions that no event has are answered as documents say.',
  rationale:
    'Judges what documents promise of a position behind the end (nothing, or a refusal), below all, or that is no number. Without a promise it is only noted when such a position makes the whole stream start over: a client that resumes with it would take old events for new ones.',
  requirements: (contract) =>
    contract.streams.flatMap(({ operation, resource, resume }) => {
      if (resume === undefined) return [];
      return oddPositions.map((odd) => {
        const promised = promiseOf(resume, odd);
        const does =
          promised === undefined ? 'does not start over' : promised.is === 'empty' ? 'gives no event' : 'is refused';
        const [wish, place]: [Level, Provenance] =
          promised === undefined ? ['INFO', resume.provenance] : ['MUST', promised.provenance];
        return makeRequirement({
          check: id,
          area: 'stream',
          wish,
          subject: `${operation}.${odd}`,
          statement: `In ${operation}, ${words[odd]} ${does}.`,
          provenance: [place],
          operation,
          ...(resource === undefined ? {} : { resource }),
          claim: 'streaming.resume',
          exercisedBy: { scenarios: ['resume-streams'], operations: [operation] },
        });
      });
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const odd = oddPositions.find((one) => requirement.id.endsWith(`.${one}`));
      const { resume } = context.contract.streams.find(({ operation }) => operation === requirement.operation) ?? {};
      if (odd === undefined || resume === undefined) return;
      const promise = promiseOf(resume, odd)?.is;
      // A promise is about the documented parameter; the header only where there is no other way.
      const step = oddPositionStep(resume.parameter === undefined ? 'last-event-id' : 'after', odd);
      const refusal = story.exchanges.find((one) => one.operation === requirement.operation && one.step === step);
      const status = refusal === undefined ? undefined : answerOf(refusal)?.status;
      const fails = (kind: string, record: string, actual: string | number, details: readonly string[] = []) =>
        failed({
          kind,
          records: [record],
          expected:
            promise === 'refused'
              ? 'a refusal (4xx)'
              : promise === 'empty'
                ? 'a stream without events'
                : 'no events from the start',
          actual,
          message: `${requirement.operation} was asked for ${words[odd]} and ${typeof actual === 'number' ? `answered ${actual}` : `sent ${actual}`}.`,
          ...(details.length > 0 && { details }),
        });
      if (refusal !== undefined && status !== undefined && status < 500) {
        if (promise !== 'empty' || status === 204) yield* passed([refusal.id]);
        else yield fails('position-refused', refusal.id, status);
      }
      const readings = followedStreams(story, context, requirement);
      const reading = readings.find(({ record }) => record.step === step);
      if (reading === undefined) return;
      const { record, events, stream } = reading;
      // Of a thing that is not over nobody knows which position is behind its last event.
      const whole = readings.find((one) => one.record.step === wholeStep);
      const closes = stream.events.some(({ role }) => role === 'closes');
      if (
        odd === 'past' &&
        closes &&
        events.length > 0 &&
        whole !== undefined &&
        !whole.events.some((event) => eventRole(stream, event) === 'closes')
      )
        return yield inconclusive('the thing was not over when its stream was asked for what is behind the last event');
      const shown = events.slice(0, 2).map((event) => describeEvent(reading, event));
      if (promise === 'refused') yield fails('position-taken', record.id, record.status, shown);
      else if (events.length > 0) yield fails('starts-over', record.id, `${events.length} events`, shown);
      else if (record.end.kind !== 'reset') yield* passed([record.id]);
    }),
};

function promiseOf({ promises = [] }: Resume, odd: OddPosition) {
  const found = promises.find(({ promise }) => promisesOf[odd].includes(promise));
  if (found === undefined) return undefined;
  return { is: found.promise === 'past-is-empty' ? 'empty' : 'refused', provenance: found.provenance } as const;
}
