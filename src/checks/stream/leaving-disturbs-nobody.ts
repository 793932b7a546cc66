import type { Check, Outcome } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { closingEvent, describeEvent, type Followed, followedStreams, streamRequirements } from './followed-streams.ts';
import { byThing } from './readers-see-the-same.ts';

const id = 'leaving-disturbs-nobody';

export const leavingDisturbsNobody: Check = {
  id,
  area: 'stream',
  statement: 'When one reader leaves, the others are told the rest.',
  rationale:
    'One reader leaves at the first event. Fails when the server then ends the streams of all who were reading with it, short of a closing event, while elsewhere in the story it sees readers through to the end: a server that cuts everybody off early now and then may do so. No document says it outright, so it is a SHOULD.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, resource, events, provenance }) =>
      resource === undefined || events.every(({ role }) => role !== 'closes')
        ? undefined
        : {
            statement: `Readers of ${operation} are told the rest when one of them leaves.`,
            facts: [{ provenance }],
            wish: 'SHOULD',
            scenarios: ['read-streams-together'],
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const readings = followedStreams(story, context, requirement);
      const leaver = readings.find(({ record }) => record.step === 'reader-leaves' && record.end.kind === 'left');
      if (leaver === undefined || closingEvent(leaver) !== undefined) return;
      const left = leaver.record.end.at;
      const others = (byThing(readings).find((same) => same.includes(leaver)) ?? []).filter(
        (reading) => reading !== leaver && reading.record.openedAt <= left && reading.record.end.at >= left,
      );
      const told = others.find((reading) => closingEvent(reading) !== undefined);
      if (told !== undefined) yield* passed([leaver.record.id, told.record.id]);
      const through = readings.some((reading) => reading.id !== leaver.id && closingEvent(reading) !== undefined);
      const cut = others.filter(isCutOff);
      const [first] = cut;
      if (first === undefined || cut.length < 2 || cut.length < others.length || !through) return;
      yield failed({
        kind: 'others-cut-off',
        records: [leaver.record.id, first.record.id],
        expected: 'the rest of the stream',
        actual: `${cut.length} of ${others.length} other readers were cut off`,
        message: `One reader of ${requirement.operation} left, and the server ended the streams of all ${cut.length} others.`,
        details: first.events.slice(-2).map((event) => describeEvent(first, event)),
      });
    }),
};

function isCutOff(reading: Followed): boolean {
  const { kind } = reading.record.end;
  return (kind === 'closed' || kind === 'reset') && closingEvent(reading) === undefined;
}
