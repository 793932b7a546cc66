import type { Check, Outcome } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { describeEvent, streamRequirements } from './followed-streams.ts';
import { resumedReadings } from './resumed-readings.ts';

const id = 'resume-repeats-nothing';

export const resumeRepeatsNothing: Check = {
  id,
  area: 'stream',
  statement: 'A stream that is resumed tells nothing twice.',
  rationale:
    'An event of the uninterrupted reading at or before the position (before it, where the position is included) must not come again, and none may come twice. A parameter that includes its position is no fault where documents say so.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, resume }) =>
      resume === undefined
        ? undefined
        : {
            statement: `A stream of ${operation} that is resumed repeats no event.`,
            facts: [resume],
            scenarios: ['resume-streams'],
            claim: 'streaming.resume',
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const resumed of resumedReadings(story, context, requirement)) {
        const { whole, part, asked, repeated, told, owed } = resumed;
        const [again] = repeated;
        if (again !== undefined)
          yield failed({
            kind:
              repeated.length > 1 && owed.length + repeated.length <= told.length ? 'starts-over' : 'event-repeated',
            records: [whole.record.id, part.record.id],
            expected: `what comes behind ${asked.position}`,
            actual: repeated.map((event) => event.id ?? event.type).slice(0, 20),
            message: `Resumed at ${asked.position} by ${asked.by}, ${requirement.operation} sends a ${again.type} event again.`,
            details: repeated.slice(0, 3).map((event) => describeEvent(part, event)),
          });
        else if (told.length > 0 || owed.length === 0) yield* passed([whole.record.id, part.record.id]);
      }
    }),
};
