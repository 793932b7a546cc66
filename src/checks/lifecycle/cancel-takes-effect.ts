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
import { type Sight, sightsOf, timeline } from './sights.ts';

const id = 'cancel-takes-effect';
/** Looks at a thing that goes on after its cancellation was accepted; with fewer, its own end may have crossed the request. */
const looksThatRuleOutARace = 2;

export const cancelTakesEffect: Check = {
  id,
  area: 'lifecycle',
  statement: 'An accepted cancellation brings the thing into a state that cancelling leads to.',
  rationale:
    'Needs a cancellation that was accepted in a state that allows it. Passes when such a state is seen at any time afterwards. Fails when the thing is still going on after the patience of the case, or was seen going on at least twice after the acceptance and then ended otherwise. One that ended otherwise at once may have crossed the request: that shows nothing.',
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
          exercisedBy: { scenarios: ['cancel-while-running'], operations: [resource.cancel] },
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const lifecycle = contract.lifecycles.find(({ resource }) => resource === requirement.resource);
      const resource = contract.resources.find(({ name }) => name === requirement.resource);
      if (lifecycle === undefined || resource?.cancel === undefined) return;
      const all = sightsOf(story, contract, lifecycle);
      for (const [i, { id: made }] of creationsOf(story, resource).entries()) {
        const sights = all[i] ?? [];
        const cancels = inOrder(story.exchanges).filter(
          ({ operation, parameters }) =>
            operation === resource.cancel && String(parameters[`path.${resource.parameter}`]) === made,
        );
        const accepted = cancels.find((exchange) => isSuccess(answerOf(exchange)?.status ?? 0));
        const [refused] = cancels;
        const before = sights
          .filter(({ window, to }) => window !== 'event' && to <= ((accepted ?? refused)?.sentAt ?? 0))
          .at(-1)?.state;
        const from = lifecycle.transitions
          .filter(({ by }) => by === resource.cancel)
          .map((transition) => transition.from);
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
        const later = sights.filter((sight) => sight.window === 'read' && sight.from >= result.endedAt);
        if (reached !== undefined) yield* passed([accepted.id, reached.record]);
        else {
          const ending = endedOtherwise(lifecycle, later, result.endedAt, patienceOf(story));
          if (ending === undefined)
            yield inconclusive(`the ${resource.name} may have ended by itself while the cancellation was under way`);
          else
            yield failed({
              kind: ending.kind,
              records: [accepted.id, ending.sight.record],
              expected: [...wanted],
              actual: ending.sight.state,
              message: `${resource.cancel} was accepted while the ${resource.name} was ${before}; ${ending.sight.from - result.endedAt} ms later it was ${ending.sight.state}.`,
              details: timeline(sights),
            });
        }
      }
    }),
};

function targets(lifecycle: Lifecycle, cancel: string): ReadonlySet<string> {
  return new Set(lifecycle.transitions.filter(({ by }) => by === cancel).map(({ to }) => to));
}

/** What proves that the cancellation had no effect, if anything does. */
function endedOtherwise(
  lifecycle: Lifecycle,
  later: readonly Sight[],
  since: number,
  patience: number | undefined,
): { readonly kind: string; readonly sight: Sight } | undefined {
  const kinds = new Map(lifecycle.states.map(({ name, kind }) => [name, kind]));
  const last = later.at(-1);
  // An undeclared state on the way may be the target's own word for being about to stop.
  if (last === undefined || later.some(({ state }) => !kinds.has(state))) return undefined;
  if (kinds.get(last.state) !== 'terminal')
    return patience !== undefined && last.from - since >= patience
      ? { kind: 'cancel-without-effect', sight: last }
      : undefined;
  const goingOn = later.filter(({ state }) => kinds.get(state) !== 'terminal');
  return goingOn.length >= looksThatRuleOutARace ? { kind: 'ended-otherwise', sight: last } : undefined;
}

/** Milliseconds that the case gives the target, as planned. */
function patienceOf({ case: told }: Story): number | undefined {
  const patience = told.kind === 'scenario' ? told.arguments['completion'] : undefined;
  return typeof patience === 'number' ? patience : undefined;
}
