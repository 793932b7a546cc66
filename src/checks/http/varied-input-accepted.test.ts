import { checkLaws } from '../testing/check.laws.ts';
import { variedInputAccepted } from './varied-input-accepted.ts';

const sent = (text: string, status: number) => ({
  operation: 'createRun',
  step: 'try',
  status,
  sent: { intent: text },
  json: {},
});

checkLaws(variedInputAccepted, {
  letsPass: [
    { title: 'whatever was sent', records: [sent('a', 201), sent('b', 201)] },
    { title: 'a conflict', shows: 'nothing', records: [sent('a', 409)] },
    { title: 'a server error, of which another check speaks', shows: 'nothing', records: [sent('a', 500)] },
  ],
  catches: [
    {
      title: 'the smallest that was refused',
      kind: 'valid-input-refused',
      named: ['x3'],
      records: [sent('aaaa', 201), sent('bbb', 422), sent('b', 400)],
    },
  ],
});
