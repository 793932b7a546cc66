import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { nothingAfterClosingEvent } from './nothing-after-closing-event.ts';

const end = event(2, 'end', 'SUCCESS');

checkLaws(nothingAfterClosingEvent, {
  letsPass: [
    { title: 'nothing', records: [streamed([event(1, 'start', 'RUNNING'), end])] },
    { title: 'heartbeats', records: [streamed([end, { type: 'keepalive', data: null }])] },
    { title: 'a type that no document names', records: [streamed([end, { type: 'title', data: {} }])] },
    { title: 'a second end, which is another check', records: [streamed([end, event(3, 'end', 'SUCCESS')])] },
    { title: 'no closing event', shows: 'nothing', records: [streamed([event(1, 'start', 'RUNNING')])] },
  ],
  catches: [
    {
      title: 'a late step',
      kind: 'event-after-closing',
      named: ['s1'],
      records: [streamed([end, event(3, 'step', 'SUCCESS')])],
    },
    {
      title: 'a step behind a heartbeat',
      kind: 'event-after-closing',
      records: [streamed([end, { type: 'keepalive', data: null }, event(3, 'step', 'SUCCESS')])],
    },
  ],
});
