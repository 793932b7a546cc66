import { checkLaws } from '../testing/check.laws.ts';
import { control, negative } from '../testing/probes.ts';
import { unknownMediaTypeRefused } from './unknown-media-type-refused.ts';

const probe = negative('createRun', 'wrong-media-type', 'header.content-type');
const good = control({ operation: 'createRun', status: 201, json: {} });

checkLaws(unknownMediaTypeRefused, {
  letsPass: [
    { title: '415', case: probe, control: good, records: [{ operation: 'createRun', step: 'probe', status: 415 }] },
    { title: '400', case: probe, control: good, records: [{ operation: 'createRun', step: 'probe', status: 400 }] },
    {
      title: 'a refusal that its control shares',
      shows: 'nothing',
      case: probe,
      control: control({ operation: 'createRun', status: 400 }),
      records: [{ operation: 'createRun', step: 'probe', status: 400 }],
    },
  ],
  catches: [
    {
      title: 'a success',
      kind: 'media-type-unchecked',
      case: probe,
      control: good,
      records: [{ operation: 'createRun', step: 'probe', status: 201, json: {} }],
      named: ['x1', 'x900'],
    },
  ],
});
