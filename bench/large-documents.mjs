// Documents in the shapes of large public APIs, at any share of their size: for plan-large-documents.mjs, and small ones for tests.

const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const text = (more = {}) => ({ type: 'string', ...more });
const list = (items) => ({ type: 'array', items });
const inPath = (name, schema = text()) => ({ name, in: 'path', required: true, schema });
const inQuery = (name, schema, more = {}) => ({ name, in: 'query', schema, ...more });
const answer = (schema, type = 'application/json') => ({
  200: { description: 'Fine', content: { [type]: { schema } } },
  400: { description: 'Wrong' },
  404: { description: 'None' },
});
const body = (schema, type = 'application/json') => ({ required: true, content: { [type]: { schema } } });
const paging = [
  inQuery('page', { type: 'integer', minimum: 1, default: 1 }),
  inQuery('per_page', { type: 'integer', minimum: 1, maximum: 100, default: 30 }),
];

/** Members of many kinds; `n` turns them, so that no two schemas are equal. */
function members(n, count, self, other, more = []) {
  const kinds = [
    () => text({ minLength: 1, maxLength: 40 + n }),
    () => ({ type: 'integer', minimum: n % 7, maximum: 1000 + n }),
    () => text({ enum: ['open', 'closed', `kind-${n}`] }),
    ...more,
    () => ({ type: 'boolean', default: n % 2 === 0 }),
    () => text({ format: 'date-time' }),
    () => ({ ...list(text({ maxLength: 100 })), maxItems: 20 }),
    () => text({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 63 }),
    () => ({ type: 'number', exclusiveMinimum: 0 }),
    () => ref(other),
    () => ({ type: 'object', additionalProperties: text() }),
    () => text({ format: 'uuid' }),
    () => ({ type: ['string', 'null'], maxLength: 200 }),
    () => list(ref(self)),
    () => ({ oneOf: [text(), { type: 'integer' }, ref(other)] }),
  ];
  return Object.fromEntries(Array.from({ length: count }, (_, k) => [`m_${k}`, kinds[(n + k) % kinds.length]()]));
}

/** Things that are made, read, listed, changed and removed. */
function crud(options) {
  const { things, deep = 1, width = 10, type = 'application/json', allOf = false } = options;
  const { more = [], schemas: others = {}, query = [], verbs = [] } = options;
  const paths = {};
  const schemas = { ...others };
  for (let n = 0; n < things; n++) {
    const [name, other] = [`Thing${n}`, `Part${(n * 7) % things}`];
    const fields = members(n, width, name, other, more);
    const plain = { type: 'object', required: ['m_0', 'm_1'], properties: fields };
    schemas[`New${name}`] = allOf ? { allOf: [ref(`Base${n % 5}`), plain] } : plain;
    schemas[name] = { type: 'object', required: ['id'], properties: { id: text(), ...fields } };
    schemas[`Part${n}`] = {
      type: 'object',
      properties: members(n + 3, Math.ceil(width / 2), `Part${n}`, `Part${(n + 1) % things}`),
    };
    schemas[`Base${n % 5}`] = { type: 'object', properties: { label: text({ maxLength: 63 }), owner: text() } };
    const owners = Array.from({ length: n % (deep + 1) }, (_, k) => `owner_${k}`);
    const at = `${owners.map((owner) => `/${owner}s/{${owner}_id}`).join('')}/things${n}`;
    const parents = owners.map((owner) => inPath(`${owner}_id`));
    const one = [...parents, inPath('thing_id')];
    paths[at] = {
      parameters: parents,
      get: { operationId: `list${n}`, parameters: [...paging, ...query], responses: answer(list(ref(name))) },
      post: { operationId: `create${n}`, requestBody: body(ref(`New${name}`), type), responses: answer(ref(name)) },
    };
    paths[`${at}/{thing_id}`] = {
      parameters: one,
      get: { operationId: `get${n}`, responses: answer(ref(name)) },
      put: { operationId: `put${n}`, requestBody: body(ref(`New${name}`), type), responses: answer(ref(name)) },
      patch: { operationId: `patch${n}`, requestBody: body(ref(`New${name}`), type), responses: answer(ref(name)) },
      delete: { operationId: `delete${n}`, responses: { 204: { description: 'No content' } } },
    };
    for (const verb of verbs)
      paths[`${at}/{thing_id}:${verb}`] = {
        parameters: one,
        post: { operationId: `${verb}${n}`, requestBody: body(ref(`Part${n}`)), responses: answer(ref(name)) },
      };
  }
  return { paths, components: { schemas } };
}

/** Calls by name: everything is POSTed, and ids travel in bodies. */
function calls({ count, width, more = [], schemas: others = {} }) {
  const paths = {};
  const schemas = { ...others };
  for (let n = 0; n < count; n++) {
    const options = ref(`Options${n}`);
    const fields = members(n, width, `Ask${n}`, `Options${n}`, more);
    schemas[`Ask${n}`] = {
      type: 'object',
      required: ['client_id', 'm_0'],
      properties: { client_id: text(), item_id: text(), options, ...fields },
    };
    schemas[`Options${n}`] = {
      type: 'object',
      additionalProperties: false,
      properties: members(n + 5, 4, `Options${n}`, `Options${n}`),
    };
    schemas[`Said${n}`] = {
      type: 'object',
      properties: { request_id: text(), item_id: text(), ...members(n, 5, `Said${n}`, `Options${n}`) },
    };
    paths[`/group${n % 20}.call${n}`] = {
      post: { operationId: `call${n}`, requestBody: body(ref(`Ask${n}`)), responses: answer(ref(`Said${n}`)) },
    };
  }
  return { paths, components: { schemas } };
}

/** One address; the action and all its arguments stand in the query. */
function actions(count, parameters) {
  const paths = {};
  for (let n = 0; n < count; n++) {
    const own = Object.entries(members(n, parameters, 'Answer', 'Answer')).map(([name, schema], k) =>
      '$ref' in schema || schema.items?.$ref !== undefined || schema.oneOf !== undefined
        ? inQuery(name, list(text({ maxLength: 30 })), {
            style: ['form', 'spaceDelimited', 'pipeDelimited'][k % 3],
            explode: k % 2 === 0,
          })
        : inQuery(name, schema, { required: k === 0 }),
    );
    const action = inQuery('Action', text({ enum: [`Do${n}`] }), { required: true });
    const version = inQuery('Version', text({ enum: ['2016-11-15'] }), { required: true });
    paths[`/#Action=Do${n}`] = {
      get: { operationId: `GET_Do${n}`, parameters: [action, version, ...own], responses: answer(ref('Answer')) },
      post: { operationId: `POST_Do${n}`, parameters: [action, version, ...own], responses: answer(ref('Answer')) },
    };
  }
  return {
    paths,
    components: { schemas: { Answer: { type: 'object', properties: { status: text(), results: list(text()) } } } },
  };
}

const nodes = {
  // A text of blocks in blocks, with marks.
  Block: {
    type: 'object',
    required: ['type'],
    properties: {
      type: text({ enum: ['doc', 'paragraph', 'list', 'text'] }),
      text: text({ maxLength: 500 }),
      content: list(ref('Block')),
      marks: list({ type: 'object', required: ['type'], properties: { type: text({ enum: ['strong', 'em'] }) } }),
    },
  },
  // A schema of schemas.
  Props: {
    type: 'object',
    properties: {
      type: text({ enum: ['string', 'object', 'array'] }),
      maxLength: { type: 'integer', format: 'int64', minimum: 0 },
      items: { anyOf: [ref('Props'), list(ref('Props'))] },
      properties: { type: 'object', additionalProperties: ref('Props') },
      allOf: list(ref('Props')),
      not: ref('Props'),
    },
  },
};

/** Records that hold any other record, and extensions that hold extensions with a value of one of many types. */
function records(count, most) {
  const kinds = ['quantity', 'code', 'string', 'integer', 'boolean', 'date', 'period', 'reference'].slice(0, most);
  const values = {
    string: text({ minLength: 1 }),
    integer: { type: 'integer', format: 'int32' },
    boolean: { type: 'boolean' },
    date: text({ format: 'date' }),
    code: text({ pattern: '^[^\\s]+( [^\\s]+)*$' }),
    quantity: { type: 'object', required: ['value'], properties: { value: { type: 'number' }, unit: text() } },
    period: {
      type: 'object',
      properties: { start: text({ format: 'date-time' }), end: text({ format: 'date-time' }) },
    },
    reference: {
      type: 'object',
      required: ['reference'],
      properties: { reference: text({ pattern: '^[A-Z]\\w*/.+$' }) },
    },
  };
  const schemas = {
    Extension: {
      oneOf: [
        {
          type: 'object',
          required: ['url', 'extension'],
          additionalProperties: false,
          properties: { url: text({ format: 'uri' }), extension: { ...list(ref('Extension')), minItems: 1 } },
        },
        ...kinds.map((kind) => ({
          type: 'object',
          required: ['url', `value_${kind}`],
          additionalProperties: false,
          properties: { url: text({ format: 'uri' }), [`value_${kind}`]: values[kind] },
        })),
      ],
    },
    AnyRecord: {
      oneOf: Array.from({ length: count }, (_, n) => ref(`Record${n}`)),
      discriminator: { propertyName: 'resourceType' },
    },
  };
  const paths = {};
  for (let n = 0; n < count; n++) {
    schemas[`Record${n}`] = {
      type: 'object',
      required: ['resourceType', 'status'],
      properties: {
        resourceType: { const: `Record${n}` },
        id: text({ pattern: '^[A-Za-z0-9.-]{1,64}$', readOnly: true }),
        status: text({ enum: ['draft', 'active', `kind-${n}`] }),
        contained: list(ref('AnyRecord')),
        extension: list(ref('Extension')),
        subject: values.reference,
        period: values.period,
        part: list(ref(`Component${n}`)),
      },
    };
    schemas[`Component${n}`] = {
      type: 'object',
      required: ['code'],
      properties: { code: values.code, value: ref('Extension'), component: list(ref(`Component${n}`)) },
    };
    const requestBody = body(ref(`Record${n}`), 'application/fhir+json');
    const one = answer(ref(`Record${n}`), 'application/fhir+json');
    paths[`/Record${n}`] = {
      get: {
        operationId: `search${n}`,
        parameters: [inQuery('_count', { type: 'integer', minimum: 1 })],
        responses: one,
      },
      post: { operationId: `create${n}`, requestBody, responses: { ...one, 201: one[200] } },
    };
    paths[`/Record${n}/{id}`] = {
      parameters: [inPath('id')],
      get: { operationId: `read${n}`, responses: one },
      put: { operationId: `update${n}`, requestBody, responses: one },
      delete: { operationId: `delete${n}`, responses: { 204: { description: 'No content' } } },
    };
  }
  return { paths, components: { schemas } };
}

const methods = (count) => ({
  schemas: Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `Method${n}`,
      {
        type: 'object',
        required: ['type', 'token'],
        properties: { type: { const: `method-${n}` }, token: text({ minLength: 1, maxLength: 5000 }), holder: text() },
      },
    ]),
  ),
  more: [() => ({ oneOf: Array.from({ length: count }, (_, n) => ref(`Method${n}`)) })],
});
const form = 'application/x-www-form-urlencoded';
const odata = [
  ...['$filter', '$search', '$orderby'].map((name) => inQuery(name, text())),
  inQuery('$top', { type: 'integer', minimum: 0 }),
  inQuery('$select', { ...list(text({ enum: ['id', 'label', 'owner'] })), uniqueItems: true }, { explode: false }),
];
/** Either the id of a thing or the thing itself. */
const expandable = () => ({ anyOf: [text({ maxLength: 5000 }), ref('Part0')] });

/**
 * Documents in the shapes of large public APIs, by name. Each takes a share of its full size, at least one thing.
 * The shapes are ours; no vendor's words are in them.
 */
export const shapes = {
  'code hosting': (share) =>
    crud({
      things: some(150, share),
      deep: 2,
      width: wide(12, share),
      query: [inQuery('sort', text({ enum: ['asc', 'desc'] }))],
    }),
  'payments, as forms': (share) =>
    crud({ things: some(80, share), width: wide(26, share), type: form, more: [expandable] }),
  'cluster control': (share) =>
    crud({
      things: some(170, share),
      deep: 2,
      width: wide(24, share),
      allOf: true,
      more: [() => ref('Props')],
      schemas: { Props: nodes.Props },
    }),
  telephony: (share) => crud({ things: some(110, share), deep: 2, width: wide(16, share), type: form }),
  'cloud by actions': (share) => actions(some(200, share), 9),
  'office suite': (share) =>
    crud({ things: some(520, share), deep: 3, width: wide(12, share), allOf: true, query: odata }),
  chat: (share) => calls({ count: some(220, share), width: wide(12, share) }),
  'issue tracker': (share) =>
    crud({
      things: some(90, share),
      deep: 1,
      width: wide(16, share),
      more: [() => ref('Block')],
      schemas: { Block: nodes.Block },
    }),
  'verbs behind colons': (share) =>
    crud({ things: some(80, share), deep: 3, width: wide(14, share), verbs: ['cancel', 'undelete', 'move'] }),
  'health records': (share) => records(some(60, share), share < 0.1 ? 2 : 8),
  'card payments': (share) =>
    calls({ count: some(120, share), width: wide(30, share), ...methods(share < 0.1 ? 3 : 20) }),
};

/** All kinds of members once, and more of them in larger documents. */
function wide(full, share) {
  return Math.max(5, Math.round(full * Math.min(1, share * 10)));
}

function some(full, share) {
  return Math.max(1, Math.round(full * share));
}

/** The OpenAPI document of a shape, as bytes. */
export function documentOf(shape, share) {
  const made = { openapi: '3.1.0', info: { title: shape, version: '1' }, ...shapes[shape](share) };
  return new TextEncoder().encode(JSON.stringify(made));
}
