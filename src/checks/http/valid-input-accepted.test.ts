import { checkLaws } from '../testing/check.laws.ts';
import { positive } from '../testing/probes.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { validInputAccepted } from './valid-input-accepted.ts';

const answered404 = { operation: 'createRun', step: 'probe', status: 404, sent: { intent: 'assay-abc' } };
/** The document says that what a body names may be missing. */
const namesInBody = {
  ...runsContract,
  operations: runsContract.operations.map((operation) => ({
    ...operation,
    responses: [...operation.responses, ...operation.responses.map((response) => ({ ...response, status: '404' }))],
  })),
};

const empty = { description: '', content: [], bodyless: false, headers: [], links: [], provenance: [place()] };
const respond = (...statuses: readonly string[]) => ({
  ...runsContract,
  operations: runsContract.operations.map((operation) => ({
    ...operation,
    security: [],
    responses: statuses.map((status) => ({ ...empty, status })),
  })),
});

checkLaws(validInputAccepted, {
  letsPass: [
    {
      title: 'a success',
      case: positive('createRun'),
      records: [{ operation: 'createRun', step: 'probe', status: 201, json: {} }],
    },
    {
      title: 'a stream that opens',
      case: positive('streamRun'),
      records: [{ stream: 'streamRun', step: 'probe', events: [] }],
    },
    {
      title: 'not now',
      shows: 'nothing',
      case: positive('createRun'),
      records: [{ operation: 'createRun', step: 'probe', status: 429 }],
    },
    {
      title: 'a refusal of ids that we made up',
      shows: 'nothing',
      case: positive('createRun', 'any', ['body.agent_id']),
      records: [{ operation: 'createRun', step: 'probe', status: 404 }],
    },
    {
      title: 'a documented 404 where only the body names anything',
      shows: 'nothing',
      case: positive('createRun'),
      contract: namesInBody,
      records: [answered404],
    },
    {
      title: 'a 401 to the body of what needs no credential: a login',
      shows: 'nothing',
      case: positive('createRun'),
      contract: respond('201', '401'),
      records: [{ ...answered404, status: 401 }],
    },
    {
      title: 'a documented way to where the answer stands',
      case: positive('getRun'),
      contract: respond('200', '303'),
      records: [{ operation: 'getRun', step: 'probe', status: 303 }],
    },
    {
      title: 'a question whose answer is no',
      shows: 'nothing',
      case: positive('getRun'),
      contract: respond('204', '404'),
      records: [{ operation: 'getRun', step: 'probe', status: 404 }],
    },
    {
      title: 'no answer at all',
      shows: 'nothing',
      case: positive('createRun'),
      records: [{ operation: 'createRun', step: 'probe', failure: 'reset' }],
    },
  ],
  catches: [
    {
      title: 'a refusal of a request that is known to be good',
      kind: 'valid-input-refused',
      case: positive('createRun'),
      records: [{ operation: 'createRun', step: 'probe', status: 400 }],
      named: ['x1'],
    },
    {
      title: 'a 404 that the document does not speak of',
      kind: 'valid-input-refused',
      case: positive('createRun'),
      records: [answered404],
    },
    {
      title: 'a documented 404 for an id that exists',
      kind: 'valid-input-refused',
      case: positive('getRun'),
      contract: namesInBody,
      records: [{ operation: 'getRun', step: 'probe', status: 404 }],
    },
    {
      title: 'a server error on a good request',
      kind: 'valid-input-refused',
      case: positive('getRun'),
      records: [{ operation: 'getRun', step: 'probe', status: 500 }],
    },
  ],
});
