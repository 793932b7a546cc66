import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { eventOrderHolds } from './event-order-holds.ts';

const contract = {
  ...runsContract,
  streams: [
    {
      ...runStream,
      never: [{ after: 'status', type: 'step', by: 'call', provenance: place() }],
      replay: { provenance: place() },
    },
  ],
};
const piece = (id: number, key: string) => event(id, 'step', 'RUNNING', { call: key });
const done = (id: number, key: string) => event(id, 'status', 'RUNNING', { call: key });
const whole = {
  ...contract,
  streams: [{ ...runStream, never: [{ after: 'status', type: 'step', provenance: place() }] }],
};

checkLaws(
  eventOrderHolds,
  {
    letsPass: [
      { title: 'in order', records: [streamed([piece(1, 'a'), done(2, 'a')])] },
      { title: 'behind another key', records: [streamed([piece(1, 'a'), done(2, 'a'), piece(3, 'b')])] },
      { title: 'nothing to follow', shows: 'nothing', records: [streamed([piece(1, 'a')])] },
    ],
    catches: [
      {
        title: 'a late piece',
        kind: 'out-of-place',
        named: ['s1'],
        records: [streamed([piece(1, 'a'), done(2, 'a'), piece(3, 'a')])],
      },
      {
        title: 'anything behind it',
        kind: 'out-of-place',
        contract: whole,
        records: [streamed([done(2, 'a'), piece(3, 'b')])],
      },
    ],
  },
  contract,
);
