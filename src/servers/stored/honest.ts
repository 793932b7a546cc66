import { createHash } from 'node:crypto';
import { isObject, type Json, type JsonObject } from '../../model/index.ts';
import { type Answer, emptyAnswer, type Incoming, jsonAnswer, jsonBody, transmit } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';
import { faultIn, namesOf } from './faults-in.ts';
import type { Kind, Thing, World } from './world.ts';

const defaults: Readonly<Record<Kind, JsonObject>> = {
  room: { kind: 'double', floor: 0 },
  booking: { nights: 1 },
  payment: {},
};
const folders: Readonly<Record<Kind, string>> = { room: '/rooms', booking: '/bookings', payment: '/payments' };

/** The hotel as its document says. */
export const honest: Behaviour = {
  authenticate: ({ headers }, { credential, behaviour }) =>
    headers.authorization === `Bearer ${credential}`
      ? undefined
      : behaviour.refuse(401, 'who are you?', { 'www-authenticate': 'Bearer' }),
  refuse: (status, message, headers = {}) => jsonAnswer(status, { message }, headers),
  faultIn,
  keep: (kind, body) => ({ ...defaults[kind], ...named(kind, body) }),
  create: (incoming, kind, parent, world) => {
    const { behaviour, things, seeded } = world;
    const read = readBody(incoming, kind, false, world);
    if ('refusal' in read) return read.refusal;
    const { body } = read;
    if (kind === 'payment' && !behaviour.isKnown(body, world))
      return behaviour.refuse(404, 'there is no such booking or room');
    const thing: Thing = {
      kind,
      id: seeded.uuid(kind),
      ...(parent === undefined ? {} : { parent }),
      members: behaviour.keep(kind, body),
      version: 1,
      createdAt: new Date(Date.UTC(2026, 0, 1) + things.length * 1000).toISOString(),
    };
    things.push(thing);
    const location = `${parent === undefined ? '' : `/rooms/${parent}`}${folders[kind]}/${thing.id}`;
    return jsonAnswer(201, behaviour.show(thing, 'create', world), { location });
  },
  read: ({ headers }, thing, world) => {
    const { behaviour } = world;
    const etag = behaviour.etagOf(thing);
    const since = headers['if-none-match'] === undefined ? headers['if-modified-since'] : undefined;
    const changed = behaviour.changedAt(thing);
    const isOld = since !== undefined && Date.parse(since) >= changed.getTime();
    if (isOld || listed(headers['if-none-match'], etag)) return { ...emptyAnswer(304), headers: { etag } };
    return jsonAnswer(200, behaviour.show(thing, 'read', world), { etag, 'last-modified': changed.toUTCString() });
  },
  list: ({ query }, kind, parent, world) => {
    const { behaviour, things } = world;
    const limit = wholeNumber(query.get('limit') ?? '20', 1, 100);
    const offset = wholeNumber(query.get('offset') ?? '0', 0, Number.MAX_SAFE_INTEGER);
    if (limit === undefined || offset === undefined) return behaviour.refuse(400, 'limit or offset is out of range');
    let all = things.filter((thing) => thing.kind === kind && thing.parent === parent);
    for (const name of kind === 'room' ? ['kind', 'floor'] : []) {
      const wanted = query.get(name);
      if (wanted === null) continue;
      const value: Json = name === 'floor' ? Number(wanted) : wanted;
      if (wanted === '' || faultIn('room', { [name]: value }, true) !== undefined)
        return behaviour.refuse(400, `${name} is not as described`);
      all = all.filter((thing) => behaviour.matches(thing, name, wanted));
    }
    const floors = kind === 'room' ? behaviour.floorsIn(query.getAll('floors')) : [];
    if (floors === undefined) return behaviour.refuse(400, 'floors are not as described');
    if (floors.length > 0) all = all.filter(({ members }) => floors.includes(Number(members['floor'])));
    const items = all.slice(offset, offset + limit).map((thing) => behaviour.show(thing, 'list', world));
    return jsonAnswer(200, { items, total: all.length });
  },
  replace: (incoming, thing, world) => {
    const { behaviour } = world;
    if (!behaviour.mayWrite(incoming, thing, world)) return behaviour.refuse(412, 'it was changed meanwhile');
    const read = readBody(incoming, thing.kind, false, world);
    return 'refusal' in read ? read.refusal : renewed(thing, behaviour.keep(thing.kind, read.body), world);
  },
  mayWrite: ({ headers }, thing, { behaviour }) =>
    headers['if-match'] === undefined || listed(headers['if-match'], behaviour.etagOf(thing)),
  change: (incoming, thing, world) => {
    const read = readBody(incoming, thing.kind, true, world);
    if ('refusal' in read) return read.refusal;
    return renewed(thing, { ...thing.members, ...named(thing.kind, read.body) }, world);
  },
  remove: (_, thing, world) => {
    world.behaviour.forget(thing, world);
    return emptyAnswer(thing.kind === 'booking' ? 200 : 204);
  },
  forget: (thing, { things }) => {
    for (let at = things.length - 1; at >= 0; at--)
      if (things[at] === thing || things[at]?.parent === thing.id) things.splice(at, 1);
  },
  find: (kind, id, parent, { things }) =>
    things.find((thing) => thing.kind === kind && thing.id === id && (parent === undefined || thing.parent === parent)),
  show: ({ id, parent, members, createdAt }) => ({
    id,
    ...(parent === undefined ? {} : { room_id: parent }),
    ...members,
    created_at: createdAt,
  }),
  summary: ({ headers }, { members }) => {
    const rows = Object.entries(members).map(([name, value]) => `${name},${JSON.stringify(value)}`);
    const [first] = String(headers.accept ?? '*/*').split(',');
    return first?.trim().startsWith('text/csv') === true
      ? { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, body: `${rows.join('\r\n')}\r\n` }
      : jsonAnswer(200, { rows });
  },
  isKnown: ({ booking_id: booking, room_id: room }, world) =>
    world.behaviour.find('booking', String(booking), undefined, world) !== undefined &&
    (room === undefined || world.behaviour.find('room', String(room), undefined, world) !== undefined),
  etagOf: ({ id, version }) => `"${createHash('sha256').update(`${id} ${version}`).digest('hex').slice(0, 16)}"`,
  // A second for each change: its resolution is that of the header.
  changedAt: ({ createdAt, version }) => new Date(Date.parse(createdAt) + version * 1000),
  matches: ({ members }, name, wanted) => String(members[name]) === wanted,
  floorsIn: (texts) => {
    const floors = texts.map((text) => wholeNumber(text, 0, 40));
    return floors.length > 4 ? undefined : floors.every((floor) => floor !== undefined) ? floors : undefined;
  },
  send: (answer, wire) => transmit(answer, wire),
};

function readBody(
  incoming: Incoming,
  kind: Kind,
  partly: boolean,
  { behaviour }: World,
): { readonly body: JsonObject } | { readonly refusal: Answer } {
  const body = jsonBody(incoming);
  if (!isObject(body)) return { refusal: behaviour.refuse(400, 'no JSON object') };
  const fault = behaviour.faultIn(kind, body, partly);
  return fault === undefined ? { body } : { refusal: behaviour.refuse(400, fault) };
}

/** The members that the document names; others are dropped. */
function named(kind: Kind, body: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => namesOf(kind).includes(name)));
}

function renewed(thing: Thing, members: JsonObject, world: World): Answer {
  const { behaviour } = world;
  // A change that changes nothing gives no new version.
  if (JSON.stringify(members) !== JSON.stringify(thing.members)) thing.version++;
  thing.members = members;
  return jsonAnswer(200, behaviour.show(thing, 'change', world), { etag: behaviour.etagOf(thing) });
}

function listed(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

function wholeNumber(text: string, min: number, max: number): number | undefined {
  if (!/^\d{1,16}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= min && number <= max ? number : undefined;
}
