import { approvals, approve } from '../testing/approvals-contract.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { cancelled, created, event, read, streamed } from '../testing/run-sketches.ts';
import { refusedActionChangesNothing } from './refused-action-changes-nothing.ts';

checkLaws(
  refusedActionChangesNothing,
  {
    letsPass: [
      {
        title: 'a refused cancellation that changes nothing',
        records: [created(), read('RUNNING'), cancelled(409), read('RUNNING')],
      },
      {
        title: 'one of two cancellations at once is refused',
        shows: 'nothing',
        records: [
          created(),
          read('RUNNING'),
          cancelled(200, { at: [30, 50] }),
          cancelled(409, { at: [31, 40] }),
          read('CANCELED'),
        ],
      },
      {
        title: 'ended by itself behind a refused cancellation',
        shows: 'nothing',
        records: [created(), read('RUNNING'), cancelled(409), read('SUCCESS')],
      },
      {
        title: 'refused, and still waiting',
        records: [
          created(),
          read('PAUSED'),
          approve('without-token', 400),
          read('PAUSED'),
          approve('act'),
          read('RUNNING'),
        ],
      },
      {
        title: 'a friendly answer to a made-up value',
        records: [created(), read('PAUSED'), approve('garbage-token', 200), read('PAUSED')],
      },
      { title: 'a spent value', records: [created(), read('PAUSED'), approve('act-spent', 400), read('PAUSED')] },
      {
        title: 'gave up by itself just then',
        shows: 'nothing',
        contract: givingUp(),
        records: [created(), read('PAUSED'), approve('garbage-token', 400), read('FAILED')],
      },
      {
        title: 'approved in between',
        shows: 'nothing',
        records: [created(), read('PAUSED'), approve('without-token', 400), approve('act'), read('RUNNING')],
      },
      {
        title: 'approved at the same time',
        shows: 'nothing',
        records: [
          created(),
          read('PAUSED'),
          approve('act', 201, { at: [30, 60] }),
          approve('without-token', 400, { at: [35, 40] }),
          read('RUNNING', {}, { at: [45, 50] }),
        ],
      },
      {
        title: 'nothing read afterwards',
        shows: 'nothing',
        records: [created(), read('PAUSED'), approve('garbage-token', 400)],
      },
      {
        title: 'not waiting',
        shows: 'nothing',
        records: [created(), read('RUNNING'), approve('act-again', 400), read('SUCCESS')],
      },
    ],
    catches: [
      {
        title: 'a refused cancellation that works',
        kind: 'refused-and-done',
        named: ['x2', 'x3', 'x4'],
        records: [created(), read('RUNNING'), cancelled(409), read('CANCELED')],
      },
      {
        title: 'refused and done',
        kind: 'refused-and-done',
        named: ['x2', 'x3', 'x4'],
        records: [created(), read('PAUSED'), approve('without-token', 400), read('RUNNING')],
      },
      {
        title: 'refused and done, and over before the next read',
        kind: 'refused-and-done',
        named: ['x2', 'x3', 's4'],
        contract: givingUp(),
        records: [
          created(),
          read('PAUSED'),
          approve('without-token', 400),
          streamed(
            [
              event(1, 'status', 'PAUSED', {}, { at: 24 }),
              event(2, 'status', 'RUNNING', {}, { at: 33 }),
              event(3, 'end', 'FAILED', {}, { at: 34 }),
            ],
            { at: [15, 100] },
          ),
          read('FAILED'),
        ],
      },
      {
        title: 'a made-up value that works',
        kind: 'made-up-value-works',
        records: [created(), read('PAUSED'), approve('garbage-token', 201), read('RUNNING')],
      },
      {
        title: 'a spent value that works',
        kind: 'spent-value-works',
        records: [created(), read('PAUSED'), approve('act'), read('PAUSED'), approve('act-spent'), read('RUNNING')],
      },
    ],
  },
  approvals(),
);

function givingUp() {
  const contract = approvals();
  const lifecycles = contract.lifecycles.map((one) => {
    const [first] = one.transitions;
    return {
      ...one,
      transitions: first === undefined ? [] : [...one.transitions, { ...first, from: 'PAUSED', to: 'FAILED' }],
    };
  });
  return { ...contract, lifecycles };
}
