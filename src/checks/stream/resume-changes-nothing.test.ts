import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { resumeChangesNothing } from './resume-changes-nothing.ts';

const contract = {
  ...runsContract,
  streams: [{ ...runStream, resume: { lastEventId: true, meaning: 'after' as const, provenance: place() } }],
};
const [start, step, end] = [event(1, 'start', 'RUNNING'), event(2, 'step', 'RUNNING'), event(3, 'end', 'SUCCESS')];
const whole = streamed([start, step, end], { step: 'whole', at: [10, 40] });
const after = (position: string) => ({ requestHeaders: [['last-event-id', position]] as const, at: [50, 60] as const });
const told = { case: { kind: 'scenario', arguments: { completion: 100 } } } as const;

checkLaws(
  resumeChangesNothing,
  {
    letsPass: [
      { title: 'what comes behind', ...told, records: [whole, streamed([step, end], after('1'))] },
      { title: 'everything behind the beginning', ...told, records: [whole, streamed([start, step, end], after('0'))] },
      { title: 'a position that is none', ...told, shows: 'nothing', records: [whole, streamed([], after('seven'))] },
      {
        title: 'another run',
        ...told,
        shows: 'nothing',
        records: [whole, streamed([], { ...after('1'), parameters: { 'path.runId': 'r2' } })],
      },
      { title: 'no uninterrupted reading', ...told, shows: 'nothing', records: [streamed([end], after('1'))] },
    ],
    catches: [
      {
        title: 'other data',
        kind: 'event-differs',
        named: ['s1', 's2'],
        ...told,
        records: [whole, streamed([event(2, 'step', 'PAUSED'), end], after('1'))],
      },
      {
        title: 'another type',
        kind: 'event-differs',
        ...told,
        records: [whole, streamed([event(2, 'status', 'RUNNING'), end], after('1'))],
      },
    ],
  },
  contract,
);
