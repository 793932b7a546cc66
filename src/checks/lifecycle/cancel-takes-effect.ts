import {
  answerOf,
  type Check,
  isSuccess,
  type Lifecycle,
  levelFor,
  type Outcome,
  type Story,
  strongest,
} from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf, inOrder } from '../resource/sightings.ts';
import { withoutEffect } from './after-cancel.ts';
import { sightsOf, timeline } from './sights.ts';

const id = 'cancel-takes-effect';

export const cancelTakesEffect: Check = {
  id,
  area: 'lifecycle',
  statement: 'An accepted cancellation brings the thing into a state that cancelling leads to.',
  rationale:
    'Needs a cancellation that was accepted in a state that allows it. Passes when such a state is seen at any time afterwards. Fails when the thing is still going on after the patience of the case, or ended otherwise although it was seen going on twice after the acceptance, or although a twin that was not cancelled still goes on at that age. Any other end may have crossed the request: that shows nothing.',
  requirements: ({ lifecycles, resources }) =>
    lifecycles.flatMap((lifecycle) => {
      const resource = resources.find(({ name }) => name === lifecycle.resource);
      const [transition] = strongest(
        lifecycle.transitions.filter(({ by }) => by !== undefined && by === resource?.cancel),
      );
      if (resource?.cancel === undefined || transition === undefined) return [];
      const names = [...targets(lifecycle, resource.cancel)].join(' or ');
      return [
        {
          id: `${id}:${resource.name}`,
          check: id,
          area: 'lifecycle' as const,
          level: levelFor('MUST', transition.provenance.known),
          statement: `After ${resource.cancel} was accepted a ${resource.name} becomes ${names}.`,
          provenance: [transition.provenance] as const,
          operation: resource.cancel,
          resource: resource.name,
          claim: 'cancel',
          exercisedBy: { scenarios: ['cancel-while-running', 'cancel-while-waiting'], operations: [resource.cancel] },
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const lifecycle = contract.lifecycles.find(({ resource }) => resource === requirement.resource);
      const resource = contract.resources.find(({ name }) => name === requirement.resource);
      if (lifecycle === undefined || resource?.cancel === undefined) return;
      const seen = sightsOf(story, contract, lifecycle);
      const all = creationsOf(story, resource).map(({ id: made, exchange }, i) => ({
        id: made,
        made: { from: exchange.sentAt, to: exchange.result.endedAt },
        sights: seen[i] ?? [],
      }));
      for (const thing of all) {
        const { id: made, sights } = thing;
        const cancels = inOrder(story.exchanges).filter(
          ({ operation, parameters }) =>
            operation === resource.cancel && String(parameters[`path.${resource.parameter}`]) === made,
        );
        const accepted = cancels.find((exchange) => isSuccess(answerOf(exchange)?.status ?? 0));
        const [refused] = cancels;
        const before = sights
          .filter(
            ({ window, to }) =>
              (window === 'create' || window === 'read') && to <= ((accepted ?? refused)?.sentAt ?? 0),
          )
          .at(-1)?.state;
        const from = strongest(lifecycle.transitions.filter(({ by }) => by === resource.cancel)).map(
          (transition) => transition.from,
        );
        if (refused === undefined || before === undefined || !from.includes(before)) continue;
        if (accepted === undefined) {
          yield inconclusive(
            `the target did not accept ${resource.cancel} of a ${resource.name} that was ${before} (status ${answerOf(refused)?.status ?? 'none'})`,
          );
          continue;
        }
        const { sentAt, result } = accepted;
        const wanted = targets(lifecycle, resource.cancel);
        const reached = sights.find(({ state, to }) => wanted.has(state) && to >= sentAt);
        if (reached !== undefined) {
          yield* passed([accepted.id, reached.record]);
          continue;
        }
        if (!sights.some(({ window, from: sent }) => window === 'read' && sent >= result.endedAt)) continue;
        const others = all.filter((other) => other !== thing);
        const proof = withoutEffect({
          lifecycle,
          acceptedAt: result.endedAt,
          patience: patienceOf(story),
          sights,
          made: thing.made,
          others,
        });
        if (proof === undefined)
          yield inconclusive(`the ${resource.name} may have ended by itself while the cancellation was under way`);
        else
          yield failed({
            kind: proof.kind,
            records: [accepted.id, proof.sight.record, ...(proof.twin === undefined ? [] : [proof.twin.record])],
            expected: [...wanted],
            actual: proof.sight.state,
            message: `${resource.cancel} was accepted while the ${resource.name} was ${before}; ${Math.round(proof.sight.from - result.endedAt)} ms later it was ${proof.sight.state}${proof.twin === undefined ? '' : `, and one that was not cancelled went on (${proof.twin.state})`}.`,
            details: timeline(sights),
          });
      }
    }),
};

function targets(lifecycle: Lifecycle, cancel: string): ReadonlySet<string> {
  return new Set(lifecycle.transitions.filter(({ by }) => by === cancel).map(({ to }) => to));
}

/** Milliseconds that the case gives the target, as planned. */
function patienceOf({ case: told }: Story): number | undefined {
  const patience = told.kind === 'scenario' ? told.arguments['completion'] : undefined;
  return typeof patience === 'number' ? patience : undefined;
}
