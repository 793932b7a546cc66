import { checkLaws } from '../testing/check.laws.ts';
import { cancelled, created, event, read, streamed } from '../testing/run-sketches.ts';
import { cancelTakesEffect } from './cancel-takes-effect.ts';

/** A case that gives the target 100 ms. */
const patient = { case: { kind: 'scenario', arguments: { completion: 100 } } } as const;
const long = { at: [180, 185] } as const;
const twin = created('QUEUED', { runId: 'r2' });
const twinRead = (status: string, at: readonly [number, number]) =>
  read(status, { runId: 'r2' }, { step: 'twin', parameters: { 'path.runId': 'r2' }, at });

checkLaws(cancelTakesEffect, {
  letsPass: [
    { title: 'cancelled at once', records: [created(), read('RUNNING'), cancelled(), read('CANCELED')] },
    { title: 'cancelled in the queue', records: [created(), read('QUEUED'), cancelled(), read('CANCELED')] },
    {
      title: 'cancelled after a while',
      records: [created(), read('RUNNING'), cancelled(), read('RUNNING'), read('RUNNING'), read('CANCELED')],
    },
    {
      title: 'seen cancelled in the stream only',
      records: [created(), read('RUNNING'), cancelled(), streamed([event(1, 'end', 'CANCELED')])],
    },
    {
      title: 'ended by itself at once',
      shows: 'nothing',
      records: [created(), read('RUNNING'), cancelled(), read('SUCCESS')],
    },
    {
      title: 'ended by itself a moment later',
      shows: 'nothing',
      records: [created(), read('RUNNING'), cancelled(), read('RUNNING'), read('SUCCESS')],
    },
    {
      title: "the target's own word for stopping",
      shows: 'nothing',
      records: [created(), read('RUNNING'), cancelled(), read('CANCELING'), read('CANCELING'), read('SUCCESS')],
    },
    {
      title: 'going on within patience',
      shows: 'nothing',
      ...patient,
      records: [created(), read('RUNNING'), cancelled(), read('RUNNING'), read('RUNNING')],
    },
    {
      title: 'a refusal, and it was over behind that',
      shows: 'nothing',
      records: [created(), read('RUNNING'), cancelled(409), read('SUCCESS')],
    },
    {
      title: 'a refusal of one that was seen in a state that does not allow it',
      shows: 'nothing',
      records: [created(), read('RUNNING'), cancelled(409), read('RUNNING'), read('PAUSED')],
    },
    { title: 'not now', shows: 'nothing', records: [created(), read('RUNNING'), cancelled(503), read('RUNNING')] },
    { title: 'one that waits may be refused', records: [created(), read('PAUSED'), cancelled(409), read('PAUSED')] },
    {
      title: 'one that waits is stopped all the same',
      records: [created(), read('PAUSED'), cancelled(), read('CANCELED')],
    },
    {
      title: 'a state that cannot be cancelled',
      shows: 'nothing',
      records: [created(), read('PAUSED'), cancelled(), read('PAUSED'), read('PAUSED'), read('RUNNING')],
    },
    { title: 'no look afterwards', shows: 'nothing', records: [created(), read('RUNNING'), cancelled()] },
    {
      title: 'another end at once, while a twin is not old enough to tell',
      shows: 'nothing',
      records: [created(), twin, read('RUNNING'), cancelled(), read('FAILED'), twinRead('RUNNING', [56, 60])],
    },
    {
      title: 'another end at once, as that of a twin',
      shows: 'nothing',
      records: [created(), twin, read('RUNNING'), cancelled(), read('FAILED'), twinRead('FAILED', [80, 85])],
    },
  ],
  catches: [
    {
      title: 'refused while it is at work',
      kind: 'cancel-refused',
      named: ['x3', 'x4'],
      records: [created(), read('RUNNING'), cancelled(409), read('RUNNING'), read('SUCCESS')],
    },
    {
      title: 'granted to one that waits, which waits on for ever',
      kind: 'cancel-without-effect',
      ...patient,
      records: [created(), read('PAUSED'), cancelled(), read('PAUSED'), read('PAUSED', {}, long)],
    },
    {
      title: 'going on for ever',
      kind: 'cancel-without-effect',
      named: ['x3', 'x5'],
      ...patient,
      records: [created(), read('RUNNING'), cancelled(), read('RUNNING'), read('RUNNING', {}, long)],
    },
    {
      title: 'going on to success',
      kind: 'ended-otherwise',
      named: ['x3', 'x6'],
      records: [created(), read('RUNNING'), cancelled(), read('RUNNING'), read('RUNNING'), read('SUCCESS')],
    },
    {
      title: 'another end at once, while a twin goes on',
      kind: 'ended-otherwise',
      named: ['x4', 'x5', 'x6'],
      records: [created(), twin, read('RUNNING'), cancelled(), read('FAILED'), twinRead('RUNNING', [80, 85])],
    },
    {
      title: 'another end at once, while a twin goes on, though answers to create show no state',
      kind: 'ended-otherwise',
      named: ['x4', 'x5', 'x6'],
      records: [
        { ...created(), json: { runId: 'r1' } },
        { ...twin, json: { runId: 'r2' } },
        read('RUNNING'),
        cancelled(),
        read('FAILED'),
        twinRead('RUNNING', [80, 85]),
      ],
    },
    {
      title: 'waiting for ever',
      kind: 'cancel-without-effect',
      ...patient,
      records: [created(), read('QUEUED'), cancelled(), read('PAUSED', {}, long)],
    },
  ],
});
