// How ten documents in the shapes of large public APIs are planned: no error, how many cases, and how many of the stated constraints on
// input the plan tries from both sides. The shapes are ours, made here at that size; no vendor's words are in them.
// Run: npm run build && node --expose-gc bench/plan-large-documents.mjs [shape]   (writes plan-large-documents.md beside this file)
import { writeFileSync } from 'node:fs';
import { inferBehaviours } from '../dist/behaviours/index.js';
import { requirementsOf } from '../dist/checks/index.js';
import { planCases, plannedFacts } from '../dist/plan/index.js';
import { readDocuments } from '../dist/sources/index.js';

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
function members(n, count, self, other) {
  const kinds = [
    () => text({ minLength: 1, maxLength: 40 + n }),
    () => ({ type: 'integer', minimum: n % 7, maximum: 1000 + n }),
    () => text({ enum: ['open', 'closed', `kind-${n}`] }),
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
  const paths = {};
  const schemas = {};
  for (let n = 0; n < things; n++) {
    const [name, other] = [`Thing${n}`, `Part${(n * 7) % things}`];
    const fields = members(n, width, name, other);
    const plain = { type: 'object', required: ['m_0', 'm_1'], properties: fields };
    schemas[`New${name}`] = allOf ? { allOf: [ref(`Base${n % 5}`), plain] } : plain;
    schemas[name] = { type: 'object', required: ['id'], properties: { id: text(), ...fields } };
    schemas[`Part${n}`] = {
      type: 'object',
      properties: members(n + 3, Math.ceil(width / 2), `Part${n}`, `Part${(n + 1) % things}`),
    };
    if (n < 5) schemas[`Base${n}`] = { type: 'object', properties: { label: text({ maxLength: 63 }), owner: text() } };
    const owners = Array.from({ length: n % (deep + 1) }, (_, k) => `owner_${k}`);
    const at = `${owners.map((owner) => `/${owner}s/{${owner}_id}`).join('')}/things${n}`;
    const parents = owners.map((owner) => inPath(`${owner}_id`));
    paths[at] = {
      parameters: parents,
      get: {
        operationId: `list${n}`,
        parameters: [...paging, inQuery('sort', text({ enum: ['asc', 'desc'] }))],
        responses: answer(list(ref(name))),
      },
      post: { operationId: `create${n}`, requestBody: body(ref(`New${name}`), type), responses: answer(ref(name)) },
    };
    paths[`${at}/{thing_id}`] = {
      parameters: [...parents, inPath('thing_id')],
      get: { operationId: `get${n}`, responses: answer(ref(name)) },
      put: { operationId: `put${n}`, requestBody: body(ref(`New${name}`), type), responses: answer(ref(name)) },
      patch: { operationId: `patch${n}`, requestBody: body(ref(`New${name}`), type), responses: answer(ref(name)) },
      delete: { operationId: `delete${n}`, responses: { 204: { description: 'No content' } } },
    };
  }
  return { paths, components: { schemas } };
}

/** Calls by name: everything is POSTed, and ids travel in bodies. */
function calls(count, width) {
  const paths = {};
  const schemas = {};
  for (let n = 0; n < count; n++) {
    schemas[`Ask${n}`] = {
      type: 'object',
      required: ['client_id', 'm_0'],
      properties: {
        client_id: text(),
        item_id: text(),
        options: ref(`Options${n}`),
        ...members(n, width, `Ask${n}`, `Options${n}`),
      },
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
    paths[`/group${n % 20}/call${n}`] = {
      post: { operationId: `call${n}`, requestBody: body(ref(`Ask${n}`)), responses: answer(ref(`Said${n}`)) },
    };
  }
  return { paths, components: { schemas } };
}

/** Reads only, with many query parameters in many styles. */
function queries(count, parameters) {
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
    paths[`/v1/find${n}/json`] = {
      get: { operationId: `find${n}`, parameters: own, responses: answer(ref('Answer')) },
    };
  }
  return {
    paths,
    components: { schemas: { Answer: { type: 'object', properties: { status: text(), results: list(text()) } } } },
  };
}

const shapes = {
  'code hosting': () => crud({ things: 150, deep: 2, width: 12 }),
  'payments, as forms': () => crud({ things: 80, deep: 1, width: 26, type: 'application/x-www-form-urlencoded' }),
  'cluster control': () => crud({ things: 120, deep: 2, width: 30, allOf: true }),
  chat: () => queries(220, 9),
  'office suite': () => crud({ things: 400, deep: 3, width: 14, allOf: true }),
  'network edge': () => crud({ things: 260, deep: 2, width: 10, allOf: true }),
  'shop floor': () => crud({ things: 110, deep: 1, width: 40 }),
  telephony: () => crud({ things: 130, deep: 2, width: 16, type: 'application/x-www-form-urlencoded' }),
  'maps and places': () => queries(60, 22),
  'bank data': () => calls(230, 14),
};

const rows = [];
for (const [shape, make] of Object.entries(shapes)) {
  if (process.argv[2] !== undefined && process.argv[2] !== shape) continue;
  const bytes = new TextEncoder().encode(
    JSON.stringify({ openapi: '3.1.0', info: { title: shape, version: '1' }, ...make() }),
  );
  const start = process.cpuUsage();
  const contract = inferBehaviours(await readDocuments([{ name: `${shape}.json`, bytes }]));
  const stage = {
    contract,
    seed: 1,
    target: { variables: {}, scenarios: {}, claims: {}, patience: { completion: 1_000, poll: 10 } },
  };
  const { cases, leftOut } = planCases(stage, requirementsOf(contract));
  const { user, system } = process.cpuUsage(start);
  const facts = plannedFacts(contract, cases);
  const row = {
    shape,
    megabytes: bytes.length / 1e6,
    operations: contract.operations.length,
    facts: facts.stated,
    tried: facts.both,
    cases: cases.length,
    leftOut: leftOut.length,
    seconds: (user + system) / 1e6,
  };
  rows.push(row);
  console.log(JSON.stringify(row));
  if (leftOut.length > 0) console.log(leftOut.slice(0, 3));
}

if (process.argv[2] === undefined)
  writeFileSync(
    new URL('plan-large-documents.md', import.meta.url),
    [
      '# Planning large documents',
      '',
      `Node ${process.versions.node}. Ten documents in the shapes of large public APIs, made by the script at their size. Seconds are processor time of reading and planning.`,
      '',
      '| shape | MB | operations | stated constraints | tried from both sides | cases | left out | CPU seconds |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...rows.map(
        (row) =>
          `| ${row.shape} | ${row.megabytes.toFixed(1)} | ${row.operations} | ${row.facts} | ${row.tried} (${Math.round((row.tried / row.facts) * 100)} %) | ${row.cases} | ${row.leftOut} | ${row.seconds.toFixed(1)} |`,
      ),
      '',
    ].join('\n'),
  );
