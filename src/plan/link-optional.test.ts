import { describe, expect, it } from 'vitest';
import type { Json } from '../model/index.ts';
import { readDocuments } from '../sources/index.ts';
import { planCases } from './plan-cases.ts';

const text = { type: 'string' };
const json = (properties: Json, required: readonly string[]): Json => ({
  content: { 'application/json': { schema: { type: 'object', required: [...required], properties } } },
});
const room = { id: { type: 'string', format: 'uuid' }, name: text };
const booking = {
  guest: text,
  room_id: room.id,
  extra: { type: 'object', properties: { note: text, other: { type: 'object', properties: { room_id: room.id } } } },
  nights: { type: 'array', minItems: 2, maxItems: 3, items: { type: 'object', properties: { roomId: room.id } } },
};
const paths = {
  '/rooms': {
    post: {
      operationId: 'makeRoom',
      requestBody: json({ name: text }, ['name']),
      responses: { 201: { description: '', ...(json(room, ['id']) as object) } },
    },
  },
  '/bookings': {
    post: {
      operationId: 'book',
      requestBody: json(booking, ['guest']),
      responses: { 201: { description: '' }, 404: { description: '' } },
    },
  },
};

describe('an optional member that names a thing', () => {
  it('names one that exists, except where the probe is about that member', async () => {
    const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths };
    const contract = await readDocuments([
      { name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(document)) },
    ]);
    const target = { variables: {}, scenarios: {}, claims: {}, patience: { completion: 1, poll: 1 } };
    const { cases } = planCases({ contract, target, seed: 1 }, []);
    const bodyOf = (id: string) => {
      const found = cases.find((one) => one.id === id);
      return found?.kind === 'probe' && found.request.body !== undefined && 'value' in found.request.body
        ? { value: found.request.body.value as object, edge: found.edge }
        : undefined;
    };
    const sent = (id: string) => {
      const found = cases.find((one) => one.id === id);
      if (found?.kind !== 'probe' || found.request.body === undefined || 'raw' in found.request.body) return undefined;
      return { room: (found.request.body.value as { room_id?: unknown }).room_id, after: found.after };
    };
    const slot = { $slot: { kind: 'produced', case: 'setup.makeRoom', pointer: '/id' } };
    expect(sent('book.with-body-room_id')).toEqual({ room: slot, after: ['setup.makeRoom'] });
    expect(cases.map(({ id }) => id)).toContain('setup.makeRoom');
    const broken = cases.filter((one) => one.kind === 'probe' && one.mutation?.at === 'body/room_id');
    expect(broken.length).toBeGreaterThan(1);
    expect(broken.filter((one) => JSON.stringify(one).includes('$slot') && !one.id.includes('unknown'))).toEqual([]);
    // Deep inside, in lists, and there no edge is judged where one thing is named twice.
    expect(bodyOf('book.with-body-extra')?.value).toMatchObject({ extra: { other: { room_id: slot } } });
    expect(bodyOf('book.with-body-nights')?.value).toMatchObject({ nights: [{ roomId: slot }, { roomId: slot }] });
    expect(bodyOf('book.body-edge-nights-most-items')).toMatchObject({
      value: { nights: [{ roomId: slot }, {}, {}] },
      edge: undefined,
    });
    const deep = cases.filter((one) => one.kind === 'probe' && one.mutation?.at === 'body/extra/other/room_id');
    expect(deep.length).toBeGreaterThan(1);
    expect(deep.filter((one) => JSON.stringify(one).includes('$slot'))).toEqual([]);
    expect(JSON.stringify(bodyOf('book.body-edge-room-id-uuid-all-zeros'))).not.toContain('$slot');
    // Where the document gives 404 to an operation without an id in its path, it speaks of the body.
    expect(sent('book.unknown-body-room_id')?.room).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent('makeRoom.unknown-body-name')).toBeUndefined();
  });
});
