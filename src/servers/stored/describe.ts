import type { Json, JsonObject } from '../../model/index.ts';

const text = (more: JsonObject = {}): JsonObject => ({ type: 'string', ...more });
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });
const problem = (description: string): JsonObject => ({ description, content: json(ref('Problem')) });
const header = (schema: JsonObject, required = true): JsonObject => ({ description: '', required, schema });
const inPath = (name: string): JsonObject => ({
  name,
  in: 'path',
  required: true,
  schema: text({ format: 'uuid' }),
});
const inQuery = (name: string, schema: JsonObject): JsonObject => ({ name, in: 'query', schema });
const sent = (name: string, example?: JsonObject): JsonObject => ({
  required: true,
  content: { 'application/json': { schema: ref(name), ...(example === undefined ? {} : { example }) } },
});
const garden: JsonObject = {
  name: 'Garden room',
  kind: 'suite',
  price: 140,
  beds: [{ width: 160 }],
  tags: { view: 'sea' },
};

const etag = { ETag: header(text({ minLength: 3 })) };
const dated = { ...etag, 'Last-Modified': header(text({ minLength: 20 })) };
const inHeader = (name: string) => ({ name, in: 'header', schema: text() });
const refused = { 400: problem('The input is wrong.'), 401: problem('No credential.') };
const missing = { ...refused, 404: problem('There is no such thing.') };
const shown = (name: string): JsonObject => ({ description: 'The thing.', headers: etag, content: json(ref(name)) });
const made = (name: string): JsonObject => ({
  description: 'It was made.',
  headers: { Location: header(text({ pattern: '^/' })) },
  content: json(ref(name)),
});

/** Lists are cut by limit and offset. */
const paging = [
  inQuery('limit', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
  inQuery('offset', { type: 'integer', minimum: 0, default: 0 }),
];

function operation(operationId: string, parts: JsonObject): JsonObject {
  return { operationId, ...parts };
}

/** The document of the server: OpenAPI 3.1, as somebody would write it who never heard of Assay. */
export function describe(): JsonObject {
  const room = [inPath('room_id')];
  const booking = [...room, inPath('booking_id')];
  const listOf = (name: string) => ({
    type: 'object',
    required: ['items', 'total'],
    properties: { items: { type: 'array', items: ref(name) }, total: { type: 'integer' } },
  });
  const answers = (status: number, answer: Json, more: JsonObject = missing): JsonObject => ({
    responses: { [status]: answer, ...more },
  });
  const none: JsonObject = { description: 'No content' };
  return {
    openapi: '3.1.0',
    info: { title: 'Hotel', version: '1' },
    security: [{ token: [] }],
    paths: {
      '/rooms': {
        post: operation('createRoom', {
          parameters: [inHeader('X-Comment')],
          requestBody: sent('NewRoom', garden),
          ...answers(201, made('Room'), refused),
        }),
        get: operation('listRooms', {
          parameters: [
            ...paging,
            inQuery('kind', text({ enum: ['single', 'double', 'suite'] })),
            inQuery('floor', { type: 'integer', minimum: 0, maximum: 40 }),
            inQuery('floors', { type: 'array', maxItems: 4, items: { type: 'integer', minimum: 0, maximum: 40 } }),
          ],
          ...answers(200, { description: 'A page.', content: json(listOf('Room')) }, refused),
        }),
      },
      '/rooms/{room_id}': {
        parameters: room,
        get: operation(
          'getRoom',
          answers(200, { ...shown('Room'), headers: dated }, { ...missing, 304: { description: 'It is as it was.' } }),
        ),
        put: operation('replaceRoom', {
          parameters: [inHeader('If-Match')],
          requestBody: sent('NewRoom'),
          ...answers(200, shown('Room'), { ...missing, 412: problem('It was changed meanwhile.') }),
        }),
        delete: operation('deleteRoom', answers(204, none)),
      },
      '/rooms/{room_id}/summary': {
        parameters: room,
        get: operation(
          'getRoomSummary',
          answers(200, {
            description: 'The room as a table.',
            content: {
              'application/json': { schema: { type: 'object', properties: { rows: { type: 'array' } } } },
              'text/csv': { schema: text() },
            },
          }),
        ),
      },
      '/rooms/{room_id}/bookings': {
        parameters: room,
        post: operation('createBooking', { requestBody: sent('NewBooking'), ...answers(201, made('Booking')) }),
        get: operation('listBookings', {
          parameters: paging,
          ...answers(200, { description: 'A page.', content: json(listOf('Booking')) }),
        }),
      },
      '/rooms/{room_id}/bookings/{booking_id}': {
        parameters: booking,
        get: operation('getBooking', answers(200, shown('Booking'))),
        patch: operation('changeBooking', { requestBody: sent('BookingChange'), ...answers(200, shown('Booking')) }),
        delete: operation('deleteBooking', answers(200, none)),
      },
      '/payments': {
        post: operation('createPayment', { requestBody: sent('NewPayment'), ...answers(201, made('Payment')) }),
      },
      '/payments/{payment_id}': {
        parameters: [inPath('payment_id')],
        get: operation('getPayment', answers(200, shown('Payment'))),
      },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: schemas(),
    },
  };
}

function schemas(): JsonObject {
  const of = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
    type: 'object',
    required: [...required],
    properties,
  });
  const room = {
    name: text({ minLength: 1, maxLength: 80 }),
    kind: { ...text({ enum: ['single', 'double', 'suite'] }), default: 'double' },
    floor: { type: 'integer', minimum: 0, maximum: 40, default: 0 },
    price: { type: 'number', exclusiveMinimum: 0 },
    note: { type: ['string', 'null'] },
    beds: { type: 'array', maxItems: 6, items: of({ width: { type: 'integer', minimum: 60 } }, ['width']) },
    tags: { type: 'object', additionalProperties: text({ maxLength: 40 }) },
  };
  const booking = {
    guest: text({ minLength: 1, maxLength: 200 }),
    from: text({ format: 'date' }),
    nights: { type: 'integer', minimum: 1, maximum: 365, default: 1 },
  };
  const payment = {
    booking_id: text({ format: 'uuid' }),
    amount: { type: 'number', minimum: 0 },
    memo: text({ maxLength: 500 }),
    room_id: text({ format: 'uuid' }),
  };
  const kept = { id: text({ format: 'uuid' }), created_at: text({ format: 'date-time' }) };
  return {
    NewRoom: of(room, ['name']),
    Room: of({ ...kept, ...room }, ['id', 'created_at', 'name', 'kind', 'floor']),
    NewBooking: of(booking, ['guest', 'from']),
    BookingChange: { ...of(booking), minProperties: 1 },
    Booking: of({ ...kept, ...booking, room_id: text({ format: 'uuid' }) }, ['id', 'guest', 'from', 'nights']),
    NewPayment: of(payment, ['booking_id', 'amount']),
    Payment: of({ ...kept, ...payment }, ['id', 'booking_id', 'amount']),
    Problem: of({ message: text() }, ['message']),
  };
}
