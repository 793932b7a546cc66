import { checkLaws } from '../testing/check.laws.ts';
import { created, event, read, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { disconnectLeavesItRunning } from './disconnect-leaves-it-running.ts';

const contract = { ...runsContract, streams: [{ ...runStream, independent: { provenance: place() } }] };
const start = event(1, 'start', 'RUNNING');
const told = { case: { kind: 'scenario', arguments: { completion: 1000 } } } as const;
const twin = [created(), read('SUCCESS', {}, { at: [20, 30] })];
const own = { parameters: { 'path.runId': 'r2' } };
const second = created('QUEUED', { runId: 'r2' }, { at: [40, 50] });
const alone = streamed([event(1, 'start', 'RUNNING', { runId: 'r2' })], {
  ...own,
  step: 'reader-alone',
  at: [55, 60],
  end: 'left',
});
const later = (status: string, at: readonly [number, number]) => read(status, { runId: 'r2' }, { ...own, at });

checkLaws(
  disconnectLeavesItRunning,
  {
    letsPass: [
      {
        title: 'the same end',
        ...told,
        records: [...twin, second, alone, later('RUNNING', [70, 75]), later('SUCCESS', [80, 85])],
      },
      {
        title: 'not ended yet',
        ...told,
        shows: 'nothing',
        records: [...twin, second, alone, later('RUNNING', [70, 75])],
      },
      {
        title: 'ended before the reader left',
        ...told,
        shows: 'nothing',
        records: [...twin, second, later('FAILED', [51, 53]), alone, later('FAILED', [70, 75])],
      },
      {
        title: 'a reader whom the server sent away',
        ...told,
        shows: 'nothing',
        records: [
          ...twin,
          second,
          streamed([start], { ...own, step: 'reader-alone', at: [55, 60] }),
          later('FAILED', [70, 75]),
        ],
      },
    ],
    catches: [
      {
        title: 'another end',
        kind: 'ends-otherwise',
        ...told,
        records: [...twin, second, alone, later('CANCELED', [80, 85])],
      },
      {
        title: 'no end',
        kind: 'stands-still',
        ...told,
        records: [...twin, second, alone, later('RUNNING', [1200, 1210])],
      },
    ],
  },
  contract,
);
