import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { eventBelongsToResource } from './event-belongs-to-resource.ts';

const one = event(1, 'start', 'RUNNING');

checkLaws(eventBelongsToResource, {
  letsPass: [
    { title: 'its own events', records: [streamed([one, event(2, 'end', 'SUCCESS')])] },
    { title: 'an event without id', records: [streamed([one, { type: 'step', data: {} }])] },
    { title: 'a type that no document names', records: [streamed([one, event(2, 'title', '', { runId: 'r2' })])] },
    { title: 'no ids at all', shows: 'nothing', records: [streamed([{ type: 'step', data: {} }])] },
  ],
  catches: [
    {
      title: "another run's event",
      kind: 'foreign-event',
      named: ['s1'],
      records: [streamed([one, event(2, 'step', 'RUNNING', { runId: 'r2' })])],
    },
  ],
});
