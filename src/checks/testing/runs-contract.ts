import type {
  Contract,
  Lifecycle,
  Operation,
  Pagination,
  Parameter,
  Provenance,
  Resource,
  Stream,
} from '../../model/index.ts';

/** A made-up place in a made-up document. */
export function place(known: Provenance['known'] = 'stated', line = 1): Provenance {
  return { document: 'runs.md', line, excerpt: 'as written', known };
}

export const runResource: Resource = {
  name: 'run',
  id: 'runId',
  parameter: 'runId',
  create: 'createRun',
  read: 'getRun',
  list: 'listRuns',
  cancel: 'abortRun',
  stream: 'streamRun',
  echoes: [{ sent: 'intent', read: 'intent' }],
  keeps: ['planId'],
  provenance: place(),
};

export const runPages: Pagination = {
  operation: 'listRuns',
  style: 'page',
  items: '',
  itemId: 'runId',
  size: { parameter: 'pageSize', default: 10, min: 1, max: 100, over: 'unstated', provenance: place() },
  page: { parameter: 'page', first: 1, provenance: place() },
  end: 'unstated',
  filters: [
    { parameter: 'status', member: 'status', provenance: place() },
    { parameter: 'userId', provenance: place() },
  ],
  isolation: { parameter: 'userId', createdWith: 'userId' },
  provenance: place(),
};

export const runLifecycle: Lifecycle = {
  resource: 'run',
  field: 'status',
  states: [
    { name: 'QUEUED', kind: 'initial', provenance: place() },
    { name: 'RUNNING', kind: 'transitional', provenance: place() },
    { name: 'PAUSED', kind: 'waiting', provenance: place() },
    { name: 'SUCCESS', kind: 'terminal', provenance: place() },
    { name: 'FAILED', kind: 'terminal', provenance: place() },
    { name: 'CANCELED', kind: 'terminal', provenance: place() },
    { name: 'PARTIAL', kind: 'terminal', provenance: place('inferred') },
  ],
  transitions: [
    { from: 'QUEUED', to: 'RUNNING', provenance: place() },
    { from: 'RUNNING', to: 'PAUSED', provenance: place() },
    { from: 'PAUSED', to: 'RUNNING', by: 'approveRun', provenance: place() },
    { from: 'RUNNING', to: 'SUCCESS', provenance: place() },
    { from: 'RUNNING', to: 'FAILED', provenance: place() },
    { from: 'QUEUED', to: 'CANCELED', by: 'abortRun', provenance: place() },
    { from: 'RUNNING', to: 'CANCELED', by: 'abortRun', provenance: place() },
  ],
  unknownStates: 'closed',
  immutable: [],
  provenance: place(),
};

export const runStream: Stream = {
  operation: 'streamRun',
  resource: 'run',
  envelope: {
    type: 'field:event',
    sequence: 'field:id',
    resource: 'data:runId',
    state: 'data:runStatus',
    time: 'data:timestamp',
  },
  members: [
    { path: 'runId', provenance: place() },
    { path: 'runStatus', provenance: place() },
  ],
  sequence: { step: 1, provenance: place() },
  events: [
    { type: 'start', role: 'opens', shows: ['RUNNING'], provenance: place() },
    { type: 'step', role: 'any', shows: [], provenance: place() },
    { type: 'status', role: 'any', shows: [], provenance: place() },
    { type: 'end', role: 'closes', shows: ['SUCCESS', 'FAILED', 'CANCELED'], provenance: place() },
  ],
  heartbeats: ['keepalive'],
  pairs: [],
  closes: { after: false, known: 'inferred' },
  provenance: place(),
};

const runId: Parameter = parameter('runId', 'path', true);

const operations: readonly Operation[] = [
  operation('createRun', 'post', '/v1/runs', [], '201', 'Run'),
  operation('getRun', 'get', '/v1/runs/{runId}', [runId], '200', 'Run'),
  operation(
    'listRuns',
    'get',
    '/v1/runs',
    ['status', 'userId', 'page', 'pageSize'].map((name) => parameter(name, 'query', false)),
    '200',
    'Runs',
  ),
  operation('abortRun', 'delete', '/v1/runs/{runId}', [runId], '200', undefined),
  operation('streamRun', 'get', '/v1/runs/{runId}/sse', [runId], '200', undefined),
];

/** A whole small contract about runs: pages, states and a stream. Tests override what they are about. */
export const runsContract: Contract = {
  title: 'Runs',
  version: '1',
  documents: [{ name: 'runs.md', kind: 'made-up', sha256: '00' }],
  servers: [],
  securitySchemes: {},
  operations,
  schemas: {
    Run: {
      type: 'object',
      required: ['runId', 'status'],
      properties: { runId: { type: 'string' }, status: { type: 'string' } },
    },
    Runs: { type: 'array', items: { $ref: '#/$defs/Run' } },
    NewRun: {
      type: 'object',
      required: ['intent', 'userId'],
      properties: { intent: { type: 'string' }, userId: { type: 'string' }, mode: { enum: ['fast', 'slow'] } },
    },
    word: { type: 'string' },
  },
  origins: {},
  resources: [runResource],
  pagination: [runPages],
  lifecycles: [runLifecycle],
  streams: [runStream],
  actions: [],
  findings: [],
};

function parameter(name: string, where: Parameter['in'], required: boolean): Parameter {
  const style = where === 'path' ? 'simple' : 'form';
  const shared = { schema: 'word', allowReserved: false, deprecated: false, examples: [], provenance: [place()] };
  return { name, in: where, required, style, explode: where === 'query', ...shared };
}

function operation(
  id: string,
  method: Operation['method'],
  path: string,
  parameters: readonly Parameter[],
  status: string,
  schema: string | undefined,
): Operation {
  const json = (name: string) => [{ mediaType: 'application/json', schema: name, examples: [], provenance: [place()] }];
  const response = { status, description: '', bodyless: false, headers: [], links: [], provenance: [place()] };
  return {
    id,
    method,
    path,
    tags: [],
    deprecated: false,
    parameters,
    ...(method === 'post' ? { body: { required: true, content: json('NewRun'), provenance: [place()] } } : {}),
    responses: [{ ...response, content: schema === undefined ? [] : json(schema) }],
    security: [],
    provenance: [place()],
  };
}
