import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { deltasMakeTheText } from './deltas-make-the-text.ts';

const contract = {
  ...runsContract,
  streams: [
    {
      ...runStream,
      joins: [{ piece: 'step', text: 'text', whole: 'status', at: 'text', provenance: place() }],
      replay: { provenance: place() },
    },
  ],
};
const { replay: _, ...lateStream } = contract.streams[0] ?? { ...runStream, replay: undefined };
const late = { ...contract, streams: [lateStream] };
const piece = (id: number, text: string) => event(id, 'step', 'RUNNING', { text });
const whole = (id: number, text: string) => event(id, 'status', 'RUNNING', { text });

checkLaws(
  deltasMakeTheText,
  {
    letsPass: [
      { title: 'pieces that make the text', records: [streamed([piece(1, 'na'), piece(2, 'ïve'), whole(3, 'naïve')])] },
      {
        title: 'a surrogate pair cut in two',
        records: [streamed([piece(1, '\ud83d'), piece(2, '\ude00'), whole(3, '😀')])],
      },
      { title: 'two texts', records: [streamed([piece(1, 'a'), whole(2, 'a'), piece(3, 'b'), whole(4, 'b')])] },
      { title: 'a text without pieces', records: [streamed([whole(1, 'a')])] },
      {
        title: 'a reader who came late',
        contract: late,
        shows: 'nothing',
        records: [streamed([piece(2, 'b'), whole(3, 'ab')])],
      },
    ],
    catches: [
      {
        title: 'a lost piece',
        kind: 'text-differs',
        named: ['s1'],
        records: [streamed([piece(1, 'a'), whole(2, 'ab')])],
      },
      {
        title: 'pieces in another order',
        kind: 'text-differs',
        records: [streamed([piece(1, 'b'), piece(2, 'a'), whole(3, 'ab')])],
      },
    ],
  },
  contract,
);
