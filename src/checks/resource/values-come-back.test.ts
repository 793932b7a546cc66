import type { Json } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { valuesComeBack } from './values-come-back.ts';

const made = (runId: string, intent: Json) =>
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
      title: 'a moment in another notation',
      records: [made('a', '2026-01-01T01:00:00+01:00'), read('a', { intent: '2026-01-01T00:00:00.000Z' })],
    },
    {
      title: 'a list in another order, with more in it',
      records: [made('a', [{ b: 1 }, 'c']), read('a', { intent: ['c', { b: 1, id: 7 }] })],
    },
    { title: 'what was sent empty and is left out', records: [made('a', []), read('a', {})] },
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
    {
      title: 'a list that lost an item',
      kind: 'value-changed',
      records: [made('a', ['b', 'c']), read('a', { intent: ['b'] })],
    },
    { title: 'a member that is not there', kind: 'value-not-given-back', records: [made('a', 'x'), read('a', {})] },
  ],
});
