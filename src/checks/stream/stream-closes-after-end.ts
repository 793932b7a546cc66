import type { Check, Outcome } from '../../model/index.ts';
import { failed, failedBySilence, passed, verdictsOn } from '../outcomes.ts';
import { closingEvent, describeEvent, followedStreams, streamRequirements } from './followed-streams.ts';
import { wasAlive } from './seen-out.ts';

const id = 'stream-closes-after-end';

export const streamClosesAfterEnd: Check = {
  id,
  area: 'stream',
  statement: 'The server closes a stream behind its closing event.',
  rationale:
    'Where documents say so, a stream that is still open when the whole patience of the case has passed behind the closing event fails. Where they are silent, staying open for a fiftieth of it is noted. What rests on the silence of one connection alone is open. A broken connection and a reader who left early show nothing.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, events, closes, provenance }) => {
      if (!events.some(({ role }) => role === 'closes')) return undefined;
      if (!closes.after && closes.known !== 'inferred') return undefined;
      return {
        statement: `The server closes streams of ${operation} behind their closing event.`,
        facts: [{ provenance: closes.provenance ?? provenance }],
        wish: closes.after ? 'MUST' : 'INFO',
        scenarios: ['cancel-while-running', 'follow-to-the-end', 'read-streams-together'],
      };
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const patience = story.case.kind === 'scenario' ? Number(story.case.arguments['completion'] ?? 0) : 0;
      for (const followed of followedStreams(story, context, requirement)) {
        const { record } = followed;
        const closing = closingEvent(followed);
        if (closing === undefined || record.step === 'reader-slow') continue;
        const waited = record.end.at - closing.at;
        if (record.end.kind === 'closed') yield* passed([record.id]);
        else if (record.end.kind !== 'reset' && waited >= (requirement.level === 'INFO' ? patience / 50 : patience))
          yield (wasAlive(followed, patience, closing.at) ? failed : failedBySilence)({
            kind: 'stays-open',
            records: [record.id],
            expected: 'the end of the stream',
            actual: `still open ${Math.floor(waited)} ms later`,
            message: `A stream of ${requirement.operation} stays open behind ${closing.type}.`,
            details: [describeEvent(followed, closing)],
          });
      }
    }),
};
