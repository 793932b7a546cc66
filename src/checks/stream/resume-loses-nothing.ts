import type { Check, Outcome } from '../../model/index.ts';
import { failed, failedBySilence, passed, verdictsOn } from '../outcomes.ts';
import { describeEvent, streamRequirements } from './followed-streams.ts';
import { resumedReadings } from './resumed-readings.ts';

const id = 'resume-loses-nothing';

export const resumeLosesNothing: Check = {
  id,
  area: 'stream',
  statement: 'A stream that is resumed goes on where it was cut: nothing is lost.',
  rationale:
    'Compares every resumed reading with the uninterrupted one. An event is lost when later ones came without it, or when it had arrived elsewhere before the reading was opened, and this one was closed by the server or waited out the whole patience.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, resume }) =>
      resume === undefined
        ? undefined
        : {
            statement: `A stream of ${operation} that is resumed loses no event.`,
            facts: [resume],
            scenarios: ['resume-streams'],
            claim: 'streaming.resume',
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const resumed of resumedReadings(story, context, requirement)) {
        const { whole, part, asked, lost, isSilent, owed, told } = resumed;
        const [missing] = lost;
        if (missing !== undefined)
          yield (isSilent ? failedBySilence : failed)({
            kind: told.length === 0 ? 'replay-empty' : 'event-lost',
            records: [whole.record.id, part.record.id],
            expected: owed.length,
            actual: told.length,
            message: `Resumed at ${asked.position} by ${asked.by}, ${requirement.operation} does not send the ${missing.type} event that the uninterrupted reading has.`,
            details: [describeEvent(whole, missing), ...told.slice(0, 2).map((event) => describeEvent(part, event))],
          });
        else if (told.length > 0) yield* passed([whole.record.id, part.record.id]);
      }
    }),
};
