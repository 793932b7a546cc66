import { checkLaws } from '../testing/check.laws.ts';
import { control, negative } from '../testing/probes.ts';
import { headAgreesWithGet } from './head-agrees-with-get.ts';

const probe = { ...negative('getRun', 'head-in-place-of-get', 'method'), purpose: 'boundary' } as const;
const good = control({ operation: 'getRun', json: { runId: 'r1' } });

checkLaws(headAgreesWithGet, {
  letsPass: [
    {
      title: 'the same head',
      case: probe,
      control: good,
      records: [{ operation: 'getRun', step: 'probe', headers: [['Content-Type', 'application/json; charset=utf-8']] }],
    },
    {
      title: 'a head without the media type',
      case: probe,
      control: good,
      records: [{ operation: 'getRun', step: 'probe', headers: [] }],
    },
    {
      title: 'no HEAD on offer',
      shows: 'nothing',
      case: probe,
      control: good,
      records: [{ operation: 'getRun', step: 'probe', status: 405 }],
    },
  ],
  catches: [
    {
      title: 'another status',
      kind: 'status-differs',
      case: probe,
      control: good,
      records: [{ operation: 'getRun', step: 'probe', status: 204, headers: [] }],
      named: ['x1', 'x900'],
    },
    {
      title: 'another media type',
      kind: 'media-type-differs',
      case: probe,
      control: good,
      records: [{ operation: 'getRun', step: 'probe', headers: [['content-type', 'text/html']] }],
    },
  ],
});
