import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../../model/index.ts';
import { emptyAnswer, jsonAnswer } from '../http/index.ts';
import type { Behaviour, Filters, Page, Position, Thing } from './behaviour.ts';
import { backParameter, positionParameter } from './dialect.ts';
import type { World } from './world.ts';

export const colours: readonly string[] = ['red', 'green', 'blue'];

/** What the dialect's documents say, and nothing else. */
export const honest: Behaviour = {
  authenticate: (incoming, world) =>
    [world.credential, world.otherCredential].includes(String(incoming.headers['x-api-key']))
      ? undefined
      : world.behaviour.refuse(401, 'the key is missing or unknown'),
  refuse: (status, message) => jsonAnswer(status, { message }),

  createThing: (body, box, world) => {
    const { name, colour, owner } = body;
    if (typeof name !== 'string' || typeof owner !== 'string' || !colours.includes(String(colour)))
      return world.behaviour.refuse(400, 'a thing has a name, an owner and a colour');
    const keeper = world.dialect.isPrivate ? { keeper: world.viewer } : {};
    const thing = addThing(world, { name, owner, colour: String(colour), box, ...keeper });
    return jsonAnswer(201, world.behaviour.show(thing, 'read', world));
  },
  readThing: (id, box, world) => {
    const thing = thingOf(id, box, world);
    return thing === undefined
      ? world.behaviour.refuse(404, 'no such thing')
      : jsonAnswer(200, world.behaviour.show(thing, 'read', world));
  },
  removeThing: (id, box, world) => {
    const thing = thingOf(id, box, world);
    if (thing === undefined) return world.behaviour.refuse(404, 'no such thing');
    world.things.splice(world.things.indexOf(thing), 1);
    world.removed.set(thing.id, thing.number);
    return emptyAnswer(204);
  },
  listThings: ({ query }, box, world) => {
    const { behaviour } = world;
    const filters = behaviour.readFilters(query, box, world);
    const size = behaviour.readSize(query.get('limit'), world);
    if (filters === undefined || size === undefined) return behaviour.refuse(400, 'filter or limit out of range');
    const position = behaviour.readPosition(query, size, filters, world);
    if (position === undefined) return behaviour.refuse(400, `${positionParameter(world.dialect)} is not valid`);
    const all = behaviour.select(filters, world);
    if ('before' in position)
      return behaviour.wrap(
        { all, ...behaviour.cutBefore(position.before, all, size, world), size, filters, query },
        world,
      );
    const start = behaviour.startOf(position, all, world);
    if (start > all.length && world.dialect.promises.includes('beyond-is-refused'))
      return behaviour.refuse(404, 'there is no such page');
    const things = behaviour.cut(all, start, size, world);
    return behaviour.wrap({ all, things, start, size, filters, query }, world);
  },

  readFilters: (query, box, { dialect, viewer }) => {
    const [owner, colour] = [query.get('owner'), query.get('colour')];
    if (colour !== null && !colours.includes(colour)) return undefined;
    return {
      ...(owner === null ? {} : { owner }),
      ...(colour === null ? {} : { colour }),
      ...(dialect.scope === 'box' ? { box } : {}),
      ...(dialect.isPrivate ? { viewer } : {}),
    };
  },
  readSize: (text, { dialect: { size } }) => {
    if (text === null) return size.default;
    const asked = wholeNumber(text);
    if (asked === undefined || asked < 1) return undefined;
    return asked <= size.max ? asked : size.over === 'clamp' ? size.max : undefined;
  },
  readPosition: (query, size, filters, world) => {
    const { dialect, behaviour } = world;
    const back = query.get(backParameter(dialect) ?? '');
    if (back !== null) {
      const number = numberOf(back, world);
      return number === undefined ? undefined : { before: number };
    }
    const text = query.get(positionParameter(dialect));
    if (text === null) return { index: 0 };
    if (dialect.style === 'token' || dialect.style === 'link') return behaviour.redeem(text, filters, world);
    if (dialect.style === 'cursor') {
      const number = numberOf(text, world);
      return number === undefined ? undefined : { after: number };
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
    if ('before' in position) return 0;
    const start = all.findIndex(({ number }) =>
      dialect.newestFirst ? number < position.after : number > position.after,
    );
    return start < 0 ? all.length : start;
  },
  cut: (all, start, size) => all.slice(start, start + size),
  cutBefore: (before, all, size, { dialect }) => {
    const found = all.findIndex(({ number }) => (dialect.newestFirst ? number <= before : number >= before));
    const end = found < 0 ? all.length : found;
    const start = Math.max(0, end - size);
    return { start, things: all.slice(start, end) };
  },
  next: ({ all, things, start }) => {
    const last = things.at(-1);
    return last === undefined || start + things.length >= all.length ? undefined : { after: last.number };
  },
  previous: ({ things: [first], start }) => (first === undefined || start === 0 ? undefined : { before: first.number }),
  mint: (position, filters, { tokens }) => {
    const text = JSON.stringify({ position, filters });
    // Nothing can be read in it: what it stands for stays here.
    const token = createHash('sha256').update(`token ${text}`).digest('base64url').slice(0, 24);
    tokens.set(token, text);
    return token;
  },
  redeem: (token, filters, { tokens }) => {
    const text = tokens.get(token.split('.')[0] ?? '');
    if (text === undefined) return undefined;
    const read = JSON.parse(text) as { position: Position; filters: Filters };
    return JSON.stringify(read.filters) === JSON.stringify(filters) ? read.position : undefined;
  },
  count: ({ all }) => all.length,
  show: ({ id, name, colour, owner, createdAt }) => ({ id, name, colour, owner, created_at: createdAt }),
  wrap: (page, world) => {
    const { dialect, behaviour } = world;
    const items = page.things.map((thing) => behaviour.show(thing, 'list', world));
    const mark = nextMark(page, world);
    const back = dialect.back ? backMark(page, world) : undefined;
    if (dialect.items === '') {
      const links = [
        ...(typeof mark === 'string' && dialect.style === 'link' ? [`<${mark}>; rel="next"`] : []),
        ...(typeof back === 'string' && dialect.style === 'link' ? [`<${back}>; rel="prev"`] : []),
      ];
      return jsonAnswer(200, items, links.length === 0 ? {} : { link: links.join(', ') });
    }
    const marks = {
      ...(mark === undefined ? {} : { next: mark }),
      ...(back === undefined ? {} : { prev: back }),
    };
    return jsonAnswer(200, {
      ...(dialect.items === 'things' ? { things: items } : { data: { things: items } }),
      ...(dialect.total ? { total: behaviour.count(page, world) } : {}),
      ...(dialect.next === 'next' ? marks : {}),
      ...(dialect.next === 'meta.next' ? { meta: marks } : {}),
    });
  },
  lastMark: ({ dialect }) => (dialect.end === 'null-token' ? null : undefined),
};

/** The token or the link for the next page, where the dialect has one. */
function nextMark(page: Page, world: World): Json | undefined {
  const { dialect, behaviour } = world;
  if (dialect.next === undefined) return undefined;
  const next = behaviour.next(page, world);
  return next === undefined ? behaviour.lastMark(world) : markOf(next, page, world);
}

/** The same for the page before. */
function backMark(page: Page, world: World): Json | undefined {
  if (world.dialect.next === undefined) return undefined;
  const previous = world.behaviour.previous(page, world);
  return previous === undefined ? undefined : markOf(previous, page, world);
}

function markOf(position: Position, page: Page, world: World): string {
  const { dialect, behaviour, origin } = world;
  const token = behaviour.mint(position, page.filters, world);
  if (dialect.style === 'token') return token;
  const query = new URLSearchParams(page.query);
  query.set(positionParameter(dialect), token);
  const path = page.filters.box === undefined ? '/things' : `/boxes/${page.filters.box}/things`;
  return `${origin}${path}?${query}`;
}

function thingOf(id: string, box: string, { things, viewer }: World): Thing | undefined {
  return things.find((one) => one.id === id && one.box === box && (one.keeper ?? viewer) === viewer);
}

/** The number of a thing that is or was there. */
function numberOf(id: string, { things, removed }: World): number | undefined {
  return things.find((one) => one.id === id)?.number ?? removed.get(id);
}

/** Add a thing. Times count in seconds, so that things made in one go have an order. */
export function addThing(world: World, members: Omit<Thing, 'number' | 'id' | 'createdAt'>): Thing {
  world.made++;
  const number = world.made;
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
    (filters.box === undefined || thing.box === filters.box) &&
    (filters.viewer === undefined || thing.keeper === undefined || thing.keeper === filters.viewer)
  );
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
