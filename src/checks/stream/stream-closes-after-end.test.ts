import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { streamClosesAfterEnd } from './stream-closes-after-end.ts';

const contract = {
  ...runsContract,
  streams: [{ ...runStream, closes: { after: true, known: 'stated' as const, provenance: place() } }],
};
const [start, end] = [event(1, 'start', 'RUNNING'), event(3, 'end', 'SUCCESS')];
const told = { case: { kind: 'scenario', arguments: { completion: 100 } } } as const;
const silent = { ...runsContract, streams: [runStream] };

checkLaws(
  streamClosesAfterEnd,
  {
    letsPass: [
      { title: 'closed', ...told, records: [streamed([start, end])] },
      {
        title: 'a reader who left at once',
        ...told,
        shows: 'nothing',
        records: [streamed([start, end], { end: 'left' })],
      },
      {
        title: 'a broken connection',
        ...told,
        shows: 'nothing',
        records: [streamed([start, end], { at: [10, 300], end: 'reset' })],
      },
      { title: 'no closing event', ...told, shows: 'nothing', records: [streamed([start])] },
    ],
    catches: [
      {
        title: 'open when patience is spent',
        kind: 'stays-open',
        named: ['s1'],
        ...told,
        records: [streamed([start, end], { at: [10, 300], end: 'left' })],
      },
      {
        title: 'open, noted where documents are silent',
        kind: 'stays-open',
        contract: silent,
        ...told,
        records: [streamed([start, end], { at: [10, 40], end: 'left' })],
      },
    ],
  },
  contract,
);
