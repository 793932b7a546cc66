import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { eventTypesAreDocumented } from './event-types-are-documented.ts';

const known = [event(1, 'start', 'RUNNING'), event(2, 'end', 'SUCCESS')];

checkLaws(eventTypesAreDocumented, {
  letsPass: [
    { title: 'types that documents name', records: [streamed(known)] },
    { title: 'heartbeats', records: [streamed([...known, { type: 'keepalive', data: null }])] },
    { title: 'no events', shows: 'nothing', records: [streamed([])] },
  ],
  catches: [
    {
      title: 'a type that no document names',
      kind: 'undocumented-event-type',
      named: ['s1'],
      records: [streamed([...known, event(3, 'title', 'SUCCESS')])],
    },
  ],
});
