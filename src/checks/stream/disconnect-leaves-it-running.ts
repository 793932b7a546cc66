import type { Check, Outcome } from '../../model/index.ts';
import { sightsOf } from '../lifecycle/sights.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { followedStreams, streamRequirements } from './followed-streams.ts';

const id = 'disconnect-leaves-it-running';

export const disconnectLeavesItRunning: Check = {
  id,
  area: 'stream',
  statement: 'A thing goes on when its only reader leaves.',
  rationale:
    'Compares a thing whose only reader left in the middle with its twin, which was followed to the end: both end in the same state. One that has not ended when patience is spent counts only when the twin took less than a fifth of it. Only noted unless documents say that things do not depend on their readers.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, resource, independent, provenance }) =>
      contract.lifecycles.every((lifecycle) => lifecycle.resource !== resource)
        ? undefined
        : {
            statement: `A ${resource} goes on when the only reader of ${operation} leaves.`,
            facts: [independent ?? { provenance }],
            wish: independent === undefined ? 'INFO' : 'MUST',
            scenarios: ['read-streams-together'],
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const readings = followedStreams(story, context, requirement);
      const alone = readings.find(({ record }) => record.step === 'reader-alone');
      const lifecycle = alone?.lifecycle;
      if (alone === undefined || lifecycle === undefined || alone.record.end.kind !== 'left') return;
      const patience = story.case.kind === 'scenario' ? Number(story.case.arguments['completion']) : Number.NaN;
      const isEnd = (state: string) => lifecycle.states.some(({ name, kind }) => name === state && kind === 'terminal');
      const lives = sightsOf(story, context.contract, lifecycle).map((sights) => {
        const reads = sights.filter(({ window }) => window === 'read');
        return { born: sights[0], end: reads.find(({ state }) => isEnd(state)), last: reads.at(-1), reads };
      });
      const [twin, own] = lives;
      if (twin?.end === undefined || own?.last === undefined || own.born === undefined || twin.born === undefined)
        return;
      const records = [alone.record.id, own.last.record, twin.end.record] as const;
      const before = own.reads.some(({ state, to }) => isEnd(state) && to <= alone.record.end.at);
      if (before) return;
      if (own.end !== undefined && own.end.state === twin.end.state) yield* passed(records);
      else if (
        own.end !== undefined ||
        (own.last.to - own.born.to >= patience && (twin.end.to - twin.born.to) * 5 < patience)
      )
        yield failed({
          kind: own.end === undefined ? 'stands-still' : 'ends-otherwise',
          records,
          expected: twin.end.state,
          actual: own.last.state,
          message: `A ${lifecycle.resource} whose only reader left became ${own.last.state}; its twin that was followed became ${twin.end.state}.`,
        });
    }),
};
