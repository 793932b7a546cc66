import { checkLaws } from '../testing/check.laws.ts';
import { created, read } from '../testing/run-sketches.ts';
import { unknownMembersConsistent } from './unknown-members-consistent.ts';

const testCase = { arguments: { member: 'more' } };
const sent = { sent: { intent: 'x', more: 1 } };
const told = (answer: object, shown: object) => ({
  case: testCase,
  records: [created('QUEUED', { ...answer, intent: 'mark-1' }, sent), read('QUEUED', { ...shown })],
});

checkLaws(unknownMembersConsistent, {
  letsPass: [
    { title: 'dropped everywhere', ...told({}, {}) },
    { title: 'kept everywhere', ...told({ more: 1 }, { more: 1 }) },
    { title: 'refused', case: testCase, records: [created('', {}, { ...sent, status: 400 })] },
    {
      title: 'a short answer to create',
      case: testCase,
      records: [created('QUEUED', {}, { ...sent, json: { runId: 'r1' } }), read('QUEUED', { more: 1 })],
    },
  ],
  catches: [
    {
      title: 'shown and dropped',
      kind: 'shown-and-dropped',
      pointer: '/more',
      named: ['x1', 'x2'],
      ...told({ more: 1, even: 2 }, {}),
    },
    { title: 'hidden and kept', kind: 'hidden-and-kept', ...told({ other: 1 }, { more: 1 }) },
  ],
});
