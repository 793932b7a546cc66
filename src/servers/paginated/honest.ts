import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../../model/index.ts';
import { jsonAnswer } from '../http/index.ts';
import type { Behaviour, Filters, Page, Position, Thing } from './behaviour.ts';
import { positionParameter } from './dialect.ts';
import type { World } from './world.ts';

export const colours: readonly string[] = ['red', 'green', 'blue'];

/** What the dialect's documents say, and nothing else. */
export const honest: Behaviour = {
  authenticate: (incoming, world) =>
    incoming.headers['x-api-key'] === world.credential
      ? undefined
      : world.behaviour.refuse(401, 'the key is missing or unknown'),
  refuse: (status, message) => jsonAnswer(status, { message }),

  createThing: (body, box, world) => {
    const { name, colour, owner } = body;
    if (typeof name !== 'string' || typeof owner !== 'string' || !colours.includes(String(colour)))
      return world.behaviour.refuse(400, 'a thing has a name, an owner and a colour');
    return jsonAnswer(
      201,
      world.behaviour.show(addThing(world, { name, owner, colour: String(colour), box }), 'read', world),
    );
  },
  readThing: (id, box, world) => {
    const thing = world.things.find((one) => one.id === id && one.box === box);
    return thing === undefined
      ? world.behaviour.refuse(404, 'no such thing')
      : jsonAnswer(200, world.behaviour.show(thing, 'read', world));
  },
  listThings: ({ query }, box, world) => {
    const { behaviour } = world;
    const filters = behaviour.readFilters(query, box, world);
    const size = behaviour.readSize(query.get('limit'), world);
    if (filters === undefined || size === undefined) return behaviour.refuse(400, 'filter or limit out of range');
    const position = behaviour.readPosition(query, size, filters, world);
    if (position === undefined) return behaviour.refuse(400, `${positionParameter(world.dialect)} is not valid`);
    const all = behaviour.select(filters, world);
    const start = behaviour.startOf(position, all, world);
    if (start > all.length && world.dialect.promises.includes('beyond-is-refused'))
      return behaviour.refuse(404, 'there is no such page');
    const things = behaviour.cut(all, start, size, world);
    return behaviour.wrap({ all, things, start, size, filters, query }, world);
  },

  readFilters: (query, box, { dialect }) => {
    const [owner, colour] = [query.get('owner'), query.get('colour')];
    if (colour !== null && !colours.includes(colour)) return undefined;
    return {
      ...(owner === null ? {} : { owner }),
      ...(colour === null ? {} : { colour }),
      ...(dialect.scope === 'box' ? { box } : {}),
    };
  },
  readSize: (text, { dialect: { size } }) => {
    if (text === null) return size.default;
    const asked = wholeNumber(text);
    if (asked === undefined || asked < 1) return undefined;
    return asked <= size.max ? asked : size.over === 'clamp' ? size.max : undefined;
  },
  readPosition: (query, size, filters, world) => {
    const { dialect, behaviour, things } = world;
    const text = query.get(positionParameter(dialect));
    if (text === null) return { index: 0 };
    if (dialect.style === 'token' || dialect.style === 'link') return behaviour.redeem(text, filters, world);
    if (dialect.style === 'cursor') {
      const thing = things.find(({ id }) => id === text);
      return thing === undefined ? undefined : { after: thing.number };
    }
    const number = wholeNumber(text);
    if (number === undefined || number < 0) return undefined;
    if (dialect.style === 'offset') return { index: number };
    return number < dialect.first ? undefined : { index: (number - dialect.first) * size };
  },
  select: (filters, { things, dialect }) => {
    const matching = things.filter((thing) => matches(thing, filters));
    return dialect.newestFirst ? matching.reverse() : matching;
  },
  startOf: (position, all, { dialect }) => {
    if ('index' in position) return position.index;
    const start = all.findIndex(({ number }) =>
      dialect.newestFirst ? number < position.after : number > position.after,
    );
    return start < 0 ? all.length : start;
  },
  cut: (all, start, size) => all.slice(start, start + size),
  next: ({ all, things, start }) => {
    const last = things.at(-1);
    return last === undefined || start + things.length >= all.length ? undefined : { after: last.number };
  },
  mint: (position, filters) => {
    const text = Buffer.from(JSON.stringify({ position, filters })).toString('base64url');
    return `${text}.${sealOf(text)}`;
  },
  redeem: (token, filters) => {
    const [text = '', seal] = token.split('.');
    if (seal !== sealOf(text)) return undefined;
    const read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as {
      position: Position;
      filters: Filters;
    };
    return JSON.stringify(read.filters) === JSON.stringify(filters) ? read.position : undefined;
  },
  count: ({ all }) => all.length,
  show: ({ id, name, colour, owner, createdAt }) => ({ id, name, colour, owner, created_at: createdAt }),
  wrap: (page, world) => {
    const { dialect, behaviour } = world;
    const items = page.things.map((thing) => behaviour.show(thing, 'list', world));
    const mark = markOf(page, world);
    if (dialect.items === '')
      return jsonAnswer(200, items, typeof mark === 'string' ? { link: `<${mark}>; rel="next"` } : {});
    return jsonAnswer(200, {
      ...(dialect.items === 'things' ? { things: items } : { data: { things: items } }),
      ...(dialect.total ? { total: behaviour.count(page, world) } : {}),
      ...(dialect.next === 'next' && mark !== undefined ? { next: mark } : {}),
      ...(dialect.next === 'meta.next' && mark !== undefined ? { meta: { next: mark } } : {}),
    });
  },
  lastMark: ({ dialect }) => (dialect.end === 'null-token' ? null : undefined),
};

/** The token or the link for the next page, where the dialect has one. */
function markOf(page: Page, world: World): Json | undefined {
  const { dialect, behaviour, origin } = world;
  if (dialect.next === undefined) return undefined;
  const next = behaviour.next(page, world);
  if (next === undefined) return behaviour.lastMark(world);
  const token = behaviour.mint(next, page.filters, world);
  if (dialect.style === 'token') return token;
  const query = new URLSearchParams(page.query);
  query.set(positionParameter(dialect), token);
  const path = page.filters.box === undefined ? '/things' : `/boxes/${page.filters.box}/things`;
  return `${origin}${path}?${query}`;
}

/** Add a thing. Times count in seconds, so that things made in one go have an order. */
export function addThing(world: World, members: Pick<Thing, 'name' | 'owner' | 'colour' | 'box'>): Thing {
  const number = (world.things.at(-1)?.number ?? 0) + 1;
  const id = createHash('sha256').update(`thing ${number}`).digest('hex').slice(0, 12);
  const createdAt = new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();
  const thing = { ...members, number, id, createdAt };
  world.things.push(thing);
  return thing;
}

export function matches(thing: Thing, filters: Filters): boolean {
  return (
    (filters.owner === undefined || thing.owner === filters.owner) &&
    (filters.colour === undefined || thing.colour === filters.colour) &&
    (filters.box === undefined || thing.box === filters.box)
  );
}

/** A token that was not given out here does not fit its seal. */
function sealOf(text: string): string {
  return createHash('sha256').update(`seal ${text}`).digest('hex').slice(0, 8);
}

function wholeNumber(text: string): number | undefined {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** What a create body must be, for {@link Behaviour.createThing}. */
export function asObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
