import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { lateReaderSeesTheSame } from './late-reader-sees-the-same.ts';

const contract = { ...runsContract, streams: [{ ...runStream, replay: { provenance: place() } }] };
const [start, step, end] = [event(1, 'start', 'RUNNING'), event(2, 'step', 'RUNNING'), event(3, 'end', 'SUCCESS')];
const early = { at: [10, 40] } as const;
const late = { at: [50, 60] } as const;
const told = { case: { kind: 'scenario', arguments: { completion: 100 } } } as const;
const silent = { ...runsContract, streams: [runStream] };

checkLaws(
  lateReaderSeesTheSame,
  {
    letsPass: [
      { title: 'everything again', records: [streamed([start, step, end], early), streamed([start, step, end], late)] },
      {
        title: 'the end only, where documents owe no more',
        contract: silent,
        records: [streamed([start, step, end], early), streamed([end], late)],
      },
      {
        title: 'nothing, where documents owe nothing',
        contract: silent,
        shows: 'nothing',
        records: [streamed([start, step, end], early), streamed([], late)],
      },
      {
        title: 'a broken connection',
        shows: 'nothing',
        records: [streamed([start, step, end], early), streamed([], { ...late, end: 'reset' })],
      },
      {
        title: 'we left while it was still telling',
        shows: 'nothing',
        records: [streamed([start, step, end], early), streamed([start, step], { at: [50, 120], end: 'left' })],
        ...told,
      },
      { title: 'nobody before', shows: 'nothing', records: [streamed([start], late)] },
    ],
    catches: [
      {
        title: 'the end only, where everything is owed',
        kind: 'replay-incomplete',
        named: ['s1', 's2'],
        records: [streamed([start, step, end], early), streamed([end], late)],
      },
      {
        title: 'the beginning only, and silence for the whole patience',
        kind: 'replay-incomplete',
        records: [streamed([start, step, end], early), streamed([start], { at: [50, 2000], end: 'left' })],
        ...told,
      },
      {
        title: 'something else',
        kind: 'event-differs',
        contract: silent,
        records: [streamed([start, step, end], early), streamed([event(3, 'end', 'FAILED')], late)],
      },
      {
        title: 'a hole',
        kind: 'event-lost',
        contract: silent,
        records: [streamed([start, step, end], early), streamed([start, end], late)],
      },
    ],
  },
  contract,
);
