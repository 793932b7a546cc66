import { type Check, eventType, type Outcome } from '../../model/index.ts';
import { inconclusive, verdictsOn } from '../outcomes.ts';
import { followedStreams, streamRequirements } from './followed-streams.ts';
import { orderOutcomes } from './order-faults.ts';

const id = 'paired-events-match';

export const pairedEventsMatch: Check = {
  id,
  area: 'stream',
  statement: 'Events that belong together come in pairs with the same key.',
  rationale:
    'The second half needs a first one before it (judged for readers from the start), and neither comes twice. A reader counts as one from the start, too, who was told an opening event first and every number since. A first half that stays open counts only at closing events that the contract names for it: who is cancelled leaves things open. Events without the key are let pass here.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, pairs }) =>
      pairs.length === 0
        ? undefined
        : {
            statement: `In a stream of ${operation}, ${pairs.map(({ open, close, by }) => `${open} and ${close} match by ${by}`).join('; ')}.`,
            facts: pairs,
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      let isShown = false;
      const all = followedStreams(story, context, requirement);
      for (const followed of all) {
        const closes = new Set(followed.stream.pairs.map(({ close }) => close));
        const matched = followed.events.some((event) => closes.has(eventType(followed.stream, event)));
        isShown ||= matched;
        yield* orderOutcomes(followed, 'pairs', matched);
      }
      const [pair] = all[0]?.stream.pairs ?? [];
      // This story makes a thing by that word, where the target file has it.
      if (isShown || pair === undefined || story.case.kind !== 'scenario' || story.case.scenario !== 'resume-streams')
        return;
      yield inconclusive(
        `no ${pair.close} came`,
        `add scenarios.uses-tools: {…} to the target file: members that make one whose stream has ${pair.open} and ${pair.close}`,
      );
    }),
};
