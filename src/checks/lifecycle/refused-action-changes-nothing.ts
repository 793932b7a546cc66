import {
  answerOf,
  type Check,
  type Contract,
  isSuccess,
  type Lifecycle,
  type LifecycleTransition,
  levelFor,
  type Outcome,
  type Story,
  strongest,
} from '../../model/index.ts';
import { isRefusal } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf, inOrder } from '../resource/sightings.ts';
import { actionsOn, showsWaiting } from './actions-on.ts';
import { createReach } from './reachable.ts';
import { sightsOf, timeline } from './sights.ts';

const id = 'refused-action-changes-nothing';

export const refusedActionChangesNothing: Check = {
  id,
  area: 'lifecycle',
  statement:
    'A request that the target refuses, or that carries a made-up or spent value, leaves a waiting thing waiting.',
  rationale:
    'Looks at the state right before such a request and right after it, with no accepted request in between. Fails only when the new state is one that nothing but the action itself leads to: a thing that waits may give up by itself. What the answer to a made-up value says is left to the target; that it works is not.',
  requirements: ({ actions, lifecycles, resources }) => [
    ...lifecycles.flatMap((lifecycle) => {
      const resource = resources.find(({ name }) => name === lifecycle.resource);
      const [way] = strongest(lifecycle.transitions.filter(({ by }) => by !== undefined && by === resource?.cancel));
      if (resource?.cancel === undefined || resource.read === undefined || way === undefined) return [];
      return [
        {
          id: `${id}:${resource.cancel}`,
          check: id,
          area: 'lifecycle' as const,
          level: levelFor('SHOULD', way.provenance.known),
          statement: `A refused ${resource.cancel} leaves a ${resource.name} as it was.`,
          provenance: [way.provenance] as const,
          operation: resource.cancel,
          resource: resource.name,
          claim: 'cancel',
          exercisedBy: { scenarios: ['cancel-while-running', 'cancel-while-waiting'], operations: [resource.cancel] },
        },
      ];
    }),
    ...actions.flatMap((action) => {
      const resource = resources.find(({ name }) => name === action.resource);
      if (resource?.read === undefined || !showsWaiting(lifecycles, action)) return [];
      const shared = { check: id, area: 'lifecycle' as const, operation: action.operation, resource: resource.name };
      const about = action.provenance;
      return [
        {
          ...shared,
          id: `${id}:${action.operation}`,
          level: levelFor('MUST', about.known),
          statement: `A refused ${action.operation}, or one with a made-up value, leaves a ${resource.name} ${action.when.join(' or ')}.`,
          provenance: [about] as const,
          exercisedBy: { scenarios: ['act-while-waiting', 'give-input'], operations: [action.operation] },
        },
        ...(action.oneUse === undefined
          ? []
          : [
              {
                ...shared,
                id: `${id}:${action.operation}.spent`,
                level: levelFor('MUST', action.oneUse.provenance.known),
                statement: `A value that ${action.operation} has used once does nothing more.`,
                provenance: [action.oneUse.provenance] as const,
                exercisedBy: { scenarios: ['use-value-twice'], operations: [action.operation] },
              },
            ]),
      ];
    }),
  ],
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const { operation = '', resource } = requirement;
      const lifecycle = contract.lifecycles.find((one) => one.resource === resource);
      if (lifecycle === undefined) return;
      if (contract.resources.some(({ name, cancel }) => name === resource && cancel === operation)) {
        yield* afterRefusedCancel(story, contract, lifecycle, operation);
        return;
      }
      const isAboutSpent = requirement.id.endsWith('.spent');
      const sent = actionsOn(story, contract, operation);
      for (const { action, exchange, sights } of sent) {
        const status = answerOf(exchange)?.status ?? 0;
        const kind = isAboutSpent
          ? exchange.step === 'act-spent' && 'spent-value-works'
          : exchange.step.startsWith('garbage-')
            ? 'made-up-value-works'
            : isRefusal(status) && exchange.step !== 'act-spent' && 'refused-and-done';
        if (kind === false) continue;
        const { endedAt } = exchange.result;
        // A valid request under way at the same time may have been the one that worked.
        const valid = sent.filter(
          (one) => one.sights === sights && one.exchange !== exchange && isSuccess(answerOf(one.exchange)?.status ?? 0),
        );
        const before = sights.filter(({ window, to }) => window === 'read' && to <= exchange.sentAt).at(-1);
        const next = valid.filter((one) => one.exchange.result.endedAt > (before?.from ?? 0))[0];
        const until = next?.exchange.sentAt ?? Number.POSITIVE_INFINITY;
        // What a stream told behind the last waiting state came after it, whenever it arrived.
        const asked = sights.findLastIndex(
          ({ window, state, to }) => window === 'event' && action.when.includes(state) && to <= exchange.sentAt,
        );
        const after = sights.filter(({ window, from, to, record, index }, i) => {
          if (window === 'read') return from >= endedAt && to <= until;
          const isBehind = asked >= 0 && i > asked && record === sights[asked]?.record && index > 0;
          return window === 'event' && isBehind && to >= exchange.sentAt && to <= until;
        });
        if (before === undefined || !action.when.includes(before.state) || after.length === 0) continue;
        const others = after.filter(({ state }) => state !== before.state);
        const moved = others.find(({ state }) => isOnlyBy(lifecycle, operation, before.state, state)) ?? others[0];
        if (moved === undefined) yield* passed([before.record, exchange.id, ...after.map(({ record }) => record)]);
        else if (isOnlyBy(lifecycle, operation, before.state, moved.state))
          yield failed({
            kind,
            records: [before.record, exchange.id, moved.record],
            expected: before.state,
            actual: moved.state,
            message: `${operation} (${exchange.step}) was answered ${status}, and the ${resource} went from ${before.state} to ${moved.state}, where only a valid ${operation} leads.`,
            details: timeline(sights),
          });
        if (moved !== undefined) return;
      }
    }),
};

/** A cancellation that was refused, with no granted one in sight: the next look shows no state that only cancelling leads to. */
function* afterRefusedCancel(
  story: Story,
  contract: Contract,
  lifecycle: Lifecycle,
  operation: string,
): Iterable<Outcome> {
  const resource = contract.resources.find(({ name }) => name === lifecycle.resource);
  if (resource === undefined) return;
  const seen = sightsOf(story, contract, lifecycle);
  // What only requests bring about, nobody but this story brings about in its own things.
  const sent = new Set(story.exchanges.map((exchange) => exchange.operation));
  for (const [i, { id: thing }] of creationsOf(story, resource).entries()) {
    const sights = seen[i] ?? [];
    const cancels = inOrder(story.exchanges).filter(
      (one) => one.operation === operation && String(one.parameters[`path.${resource.parameter}`]) === thing,
    );
    const [first] = cancels;
    // One that got no answer, or a granted one, may be what worked.
    if (first === undefined) continue;
    if (!cancels.every((one) => isRefusal(answerOf(one)?.status ?? 0))) {
      if (cancels.every((one) => isSuccess(answerOf(one)?.status ?? 0)))
        yield { outcome: 'not-applicable', reason: `no ${operation} was refused` };
      continue;
    }
    const reads = sights.filter(({ window }) => window === 'read');
    const before = reads.findLast(({ to }) => to <= first.sentAt);
    const after = reads.find(({ from }) => from >= first.result.endedAt);
    if (before === undefined || after === undefined || createReach(lifecycle).isFinal(before.state)) continue;
    if (before.state === after.state) yield* passed([before.record, first.id, after.record]);
    else if (isOnlyBy(lifecycle, operation, before.state, after.state, ({ by }) => by === undefined || sent.has(by)))
      yield failed({
        kind: 'refused-and-done',
        records: [before.record, first.id, after.record],
        expected: before.state,
        actual: after.state,
        message: `${operation} was answered ${answerOf(first)?.status}, and the ${resource.name} went from ${before.state} to ${after.state}, where only ${operation} leads.`,
        details: timeline(sights),
      });
  }
}

/**
 * Whether nothing but the action leads from one state to another: no other declared transition, and no path that documents tell.
 * @param isPossible which of the others count; all when left out
 */
function isOnlyBy(
  lifecycle: Lifecycle,
  operation: string,
  from: string,
  to: string,
  isPossible: (transition: LifecycleTransition) => boolean = () => true,
): boolean {
  const { transitions } = lifecycle;
  const isOther = (one: LifecycleTransition) => one.by !== operation && isPossible(one);
  if (!transitions.some((one) => one.by === operation && one.from === from)) return false;
  if (transitions.some((one) => isOther(one) && one.from === from && one.to === to)) return false;
  const { leads } = createReach(lifecycle, (one) => isOther(one) && one.provenance.known !== 'inferred');
  return !leads(from, to);
}
