import type { JsonObject } from '../../model/index.ts';
import { type Answer, type Incoming, listen, withManners } from '../http/index.ts';
import { layered } from '../layers.ts';
import { createSeeded } from '../seeded.ts';
import type { FaultDescription, VariationDescription } from '../suite.ts';
import { Timers } from '../timers.ts';
import { describe } from './describe.ts';
import { faults } from './faults/index.ts';
import { honest } from './honest.ts';
import { variations } from './variations/index.ts';
import type { Kind, World } from './world.ts';

/** The lies about stored things, sorted by id. */
export const storedFaults: readonly FaultDescription[] = faults;

/** The legal differences, sorted by id. */
export const storedVariations: readonly VariationDescription[] = withManners(variations);

export interface StoredServer {
  readonly url: string;
  /** The bearer token that it accepts. */
  readonly credential: string;
  /** Its OpenAPI document: all that anybody is told of it. */
  readonly openapi: JsonObject;
  /** How many things it keeps: what a run left behind. */
  count(): number;
  close(): Promise<void>;
}

/**
 * Start a server of rooms, bookings in rooms, and payments for bookings, that are made, read, listed, changed and removed: honest, in legal
 * variations, or with one fault. It has no suite: it is a stranger's API, known by its document alone.
 */
export async function startStored(
  options: { readonly fault?: string; readonly variations?: readonly string[] } = {},
): Promise<StoredServer> {
  const behaviour = layered(honest, options, { faults, variations });
  const timers = new Timers();
  const world: World = {
    behaviour,
    credential: 'token-of-the-hotel-7c1f',
    seeded: createSeeded(1),
    timers,
    things: [],
  };
  const server = await listen(
    { host: '127.0.0.1', port: 0 },
    (incoming, wire) => world.behaviour.send(answer(incoming, world), wire, world),
    options.variations,
  );
  return {
    url: server.url,
    credential: world.credential,
    openapi: describe(),
    count: () => world.things.length,
    close: async () => {
      timers.close();
      await server.close();
    },
  };
}

const paths: readonly { readonly pattern: RegExp; readonly kind: Kind; readonly methods: readonly string[] }[] = [
  { pattern: /^\/rooms$/, kind: 'room', methods: ['GET', 'POST'] },
  { pattern: /^\/rooms\/([^/]+)$/, kind: 'room', methods: ['GET', 'PUT', 'DELETE'] },
  { pattern: /^\/rooms\/([^/]+)\/summary$/, kind: 'room', methods: ['GET'] },
  { pattern: /^\/rooms\/([^/]+)\/bookings$/, kind: 'booking', methods: ['GET', 'POST'] },
  { pattern: /^\/rooms\/([^/]+)\/bookings\/([^/]+)$/, kind: 'booking', methods: ['GET', 'PATCH', 'DELETE'] },
  { pattern: /^\/payments$/, kind: 'payment', methods: ['POST'] },
  { pattern: /^\/payments\/([^/]+)$/, kind: 'payment', methods: ['GET'] },
];

function answer(incoming: Incoming, world: World): Answer {
  const { behaviour } = world;
  const refusal = behaviour.authenticate(incoming, world);
  if (refusal !== undefined) return refusal;
  const route = paths.find(({ pattern }) => pattern.test(incoming.path));
  if (route === undefined) return behaviour.refuse(404, 'there is nothing here');
  const method = incoming.method === 'HEAD' ? 'GET' : incoming.method;
  const allow = route.methods.join(', ');
  if (incoming.method === 'OPTIONS') return { status: 204, headers: { allow } };
  if (!route.methods.includes(method)) return behaviour.refuse(405, 'not with this method', { allow });
  const [, first = '', second = ''] = (route.pattern.exec(incoming.path) ?? []).map(decodeURIComponent);
  const missing = behaviour.refuse(404, 'there is no such thing');
  const inRoom = route.kind === 'booking';
  if (inRoom && behaviour.find('room', first, undefined, world) === undefined) return missing;
  const parent = inRoom ? first : undefined;
  const id = inRoom ? second : first;
  if (id === '')
    return method === 'POST'
      ? behaviour.create(incoming, route.kind, parent, world)
      : behaviour.list(incoming, route.kind, parent, world);
  const thing = behaviour.find(route.kind, id, parent, world);
  if (thing === undefined) return missing;
  if (incoming.path.endsWith('/summary')) return behaviour.summary(incoming, thing, world);
  if (method === 'PUT') return behaviour.replace(incoming, thing, world);
  if (method === 'PATCH') return behaviour.change(incoming, thing, world);
  if (method === 'DELETE') return behaviour.remove(incoming, thing, world);
  return behaviour.read(incoming, thing, world);
}
