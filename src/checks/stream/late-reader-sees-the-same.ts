import { type Check, type Evidence, nonEmpty, type Outcome } from '../../model/index.ts';
import { failed, failedBySilence, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { closingEvent, describeEvent, type Followed, followedStreams, streamRequirements } from './followed-streams.ts';
import { byThing, lastSeen } from './readers-see-the-same.ts';
import { disagreement, saysTheSame } from './readings-of-one-thing.ts';
import { fellSilent, patienceOf } from './seen-out.ts';

const id = 'late-reader-sees-the-same';

export const lateReaderSeesTheSame: Check = {
  id,
  area: 'stream',
  statement: 'Who follows a thing late is told what others were told before, or nothing of it.',
  rationale:
    'A reader who came after all others had gone is compared with them: events with one number say the same, and none is missing between two. That everything is told again counts only where documents owe it to every reader; else a late reader may be told the end, or nothing at all. What had not come when we left is missing only where the stream had been silent for the whole patience.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, resource, replay, provenance }) =>
      resource === undefined
        ? undefined
        : {
            statement:
              replay === undefined
                ? `A late reader of ${operation} is told nothing that others were told otherwise.`
                : `A late reader of ${operation} is told everything that others were told.`,
            facts: [replay ?? { provenance }],
            wish: replay === undefined ? 'SHOULD' : 'MUST',
            scenarios: ['read-streams-together'],
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const readings = followedStreams(story, context, requirement);
      for (const same of byThing(readings)) {
        const [full] = [...same].sort((a, b) => b.events.length - a.events.length);
        if (full === undefined || full.events.length === 0) continue;
        for (const late of same.filter((reading) => reading.record.sentAt > lastSeen(full))) {
          const fault = faultOf(full, late, requirement.operation ?? '');
          // What we did not wait for may still have come.
          const isWhole = late.record.end.kind === 'closed' || closingEvent(late) !== undefined;
          if (fault !== undefined && (fault.kind !== 'replay-incomplete' || isWhole)) yield failed(fault);
          else if (fault !== undefined && fellSilent(late, patienceOf(story))) yield failedBySilence(fault);
          else if (fault !== undefined) yield inconclusive('the late reader left before everything can have come');
          else if (late.events.length > 0) yield* passed([full.record.id, late.record.id]);
        }
      }
    }),
};

function faultOf(full: Followed, late: Followed, operation: string): Evidence | undefined {
  const records = nonEmpty([full.record.id, late.record.id]);
  const found = disagreement(full, late);
  if (records === undefined) return undefined;
  if (found !== undefined)
    return {
      kind: found.kind,
      records,
      expected: found.expected,
      actual: found.actual,
      message: `A late reader of ${operation} was told ${found.other === undefined ? 'less in the middle' : 'something else'} than readers before.`,
      details: [
        describeEvent(full, found.event),
        ...(found.other === undefined ? [] : [describeEvent(late, found.other)]),
      ],
    };
  const isOwed = full.stream.replay !== undefined && full.stream.replay.provenance.known !== 'inferred';
  if (!isOwed) return undefined;
  const missing = full.events.find((event) => !late.events.some((other) => saysTheSame(event, other)));
  if (missing === undefined) return undefined;
  return {
    kind: 'replay-incomplete',
    records,
    expected: full.events.length,
    actual: late.events.length,
    message: `A late reader of ${operation} was told ${late.events.length} of ${full.events.length} events; documents owe it all of them.`,
    details: [describeEvent(full, missing)],
  };
}
