import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { leavingDisturbsNobody } from './leaving-disturbs-nobody.ts';

const [start, end] = [event(1, 'start', 'RUNNING'), { ...event(3, 'end', 'SUCCESS'), at: 60 }];
const leaver = streamed([start], { step: 'reader-leaves', at: [10, 20], end: 'left' });
const seenOut = streamed([start, end], { step: 'reader-1', at: [10, 65] });
const cutOff = streamed([start], { step: 'reader-2', at: [10, 21] });
const elsewhere = streamed(
  [event(1, 'start', 'RUNNING', { runId: 'r2' }), event(2, 'end', 'SUCCESS', { runId: 'r2' })],
  {
    step: 'reader-1-of-10',
    parameters: { 'path.runId': 'r2' },
  },
);

checkLaws(leavingDisturbsNobody, {
  letsPass: [
    { title: 'others are seen out', records: [leaver, seenOut, seenOut, elsewhere] },
    { title: 'one is cut off, another is not', records: [leaver, seenOut, cutOff, elsewhere] },
    { title: 'a server that cuts everybody off', shows: 'nothing', records: [leaver, cutOff, cutOff] },
    { title: 'one other only', shows: 'nothing', records: [leaver, cutOff, elsewhere] },
    {
      title: 'others who had gone before',
      shows: 'nothing',
      records: [leaver, { ...cutOff, at: [10, 15] }, { ...cutOff, at: [10, 16] }, elsewhere],
    },
    {
      title: 'others who are still told something when we leave',
      shows: 'nothing',
      records: [leaver, { ...cutOff, end: 'left' }, { ...cutOff, end: 'left' }, elsewhere],
    },
  ],
  catches: [
    { title: 'all cut off', kind: 'others-cut-off', named: ['s1', 's2'], records: [leaver, cutOff, cutOff, elsewhere] },
    {
      title: 'all reset',
      kind: 'others-cut-off',
      records: [leaver, { ...cutOff, end: 'reset' }, { ...cutOff, end: 'reset' }, elsewhere],
    },
  ],
});
