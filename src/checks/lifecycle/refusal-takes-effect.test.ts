import { approvals, approve } from '../testing/approvals-contract.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { created, read } from '../testing/run-sketches.ts';
import { place } from '../testing/runs-contract.ts';
import { refusalTakesEffect } from './refusal-takes-effect.ts';

const plain = approvals(['RUNNING', 'SUCCESS', 'FAILED', 'CANCELED']);
const refusal = { words: ['deny'], leads: ['CANCELED', 'FAILED'], provenance: place() };

checkLaws(
  refusalTakesEffect,
  {
    letsPass: [
      { title: 'cancelled', records: [created(), read('PAUSED'), approve('refuse'), read('CANCELED')] },
      { title: 'failed', records: [created(), read('PAUSED'), approve('refuse'), read('PAUSED'), read('FAILED')] },
      {
        title: 'cancelled, and back at work: another check',
        records: [created(), read('PAUSED'), approve('refuse'), read('CANCELED'), read('RUNNING')],
      },
      {
        title: 'waits on',
        shows: 'nothing',
        records: [created(), read('PAUSED'), approve('refuse'), read('PAUSED')],
      },
      {
        title: 'the refusal was not taken',
        shows: 'nothing',
        records: [created(), read('PAUSED'), approve('refuse', 400), read('RUNNING')],
      },
      {
        title: 'it did not wait',
        shows: 'nothing',
        records: [created(), read('RUNNING'), approve('refuse'), read('SUCCESS')],
      },
      {
        title: 'looked at while the refusal was under way',
        shows: 'nothing',
        records: [
          created(),
          read('PAUSED'),
          approve('refuse', 201, { at: [30, 60] }),
          read('RUNNING', {}, { at: [40, 50] }),
        ],
      },
    ],
    catches: [
      {
        title: 'goes on',
        kind: 'went-on-all-the-same',
        named: ['x2', 'x3', 'x4'],
        records: [created(), read('PAUSED'), approve('refuse'), read('RUNNING'), read('SUCCESS')],
      },
      {
        title: 'is a success',
        kind: 'went-on-all-the-same',
        records: [created(), read('PAUSED'), approve('refuse'), read('SUCCESS')],
      },
    ],
  },
  { ...plain, actions: plain.actions.map((action) => ({ ...action, refusal })) },
);
