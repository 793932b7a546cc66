import type { Answer } from './answer.ts';
import type { Incoming } from './incoming.ts';
import { findRoute, type Route } from './route.ts';

/** A server that lets nobody in without a credential, and tells all refusals in one way. */
interface Guarded<World> {
  readonly behaviour: {
    authenticate(incoming: Incoming, world: World): Answer | undefined;
    refuse(status: number, message: string, headers?: Readonly<Record<string, string>>): Answer;
  };
}

/** Find who answers a request: the credential first, then the path, then the method. */
export function answerGuarded<World extends Guarded<World>>(
  routes: readonly Route<World>[],
  incoming: Incoming,
  world: World,
): Answer {
  const { behaviour } = world;
  const refusal = behaviour.authenticate(incoming, world);
  if (refusal !== undefined) return refusal;
  const found = findRoute(routes, incoming);
  switch (found.kind) {
    case 'operation':
      return found.handler(incoming, found.id, world);
    case 'other-method':
      return behaviour.refuse(405, `${incoming.method} is not offered here`, { allow: found.allow });
    case 'nothing':
      return behaviour.refuse(404, `There is nothing at ${incoming.path}`);
  }
}
