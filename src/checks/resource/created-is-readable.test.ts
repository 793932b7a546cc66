import { checkLaws } from '../testing/check.laws.ts';
import { created, read } from '../testing/run-sketches.ts';
import { createdIsReadable } from './created-is-readable.ts';

checkLaws(createdIsReadable, {
  letsPass: [
    { title: 'a run that is read', records: [created(), read()] },
    { title: 'a run that needs a moment', records: [created(), read('QUEUED', {}, { status: 404, json: {} }), read()] },
    {
      title: 'a number as id',
      records: [created('QUEUED', { runId: 7 }), read('QUEUED', { runId: 7 }, { parameters: { 'path.runId': '7' } })],
    },
    { title: 'a refused credential', shows: 'nothing', records: [created(), read('', {}, { status: 401, json: {} })] },
    { title: 'a server error', shows: 'nothing', records: [created(), read('', {}, { status: 500, json: {} })] },
    { title: 'no read at all', shows: 'nothing', records: [created()] },
    {
      title: 'a refused creation',
      shows: 'nothing',
      records: [created('', {}, { status: 400 }), read('', {}, { status: 404 })],
    },
    { title: 'a lost answer', shows: 'nothing', records: [created(), read('', {}, { failure: 'timeout' })] },
    {
      title: 'a read sent before the creation was answered',
      shows: 'nothing',
      records: [created('QUEUED', {}, { at: [0, 30] }), read('', {}, { at: [10, 20], status: 404 })],
    },
  ],
  catches: [
    {
      title: 'never found',
      kind: 'not-found',
      named: ['x1', 'x3'],
      records: [created(), read('', {}, { status: 404 }), read('', {}, { status: 404 })],
    },
    { title: 'another run', kind: 'another-one-read', records: [created(), read(), read('RUNNING', { runId: 'r2' })] },
  ],
});
