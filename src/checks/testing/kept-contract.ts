import type { Contract, JsonObject, Operation, Parameter } from '../../model/index.ts';
import { place, runResource, runsContract } from './runs-contract.ts';
import type { ExchangeSketch } from './story-builder.ts';

const base = runsContract.operations.find(({ id }) => id === 'getRun') as Operation;
const create = runsContract.operations.find(({ id }) => id === 'createRun') as Operation;
const page = runsContract.operations
  .flatMap(({ parameters }) => parameters)
  .find(({ name }) => name === 'page') as Parameter;
const csv = { mediaType: 'text/csv', examples: [], provenance: [place()] };
const put: Operation = {
  ...base,
  id: 'putRun',
  method: 'put',
  ...(create.body === undefined ? {} : { body: create.body }),
};

/** The contract about runs, whose runs can be replaced, changed and removed, inside folders, by a credential. */
export const keptContract: Contract = {
  ...runsContract,
  securitySchemes: { key: { kind: 'apiKey', in: 'header', name: 'x-api-key', provenance: [place()] } },
  operations: [
    ...runsContract.operations
      .filter(({ id }) => id !== 'abortRun')
      .map((operation) => ({
        ...operation,
        security: [{ schemes: ['key'], provenance: [place()] }],
        ...(operation.id === 'getRun'
          ? {
              path: '/folders/{folderId}/runs/{runId}',
              responses: operation.responses.map((one) => ({ ...one, content: [...one.content, csv] })),
            }
          : {}),
        parameters: operation.parameters.map((one) => (one.name === 'page' ? { ...page, schema: 'first' } : one)),
      })),
    put,
    { ...put, id: 'patchRun', method: 'patch' },
    { ...base, id: 'deleteRun', method: 'delete' },
  ],
  schemas: { ...runsContract.schemas, first: { type: 'integer', default: 1 } },
  resources: [
    { ...runResource, cancel: 'abortRun', replace: 'putRun', change: 'patchRun', remove: 'deleteRun' },
    { ...runResource, name: 'folder', parameter: 'folderId', echoes: [] },
  ],
};

/** One step on the run that the story made. */
export function onRun(step: string, operation: string, more: Partial<ExchangeSketch> = {}): ExchangeSketch {
  return { operation, step, parameters: { 'path.runId': 'r1' }, ...more };
}

/** A read of that run, with members over those that it was made with; a status above 399 has no body. */
export function seen(step: string, body: JsonObject = {}, status = 200): ExchangeSketch {
  return onRun(step, 'getRun', {
    status,
    ...(status < 400 ? { json: { runId: 'r1', status: 'QUEUED', intent: 'mark-1', ...body } } : {}),
  });
}
