import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { created, event, read, streamed } from '../testing/run-sketches.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import type { ExchangeSketch, StreamSketch } from '../testing/story-builder.ts';
import { actionOnlyWhenAllowed } from './action-only-when-allowed.ts';

const contract: Contract = {
  ...runsContract,
  actions: [
    {
      operation: 'abortRun',
      resource: 'run',
      scenario: 'waits',
      when: ['PAUSED'],
      shownBy: ['step'],
      leads: ['RUNNING'],
      parameters: {},
      input: { path: 'text', provenance: place() },
      provenance: place(),
    },
  ],
};

function input(step: string, status: number): ExchangeSketch {
  return { operation: 'abortRun', step, status, parameters: { 'path.runId': 'r1' }, sent: { text: 'yes' } };
}

/** The stream of a run that was cancelled behind the request: open from before it to behind it. */
function whole(...between: readonly ReturnType<typeof event>[]): StreamSketch {
  const events = [
    event(1, 'start', 'RUNNING', {}, { at: 16 }),
    ...between,
    event(9, 'end', 'CANCELED', {}, { at: 90 }),
  ];
  return streamed(events, { at: [12, 100] });
}

checkLaws(
  actionOnlyWhenAllowed,
  {
    letsPass: [
      { title: 'refused behind the end', records: [created(), read('SUCCESS'), input('input-after-end', 409)] },
      { title: 'refused at work', records: [created(), read('RUNNING'), input('input-unasked', 422), whole()] },
      {
        title: 'taken, but the stream tells that it waited',
        shows: 'nothing',
        records: [
          created(),
          read('RUNNING'),
          input('input-unasked', 200),
          whole(event(2, 'step', 'RUNNING', {}, { at: 40 })),
        ],
      },
      {
        title: 'taken, and a read shows that it waited',
        shows: 'nothing',
        records: [created(), read('RUNNING'), input('input-unasked', 200), read('PAUSED'), whole()],
      },
      {
        title: 'taken, and nobody read the stream to its end',
        shows: 'nothing',
        records: [
          created(),
          read('RUNNING'),
          input('input-unasked', 200),
          streamed([event(1, 'start', 'RUNNING')], { at: [12, 100], end: 'left' }),
        ],
      },
      {
        title: 'taken before the end was seen',
        shows: 'nothing',
        records: [created(), read('RUNNING'), input('input-after-end', 200), read('SUCCESS')],
      },
      { title: 'failed', shows: 'nothing', records: [created(), read('SUCCESS'), input('input-after-end', 500)] },
    ],
    catches: [
      {
        title: 'taken behind the end',
        kind: 'taken-after-the-end',
        named: ['x2', 'x3'],
        records: [created(), read('SUCCESS'), input('input-after-end', 200)],
      },
      {
        title: 'taken at work',
        kind: 'taken-unasked',
        named: ['x2', 'x3', 's4'],
        records: [created(), read('RUNNING'), input('input-unasked', 200), whole()],
      },
    ],
  },
  contract,
);
