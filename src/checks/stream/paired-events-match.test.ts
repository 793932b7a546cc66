import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { pairedEventsMatch } from './paired-events-match.ts';

const contract = {
  ...runsContract,
  streams: [
    {
      ...runStream,
      pairs: [{ open: 'step', close: 'status', by: 'call', closedBy: ['end'], provenance: place() }],
      replay: { provenance: place() },
    },
  ],
};
const { replay: _, ...lateStream } = contract.streams[0] ?? { ...runStream, replay: undefined };
const late = { ...contract, streams: [lateStream] };
const call = (id: number, key: string) => event(id, 'step', 'RUNNING', { call: key });
const result = (id: number, key: string) => event(id, 'status', 'RUNNING', { call: key });
const end = event(9, 'end', 'SUCCESS');
const open = {
  ...contract,
  streams: [{ ...contract.streams[0], pairs: [{ open: 'step', close: 'status', by: 'call', provenance: place() }] }],
} as typeof contract;

/** Nobody is owed anything, and the data holds the numbers. */
const counted = {
  ...late,
  streams: [{ ...lateStream, envelope: { ...runStream.envelope, sequence: 'data:seq' as const } }],
};
const opener = event(1, 'start', 'RUNNING', { seq: 1 });

checkLaws(
  pairedEventsMatch,
  {
    letsPass: [
      {
        title: 'pairs, one inside the other',
        records: [streamed([call(1, 'a'), call(2, 'b'), result(3, 'b'), result(4, 'a'), end])],
      },
      {
        title: 'the same key again, later',
        records: [streamed([call(1, 'a'), result(2, 'a'), call(3, 'a'), result(4, 'a'), end])],
      },
      {
        title: 'what is open when the reader leaves',
        records: [streamed([call(1, 'a'), result(2, 'a'), call(3, 'b')])],
      },
      {
        title: 'what stays open where documents do not say that it may not',
        contract: open,
        records: [streamed([call(1, 'a'), result(2, 'a'), call(3, 'b'), end])],
      },
      { title: 'a result whose call a late reader missed', contract: late, records: [streamed([result(2, 'a'), end])] },
      {
        title: 'events without a key',
        shows: 'pass',
        records: [streamed([event(1, 'step', 'RUNNING'), event(2, 'status', 'RUNNING'), end])],
      },
      {
        title: 'a result behind a gap in the numbers',
        contract: counted,
        records: [streamed([opener, event(3, 'status', 'RUNNING', { call: 'a', seq: 3 }), end])],
      },
      { title: 'no pair at all', shows: 'nothing', records: [streamed([end])] },
    ],
    catches: [
      {
        title: 'a result without its call',
        kind: 'pair-never-opened',
        named: ['s1'],
        records: [streamed([call(1, 'a'), result(2, 'b')])],
      },
      {
        title: 'a result before its call, for who was told the beginning and each number since',
        kind: 'pair-never-opened',
        contract: counted,
        records: [streamed([opener, event(2, 'status', 'RUNNING', { call: 'a', seq: 2 })])],
      },
      { title: 'a call without its result', kind: 'pair-left-open', records: [streamed([call(1, 'a'), end])] },
      {
        title: 'a result twice',
        kind: 'pair-closed-twice',
        contract: late,
        records: [streamed([call(1, 'a'), result(2, 'a'), result(3, 'a')])],
      },
      {
        title: 'a call twice',
        kind: 'pair-opened-twice',
        contract: late,
        records: [streamed([call(1, 'a'), call(2, 'a')])],
      },
    ],
  },
  contract,
);
