import type { Contract, Json, JsonObject, Parameter } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { control, negative } from '../testing/probes.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { invalidInputRefused } from './invalid-input-refused.ts';

function query(name: string, schema: string, required: boolean): Parameter {
  const form = { style: 'form', explode: true, allowReserved: false } as const;
  return { name, in: 'query', required, schema, ...form, deprecated: false, examples: [], provenance: [place()] };
}

const extra: Readonly<Record<string, Parameter>> = {
  listRuns: query('page', 'count', false),
  abortRun: query('reason', 'word', true),
};

const contract: Contract = {
  ...runsContract,
  schemas: {
    ...runsContract.schemas,
    count: { type: 'integer', minimum: 1 },
    NewRun: {
      type: 'object',
      required: ['intent', 'userId'],
      properties: {
        intent: { type: 'string' },
        userId: { type: 'string' },
        mode: { enum: ['fast', 'slow'], type: 'string' },
        steps: { type: 'integer', minimum: 0 },
        dry: { type: 'boolean' },
        tags: { type: 'array', items: { type: 'string' } },
        due: { type: ['string', 'null'], format: 'date-time' },
        options: { type: 'object', properties: { retries: { type: 'integer' } } },
      },
    },
  },
  operations: runsContract.operations.map((operation) => {
    const parameter = extra[operation.id];
    return parameter === undefined ? operation : { ...operation, parameters: [...operation.parameters, parameter] };
  }),
  actions: [
    {
      operation: 'abortRun',
      resource: 'run',
      scenario: 'waits',
      when: ['PAUSED'],
      leads: ['CANCELED'],
      parameters: {},
      provenance: place(),
    },
  ],
};

const made = control({ operation: 'createRun', status: 201, json: {} });
const missing = negative('createRun', 'missing-required');

/** A body with one value of the wrong type, which was accepted. */
function accepted(title: string, at: string, sent: JsonObject, json: JsonObject = {}) {
  const body = { mediaType: 'application/json', value: sent };
  const probe = negative('createRun', Object.values(sent).includes(null) ? 'null-not-allowed' : 'wrong-type', at);
  return {
    title,
    case: { ...probe, request: { operation: 'createRun', parameters: {}, credential: 'valid', body } },
    control: made,
    records: [
      { operation: 'createRun', step: 'probe', status: 201, sent: { userId: 'u', intent: 'go', ...sent }, json },
    ],
  } as const;
}

/** A text in a form where a member is broken: whatever it is, it arrives as text. */
const inForm = (mediaType: string, value: Json) => ({
  ...negative('createRun', 'wrong-type', 'body/intent'),
  request: { operation: 'createRun', parameters: {}, credential: 'valid', body: { mediaType, value } } as const,
});

checkLaws(
  invalidInputRefused,
  {
    letsPass: [
      {
        title: 'a 400',
        case: missing,
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 400 }],
      },
      {
        title: 'any other 4xx',
        case: missing,
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 422 }],
      },
      {
        title: 'a refusal whose control was refused too',
        shows: 'nothing',
        case: missing,
        control: control({ operation: 'createRun', status: 400 }),
        records: [{ operation: 'createRun', step: 'probe', status: 400 }],
      },
      {
        title: 'an object in place of a text in a form: everything there is text',
        shows: 'nothing',
        case: inForm('application/x-www-form-urlencoded', { intent: {} }),
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 201 }],
      },
      {
        title: 'a file that is another file',
        shows: 'nothing',
        case: inForm('application/octet-stream', {}),
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 201 }],
      },
      {
        title: 'content of a GET, which means nothing',
        shows: 'nothing',
        case: negative('listRuns', 'wrong-type', 'body'),
        control: control({ operation: 'listRuns', json: [] }),
        records: [{ operation: 'listRuns', step: 'probe', json: [] }],
      },
      {
        title: 'a probe without a control',
        shows: 'nothing',
        case: missing,
        records: [{ operation: 'createRun', step: 'probe', status: 201 }],
      },
      {
        title: 'not now',
        shows: 'nothing',
        case: missing,
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 429 }],
      },
      {
        title: 'a crash: another check speaks of it',
        shows: 'nothing',
        case: missing,
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 500 }],
      },
      {
        title: 'a page size above its maximum that is moved into range',
        shows: 'nothing',
        case: negative('listRuns', 'above-maximum', 'query.pageSize'),
        control: control({ operation: 'listRuns', json: [] }),
        records: [{ operation: 'listRuns', step: 'probe', json: [] }],
      },
      ...[
        accepted('a number that is read as its text', 'body/intent', { intent: 5 }, { intent: '5' }),
        accepted('a text that spells a number', 'body/steps', { steps: '3' }, { steps: 3 }),
        accepted('true that is read as one', 'body/steps', { steps: true }),
        accepted('one that is read as true', 'body/dry', { dry: 1 }, { dry: true }),
        accepted('one value in place of a list of it', 'body/tags', { tags: 'urgent' }, { tags: ['urgent'] }),
        accepted('a number in a list of texts', 'body/tags/0', { tags: [7] }, { tags: ['7'] }),
        accepted('seconds in place of a moment', 'body/due', { due: 1 }, { due: '1970-01-01T00:00:01Z' }),
        accepted('null for what may be left out', 'body/steps', { steps: null }, { steps: null }),
        accepted('true that is read as one, at depth', 'body/options/retries', { options: { retries: true } }),
      ].map((row) => ({ ...row, shows: 'nothing' as const })),
      {
        title: 'a refusal inside a story whose action then succeeded',
        case: { operations: ['abortRun'] },
        records: [
          { operation: 'abortRun', step: 'without-reason', status: 400 },
          { operation: 'abortRun', step: 'act', status: 200 },
        ],
      },
    ],
    catches: [
      {
        title: 'a missing member that is accepted',
        kind: 'missing-required',
        pointer: 'body/intent',
        case: missing,
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 201, json: {} }],
        named: ['x1', 'x900'],
      },
      {
        title: 'a value out of range that is accepted',
        kind: 'below-minimum',
        case: negative('listRuns', 'below-minimum', 'query.page'),
        control: control({ operation: 'listRuns', json: [] }),
        records: [{ operation: 'listRuns', step: 'probe', json: [] }],
      },
      ...[
        accepted('a number that comes back as it was sent', 'body/intent', { intent: 5 }, { intent: 5 }),
        accepted('an object in place of a text', 'body/intent', { intent: {} }),
        accepted('a list in place of a text', 'body/intent', { intent: ['go'] }),
        accepted('a text that spells no number', 'body/steps', { steps: 'text' }),
        accepted('a fraction in place of a whole number', 'body/steps', { steps: 1.5 }),
        accepted('a number that spells no value of the list', 'body/mode', { mode: 1 }),
        accepted('an object in place of a list', 'body/tags', { tags: {} }),
      ].map((row) => ({ ...row, kind: 'wrong-type' })),
      {
        ...accepted('null for what is required', 'body/intent', { intent: null }),
        kind: 'null-not-allowed',
      },
      {
        title: 'an action with a body that breaks its schema',
        kind: 'missing-required',
        case: { operations: ['abortRun'] },
        records: [
          { operation: 'abortRun', step: 'broken-reason-too-long', status: 200 },
          { operation: 'abortRun', step: 'act', status: 200 },
        ],
      },
      {
        title: 'an action without its required parameter',
        kind: 'missing-required',
        case: { operations: ['abortRun'] },
        records: [
          { operation: 'abortRun', step: 'without-reason', status: 200 },
          { operation: 'abortRun', step: 'act', status: 200 },
        ],
        named: ['x1', 'x2'],
      },
    ],
  },
  contract,
);
