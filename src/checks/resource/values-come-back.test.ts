import { checkLaws } from '../testing/check.laws.ts';
import { valuesComeBack } from './values-come-back.ts';

const made = (runId: string, intent: string) =>
  ({ operation: 'createRun', status: 201, sent: { intent }, json: { runId } }) as const;
const read = (runId: string, json: object) => ({
  operation: 'getRun',
  parameters: { 'path.runId': runId },
  json: { runId, ...json },
});

checkLaws(valuesComeBack, {
  letsPass: [
    {
      title: 'hostile text that comes back',
      records: [made('a', '\u{1f40d}\u0000'), read('a', { intent: '\u{1f40d}\u0000' })],
    },
    {
      title: 'a refusal',
      shows: 'nothing',
      records: [{ operation: 'createRun', status: 400, sent: { intent: '\u0000' }, json: {} }],
    },
    {
      title: 'a thing that cannot be read yet',
      shows: 'nothing',
      records: [made('a', 'x'), { operation: 'getRun', parameters: { 'path.runId': 'a' }, status: 404, json: {} }],
    },
  ],
  catches: [
    {
      title: 'the smallest of several that were changed',
      kind: 'value-changed',
      pointer: '/intent',
      records: [
        made('a', 'long \u{1f40d}'),
        read('a', { intent: 'long ' }),
        made('b', '\u{1f40d}'),
        read('b', { intent: '' }),
      ],
      named: ['x3', 'x4'],
    },
    { title: 'a member that is not there', kind: 'value-not-given-back', records: [made('a', 'x'), read('a', {})] },
  ],
});
