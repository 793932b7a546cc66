import type { Check, Outcome } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { describeEvent, streamRequirements } from './followed-streams.ts';
import { resumedReadings } from './resumed-readings.ts';

const id = 'resume-changes-nothing';

export const resumeChangesNothing: Check = {
  id,
  area: 'stream',
  statement: 'Events that are sent after a resumption are the same as without it.',
  rationale:
    'Compares type and JSON data of events with the same number (or id); the order of members and the framing do not matter.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, resume }) =>
      resume === undefined
        ? undefined
        : {
            statement: `Events of ${operation} are the same in resumed readings.`,
            facts: [resume],
            scenarios: ['resume-streams'],
            claim: 'streaming.resume',
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const resumed of resumedReadings(story, context, requirement)) {
        const { whole, part, asked, changed, told } = resumed;
        const [first] = changed;
        if (first !== undefined)
          yield failed({
            kind: 'event-differs',
            records: [whole.record.id, part.record.id],
            expected: first[0].data.slice(0, 2000),
            actual: first[1].data.slice(0, 2000),
            message: `Resumed at ${asked.position} by ${asked.by}, ${requirement.operation} sends a ${first[1].type} event that differs from the uninterrupted reading.`,
            details: [describeEvent(whole, first[0]), describeEvent(part, first[1])],
          });
        else if (told.length > 0) yield* passed([whole.record.id, part.record.id]);
      }
    }),
};
