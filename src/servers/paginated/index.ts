import { nearestName, Problem } from '../../model/index.ts';
import { type Answer, type Incoming, jsonAnswer, listen, manners, transmit } from '../http/index.ts';
import type { FaultDescription, VariationDescription } from '../suite.ts';
import type { Behaviour } from './behaviour.ts';
import { type Description, describe } from './describe.ts';
import { type DialectId, dialects } from './dialect.ts';
import { faults } from './faults/index.ts';
import { addThing, asObject, honest } from './honest.ts';
import { variations } from './variations/index.ts';
import type { World } from './world.ts';

export type { DialectId } from './dialect.ts';

/** How answers come onto the wire has nothing to do with paging: a few dialects stand for all. */
const anyWay: readonly DialectId[] = ['cursor-after', 'link-header', 'offset', 'token-null'];

/** Every way of paging that the server speaks, sorted. */
export const paginatedDialects: readonly DialectId[] = dialects.map(({ id }) => id);

/** The lies about pages, sorted by id, each with the dialect in which it is told. */
export const paginatedFaults: readonly (FaultDescription & { readonly dialect: DialectId })[] = faults;

/** The legal differences, sorted by id, each with the dialects that allow it. */
export const paginatedVariations: readonly (VariationDescription & { readonly dialects: readonly DialectId[] })[] = [
  ...variations,
  ...manners.map(({ id, difference, allowed }) => ({ id, difference, allowed, dialects: anyWay })),
].sort((a, b) => (a.id < b.id ? -1 : 1));

export interface PaginatedServer {
  readonly url: string;
  /** The key that it accepts, and the one of somebody else. */
  readonly credential: string;
  readonly otherCredential: string;
  /** Its documents: an OpenAPI document, and a profile as it would stand in a `suite.yaml`. */
  readonly description: Description;
  close(): Promise<void>;
}

/**
 * Start a server whose lists are paged in one of many ways: honest, in legal variations, or with one fault.
 * It speaks of things that are made, read and listed; where the dialect has a parent, inside boxes.
 * @throws Problem for a name that is not known
 */
export async function startPaginated(options: {
  readonly dialect: string;
  readonly fault?: string;
  readonly variations?: readonly string[];
  /** How many things of others are there from the start. Default 4. */
  readonly crowd?: number;
}): Promise<PaginatedServer> {
  const dialect = named('dialect', options.dialect, dialects);
  let behaviour: Behaviour = honest;
  for (const id of options.variations ?? [])
    if (!manners.some((manner) => manner.id === id))
      behaviour = { ...behaviour, ...named('variation', id, variations).apply(behaviour) };
  if (options.fault !== undefined)
    behaviour = { ...behaviour, ...named('fault', options.fault, faults).apply(behaviour) };
  const world: World = {
    dialect,
    behaviour,
    things: [],
    removed: new Map(),
    made: 0,
    boxes: [],
    tokens: new Map(),
    credential: 'key-of-the-things',
    otherCredential: 'key-of-somebody-else',
    viewer: 'us',
    origin: '',
  };
  // Others use the server, too.
  for (let k = 0; k < (options.crowd ?? 4); k++)
    addThing(world, { name: 'older', owner: 'somebody-else', colour: k % 2 === 0 ? 'red' : 'blue', box: 'elsewhere' });
  const server = await listen(
    { host: '127.0.0.1', port: 0 },
    (incoming, wire) => transmit(answer(incoming, world), wire),
    options.variations,
  );
  world.origin = server.url;
  const { credential, otherCredential } = world;
  return { url: server.url, credential, otherCredential, description: describe(dialect), close: () => server.close() };
}

function answer(incoming: Incoming, world: World): Answer {
  const { behaviour, dialect, boxes } = world;
  const refusal = behaviour.authenticate(incoming, world);
  if (refusal !== undefined) return refusal;
  world.viewer = incoming.headers['x-api-key'] === world.otherCredential ? 'them' : 'us';
  const nothing = behaviour.refuse(404, 'there is nothing here');
  const parts = incoming.path.split('/').slice(1);
  if (dialect.scope === 'box') {
    const [boxesWord, box] = parts.splice(0, 2);
    if (boxesWord !== 'boxes') return nothing;
    if (box === undefined && incoming.method === 'POST') {
      boxes.push(`box-${boxes.length + 1}`);
      return jsonAnswer(201, { box_id: `box-${boxes.length}` });
    }
    if (box === undefined || !boxes.includes(box)) return nothing;
    if (parts.length === 0) return jsonAnswer(200, { box_id: box });
    return things(incoming, parts, box, world);
  }
  return things(incoming, parts, '', world);
}

function things(incoming: Incoming, [word, id]: readonly string[], box: string, world: World): Answer {
  const { behaviour } = world;
  if (word !== 'things') return behaviour.refuse(404, 'there is nothing here');
  if (id !== undefined)
    return incoming.method === 'DELETE' ? behaviour.removeThing(id, box, world) : behaviour.readThing(id, box, world);
  if (incoming.method === 'GET') return behaviour.listThings(incoming, box, world);
  const body = asObject(String(incoming.body ?? ''));
  return body === undefined ? behaviour.refuse(400, 'no JSON object') : behaviour.createThing(body, box, world);
}

function named<T extends { readonly id: string }>(what: string, id: string, known: readonly T[]): T {
  const found = known.find((one) => one.id === id);
  if (found !== undefined) return found;
  const nearest = nearestName(
    id,
    known.map((one) => one.id),
  );
  throw new Problem(`There is no ${what} called "${id}".`, { remedy: `Did you mean "${nearest ?? known[0]?.id}"?` });
}
