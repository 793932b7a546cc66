import { type Contract, reconnectedStep, wholeStep } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { sentIdsAreHeeded } from './sent-ids-are-heeded.ts';

const contract: Contract = {
  ...runsContract,
  streams: [
    {
      ...runStream,
      envelope: { type: 'field:event' },
      resume: { parameter: 'after', lastEventId: false, meaning: 'after', provenance: place() },
    },
  ],
};
const events = [event(1, 'start', 'RUNNING'), event(2, 'step', 'RUNNING'), event(3, 'end', 'SUCCESS')];
const whole = streamed(events, { step: wholeStep });
const again = (...seen: typeof events) =>
  streamed(seen, { step: reconnectedStep, requestHeaders: [['last-event-id', '2']] });

checkLaws(
  sentIdsAreHeeded,
  {
    letsPass: [
      { title: 'what comes behind', records: [whole, again(...events.slice(2))] },
      {
        title: 'no ids',
        records: [
          streamed(
            events.map(({ id: _, ...one }) => one),
            { step: wholeStep },
          ),
        ],
      },
      { title: 'nobody came back', shows: 'nothing', records: [whole] },
    ],
    catches: [
      {
        title: 'everything again',
        kind: 'last-event-id-ignored',
        named: ['s1', 's2'],
        records: [whole, again(...events)],
      },
    ],
  },
  contract,
);
