import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { resumeLosesNothing } from './resume-loses-nothing.ts';

const contract = {
  ...runsContract,
  streams: [{ ...runStream, resume: { lastEventId: true, meaning: 'after' as const, provenance: place() } }],
};
const [start, step, end] = [event(1, 'start', 'RUNNING'), event(2, 'step', 'RUNNING'), event(3, 'end', 'SUCCESS')];
const whole = streamed([start, step, end], { step: 'whole', at: [10, 40] });
const after = (position: string) => ({ requestHeaders: [['last-event-id', position]] as const, at: [50, 60] as const });
const told = { case: { kind: 'scenario', arguments: { completion: 100 } } } as const;

checkLaws(
  resumeLosesNothing,
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
      { title: 'a reader who left', ...told, records: [whole, streamed([step], { ...after('1'), end: 'left' })] },
      {
        title: 'a server that closes early and can be asked again',
        ...told,
        records: [whole, streamed([step], after('1'))],
      },
      { title: 'nothing behind the last', ...told, shows: 'nothing', records: [whole, streamed([], after('3'))] },
    ],
    catches: [
      {
        title: 'a hole',
        kind: 'event-lost',
        named: ['s1', 's2'],
        ...told,
        records: [whole, streamed([end], after('1'))],
      },
      { title: 'nothing', kind: 'replay-empty', ...told, records: [whole, streamed([], after('1'))] },
      {
        title: 'silence',
        kind: 'replay-empty',
        ...told,
        records: [whole, streamed([], { ...after('1'), at: [50, 200], end: 'left' })],
      },
    ],
  },
  contract,
);
