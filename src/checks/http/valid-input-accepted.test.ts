import { checkLaws } from '../testing/check.laws.ts';
import { positive } from '../testing/probes.ts';
import { validInputAccepted } from './valid-input-accepted.ts';

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
      title: 'a server error on a good request',
      kind: 'valid-input-refused',
      case: positive('getRun'),
      records: [{ operation: 'getRun', step: 'probe', status: 500 }],
    },
  ],
});
