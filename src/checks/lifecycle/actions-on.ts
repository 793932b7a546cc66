import type { Contract, Exchange, Lifecycle, ResourceAction, Story } from '../../model/index.ts';
import { creationsOf, inOrder } from '../resource/sightings.ts';
import { type Sight, sightsOf } from './sights.ts';

/** One request of an action, and the thing that it was about. */
export interface ActionSent {
  readonly action: ResourceAction;
  readonly exchange: Exchange;
  readonly sights: readonly Sight[];
}

/**
 * Every request of an action in a story. A request that names its thing in the path is about that one; another (one that carries a token)
 * is about the thing that the story made last before it.
 */
export function actionsOn(story: Story, contract: Contract, operation: string): readonly ActionSent[] {
  const action = contract.actions.find((one) => one.operation === operation);
  const resource = contract.resources.find(({ name }) => name === action?.resource);
  const lifecycle = contract.lifecycles.find((one) => one.resource === action?.resource);
  if (action === undefined || resource === undefined || lifecycle === undefined) return [];
  const creations = creationsOf(story, resource);
  const all = sightsOf(story, contract, lifecycle);
  return inOrder(story.exchanges)
    .filter((exchange) => exchange.operation === operation)
    .flatMap((exchange) => {
      const named = exchange.parameters[`path.${resource.parameter}`];
      const index =
        named === undefined
          ? creations.findLastIndex((creation) => creation.exchange.result.endedAt <= exchange.sentAt)
          : creations.findIndex((creation) => creation.id === String(named));
      const sights = all[index];
      return sights === undefined ? [] : [{ action, exchange, sights }];
    });
}

/** Whether reads can show that a thing waits for an action: its lifecycle has one of the states; elsewhere only a stream tells. */
export function showsWaiting(lifecycles: readonly Lifecycle[], { resource, when }: ResourceAction): boolean {
  return lifecycles.some((one) => one.resource === resource && one.states.some(({ name }) => when.includes(name)));
}
