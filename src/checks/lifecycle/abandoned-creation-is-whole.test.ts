import { checkLaws } from '../testing/check.laws.ts';
import { listed, read } from '../testing/run-sketches.ts';
import { runLifecycle, runsContract } from '../testing/runs-contract.ts';
import type { ExchangeSketch, StorySketch } from '../testing/story-builder.ts';
import { abandonedCreationIsWhole } from './abandoned-creation-is-whole.ts';

const left: ExchangeSketch = {
  operation: 'createRun',
  step: 'create-and-leave',
  failure: 'aborted',
  sent: { intent: 't1-create-and-leave-run-1-intent', userId: 'only-us' },
};
/** A creation of which the list shows nothing again, behind a look at the list with another one in it. */
const unmarked: readonly ExchangeSketch[] = [
  listed('before-1/page-1', [{ runId: 'r0', status: 'RUNNING' }], { 'query.userId': 'everybody' }),
  { ...left, sent: {}, parameters: { 'path.threadId': 't1' } },
];
const shown = (status: string, runId = 'r1') => ({ runId, status });
const patient: NonNullable<StorySketch['case']> = { arguments: { completion: 50 } };

checkLaws(abandonedCreationIsWhole, {
  letsPass: [
    {
      title: 'nothing new in the list, where a mark is not shown',
      records: [...unmarked, listed('list-1/page-1', [shown('SUCCESS', 'r0')])],
    },
    {
      title: 'one new thing, where a mark is not shown',
      records: [...unmarked, listed('list-1/page-1', [shown('RUNNING'), shown('SUCCESS', 'r0')]), read('SUCCESS')],
    },
    {
      title: 'one new thing beside that of somebody else',
      records: [
        ...unmarked,
        listed('list-1/page-1', [
          { ...shown('RUNNING', 'r8'), threadId: 't2' },
          { ...shown('RUNNING'), threadId: 't1' },
        ]),
        read('SUCCESS'),
      ],
    },
    { title: 'nothing came of it', records: [left, listed('list-1/page-1', [])] },
    {
      title: 'it came into being, and ended',
      records: [left, listed('list-1/page-1', [shown('RUNNING')]), read('RUNNING'), read('SUCCESS')],
    },
    {
      title: 'it waits for somebody',
      records: [left, listed('list-1/page-1', [shown('PAUSED')]), read('PAUSED')],
    },
    {
      title: 'others are in the list too',
      records: [
        left,
        listed(
          'list-1/page-1',
          [shown('SUCCESS', 'r7'), { ...shown('RUNNING'), intent: 't1-create-and-leave-run-1-intent' }],
          { 'query.userId': 'everybody' },
        ),
        read('SUCCESS'),
      ],
    },
    {
      title: 'still at work, and not looked at for long',
      shows: 'nothing',
      case: patient,
      records: [left, listed('list-1/page-1', [shown('RUNNING')]), read('RUNNING')],
    },
    {
      title: 'still new after long patience, where nobody says that it goes on by itself',
      shows: 'nothing',
      case: patient,
      contract: {
        ...runsContract,
        lifecycles: [
          {
            ...runLifecycle,
            states: runLifecycle.states.map((state) => ({
              ...state,
              provenance: { ...state.provenance, known: 'inferred' },
            })),
          },
        ],
      },
      records: [
        left,
        listed('list-1/page-1', [shown('QUEUED')]),
        read('QUEUED', {}, { at: [30, 35] }),
        read('QUEUED', {}, { at: [90, 95] }),
      ],
    },
    { title: 'nobody looked into the list', shows: 'nothing', records: [left] },
  ],
  catches: [
    {
      title: 'two new things of one request, where a mark is not shown',
      kind: 'made-twice',
      records: [
        ...unmarked,
        listed('list-1/page-1', [shown('RUNNING'), shown('RUNNING', 'r2'), shown('SUCCESS', 'r0')]),
      ],
    },
    {
      title: 'one request, two things',
      kind: 'made-twice',
      named: ['x1', 'x2'],
      records: [left, listed('list-1/page-1', [shown('RUNNING'), shown('RUNNING', 'r2')])],
    },
    {
      title: 'listed and not there',
      kind: 'listed-and-not-there',
      named: ['x1', 'x2', 'x3'],
      records: [left, listed('list-1/page-1', [shown('QUEUED')]), { ...read('QUEUED'), status: 404, json: {} }],
    },
    {
      title: 'stuck when its creator has left',
      kind: 'stuck',
      case: patient,
      records: [
        left,
        listed('list-1/page-1', [shown('QUEUED')]),
        read('QUEUED', {}, { at: [30, 35] }),
        read('QUEUED', {}, { at: [90, 95] }),
      ],
    },
  ],
});
