import { expect, test } from 'vitest';
import type { Contract, JsonSchema } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { bodyValid } from './body-valid.ts';

const json = [['content-type', 'application/json']] as const;
const problem = [['content-type', 'application/problem+json']] as const;

/** As documents made of controllers have it: successes of any media type, refusals whose schema calls every reference a URI. */
const contract: Contract = {
  ...runsContract,
  schemas: {
    ...runsContract.schemas,
    Problem: {
      type: 'object',
      properties: { type: { type: 'string', format: 'uri' }, instance: { type: 'string', format: 'uri' }, help: {} },
    },
  },
  operations: runsContract.operations.map((operation) => {
    if (operation.id !== 'abortRun') return operation;
    const response = { description: '', bodyless: false, headers: [], links: [], provenance: [place()] };
    const content = (mediaType: string, schema: string) => [{ mediaType, schema, examples: [], provenance: [place()] }];
    return {
      ...operation,
      responses: [
        { ...response, status: '200', content: content('*/*', 'Run') },
        { ...response, status: '4XX', content: content('application/problem+json', 'Problem') },
      ],
    };
  }),
};

checkLaws(
  bodyValid,
  {
    letsPass: [
      { title: 'a body that fits', records: [{ operation: 'getRun', json: { runId: 'a', status: 'RUNNING' } }] },
      {
        title: 'members that nobody mentions',
        records: [{ operation: 'getRun', json: { runId: 'a', status: 'RUNNING', more: [1] } }],
      },
      {
        title: 'a status without a schema',
        shows: 'nothing',
        records: [{ operation: 'getRun', status: 404, json: { message: 'no' } }],
      },
      {
        title: 'another media type: another check speaks of it',
        shows: 'nothing',
        records: [{ operation: 'getRun', text: '{}' }],
      },
      { title: 'no body', shows: 'nothing', records: [{ operation: 'getRun', headers: json }] },
      {
        title: 'a problem whose instance is a relative reference, as the standard has it',
        records: [
          { operation: 'abortRun', status: 404, headers: problem, text: '{"type":"about:blank","instance":"/runs/1"}' },
        ],
      },
    ],
    catches: [
      {
        title: 'a missing member',
        kind: 'schema-required',
        pointer: '/status',
        records: [{ operation: 'getRun', json: { runId: 'a' } }],
        named: ['x1'],
      },
      {
        title: 'JSON where any media type is documented',
        kind: 'schema-required',
        pointer: '/status',
        records: [{ operation: 'abortRun', json: { runId: 'a' } }],
      },
      {
        title: 'a problem whose instance is no reference at all',
        kind: 'schema-format',
        pointer: '/instance',
        records: [{ operation: 'abortRun', status: 404, headers: problem, text: '{"instance":"not a reference <>"}' }],
      },
      {
        title: 'a wrong type',
        kind: 'schema-type',
        pointer: '/runId',
        records: [{ operation: 'getRun', json: { runId: 7, status: 'x' } }],
      },
      {
        title: 'a fault inside a list',
        kind: 'schema-type',
        pointer: '/1/status',
        records: [
          {
            operation: 'listRuns',
            json: [
              { runId: 'a', status: 'x' },
              { runId: 'b', status: null },
            ],
          },
        ],
      },
      {
        title: 'another shape',
        kind: 'schema-type',
        pointer: '',
        records: [{ operation: 'listRuns', json: { items: [] } }],
      },
      {
        title: 'a body that is no JSON',
        kind: 'body-not-json',
        records: [{ operation: 'getRun', text: '{"runId":', headers: json }],
      },
      {
        title: 'a refusal of which no document speaks, a page that calls itself JSON',
        kind: 'body-not-json',
        records: [{ operation: 'getRun', status: 418, text: '<h1>No</h1>', headers: json }],
      },
    ],
  },
  contract,
);

test('a text of any media type promises no JSON', () => {
  const plain = (schema: JsonSchema): Contract => ({ ...contract, schemas: { ...contract.schemas, Run: schema } });
  const ofAbort = (of: Contract) =>
    bodyValid.requirements({
      ...of,
      operations: of.operations.map((one) => ({
        ...one,
        responses: one.responses.filter(({ content }) => content[0]?.mediaType === '*/*'),
      })),
    });
  expect(ofAbort(plain({ type: 'string' }))).toEqual([]);
  expect(ofAbort(plain({ type: 'object' }))).toMatchObject([{ operation: 'abortRun' }]);
});
