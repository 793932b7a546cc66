import type { Answer } from './answer.ts';
import type { Incoming } from './incoming.ts';

/** Answers one operation. `id`: the decoded part of the path that the route's pattern captures, `''` where it captures none. */
export type Handler<World> = (incoming: Incoming, id: string, world: World) => Answer;

/** The operations of one path; a fixed path stands before a template that it also matches. */
export interface Route<World> {
  readonly path: RegExp;
  readonly methods: Readonly<Record<string, Handler<World>>>;
}

/** What a request asks for: an operation, a method that its path does not have, or nothing that there is. */
export type Found<World> =
  | { readonly kind: 'operation'; readonly handler: Handler<World>; readonly id: string }
  | { readonly kind: 'other-method'; readonly allow: string }
  | { readonly kind: 'nothing' };

/** Find who answers a request. */
export function findRoute<World>(routes: readonly Route<World>[], { path, method }: Incoming): Found<World> {
  const route = routes.find((candidate) => candidate.path.test(path));
  const id = decoded(route?.path.exec(path)?.[1] ?? '');
  if (route === undefined || id === undefined) return { kind: 'nothing' };
  // RFC 9110 section 9.3.2: whatever answers GET answers HEAD; Node leaves the body out.
  const handler = route.methods[method === 'HEAD' ? 'GET' : method];
  return handler === undefined
    ? { kind: 'other-method', allow: Object.keys(route.methods).join(', ') }
    : { kind: 'operation', handler, id };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
