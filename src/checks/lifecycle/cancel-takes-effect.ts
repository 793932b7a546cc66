import {
  answerOf,
  type Check,
  type Exchange,
  isSuccess,
  type Lifecycle,
  levelFor,
  type Outcome,
  type Story,
  strongest,
} from '../../model/index.ts';
import { isRefusal } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf, inOrder } from '../resource/sightings.ts';
import { withoutEffect } from './after-cancel.ts';
import { createReach } from './reachable.ts';
import { type Sight, sightsOf, timeline } from './sights.ts';
import { isWatched } from './watched.ts';

const id = 'cancel-takes-effect';

export const cancelTakesEffect: Check = {
  id,
  area: 'lifecycle',
  statement: 'An accepted cancellation brings the thing into a state that cancelling leads to.',
  rationale:
    'Needs a cancellation in a state that allows it. Fails when it is refused although all that is seen of the thing, before and after, is such a state. Accepted, it passes when such a state is seen at any time afterwards. Fails when the thing is still going on after the patience of the case, or ended otherwise although it was seen going on twice after the acceptance, or although a twin that was not cancelled still goes on at that age. Any other end may have crossed the request: that shows nothing.',
  requirements: ({ lifecycles, resources }) =>
    lifecycles.flatMap((lifecycle) => {
      const resource = resources.find(({ name }) => name === lifecycle.resource);
      const [transition] = strongest(
        lifecycle.transitions.filter(({ by }) => by !== undefined && by === resource?.cancel),
      );
      if (resource?.cancel === undefined || transition === undefined) return [];
      const names = [...targets(lifecycle, resource.cancel)].join(' or ');
      const shared = {
        check: id,
        area: 'lifecycle' as const,
        provenance: [transition.provenance] as const,
        operation: resource.cancel,
        resource: resource.name,
        claim: 'cancel',
      };
      const others = otherWaiting(lifecycle, resource.cancel);
      return [
        {
          ...shared,
          id: `${id}:${resource.name}`,
          level: levelFor('MUST', transition.provenance.known),
          statement: `${resource.cancel} of a ${resource.name} is accepted in the states that allow it, and the ${resource.name} becomes ${names}.`,
          exercisedBy: { scenarios: ['cancel-while-running', 'cancel-while-waiting'], operations: [resource.cancel] },
        },
        ...(others.length === 0
          ? []
          : [
              {
                ...shared,
                id: `${id}:${resource.name}.waiting`,
                level: 'SHOULD' as const,
                statement: `A ${resource.name} that was ${others.join(' or ')} becomes ${names} when ${resource.cancel} was accepted all the same.`,
                exercisedBy: { scenarios: ['cancel-while-waiting'], operations: [resource.cancel] },
              },
            ]),
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
        const isAboutWaiting = requirement.id.endsWith('.waiting');
        const from = isAboutWaiting ? otherWaiting(lifecycle, resource.cancel) : allowing(lifecycle, resource.cancel);
        if (refused === undefined || before === undefined || !from.includes(before)) continue;
        if (accepted === undefined) {
          // Where documents do not say that it can be cancelled, to refuse is the plain answer.
          if (isAboutWaiting) yield* passed([refused.id]);
          else yield judgeRefusal(lifecycle, refused, { state: before, sights, from, story });
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

/**
 * A refusal is proven wrong when the thing was open before and behind it, and cannot have been in another state just then: nothing leads
 * there and back without a request, or its stream was read all the time and tells of none.
 */
function judgeRefusal(
  lifecycle: Lifecycle,
  refused: Exchange,
  seen: {
    readonly state: string;
    readonly sights: readonly Sight[];
    readonly from: readonly string[];
    readonly story: Story;
  },
): Outcome {
  const { state: before, sights, from, story } = seen;
  const status = answerOf(refused)?.status;
  const { isFinal } = createReach(lifecycle);
  const { leads } = createReach(lifecycle, ({ by }) => by === undefined);
  const later = sights.find(
    ({ window, from: sent, state }) => window === 'read' && sent >= refused.result.endedAt && from.includes(state),
  );
  const isOpenAllAlong = sights.every(({ state }) => from.includes(state) || isFinal(state));
  const mayHaveBeenElsewhere = lifecycle.states.some(
    ({ name }) =>
      !from.includes(name) && !isFinal(name) && leads(before, name) && later !== undefined && leads(name, later.state),
  );
  const about = `${refused.operation} of a ${lifecycle.resource} that was ${from.join(' or ')}`;
  if (
    status === undefined ||
    !isRefusal(status) ||
    later === undefined ||
    !isOpenAllAlong ||
    (mayHaveBeenElsewhere && !isWatched(story, sights, refused.sentAt, refused.result.endedAt))
  )
    return inconclusive(`the target did not accept ${about} (status ${status ?? 'none'})`);
  return failed({
    kind: 'cancel-refused',
    records: [refused.id, later.record],
    expected: 'any 2xx',
    actual: status,
    message: `${about} was answered ${status}; it was ${later.state} behind that.`,
    details: timeline(sights),
  });
}

/** States in which documents say that it can be cancelled. */
function allowing(lifecycle: Lifecycle, cancel: string): readonly string[] {
  return strongest(lifecycle.transitions.filter(({ by }) => by === cancel)).map(({ from }) => from);
}

/** Waiting states of which documents do not say that they can be cancelled. */
function otherWaiting(lifecycle: Lifecycle, cancel: string): readonly string[] {
  const from = allowing(lifecycle, cancel);
  return lifecycle.states.flatMap(({ name, kind }) => (kind === 'waiting' && !from.includes(name) ? [name] : []));
}

function targets(lifecycle: Lifecycle, cancel: string): ReadonlySet<string> {
  return new Set(lifecycle.transitions.filter(({ by }) => by === cancel).map(({ to }) => to));
}

/** Milliseconds that the case gives the target, as planned. */
function patienceOf({ case: told }: Story): number | undefined {
  const patience = told.kind === 'scenario' ? told.arguments['completion'] : undefined;
  return typeof patience === 'number' ? patience : undefined;
}
