import { checkLaws } from '../testing/check.laws.ts';
import { created, listed, read } from '../testing/run-sketches.ts';
import { listAgreesWithRead } from './list-agrees-with-read.ts';

const patient = { case: { kind: 'scenario', arguments: { listing: 100 } } } as const;
const look = (n: number, status: string, at: number) =>
  listed(`list-${n}/page-1`, [{ runId: 'r1', status }], {}, { at: [at, at + 5] });

checkLaws(listAgreesWithRead, {
  letsPass: [
    { title: 'at once', records: [created(), read('SUCCESS'), look(1, 'SUCCESS', 40)] },
    {
      title: 'after a while',
      ...patient,
      records: [created(), read('SUCCESS'), look(1, 'RUNNING', 40), look(2, 'RUNNING', 200), look(3, 'SUCCESS', 300)],
    },
    {
      title: 'not looked at for long',
      shows: 'nothing',
      ...patient,
      records: [created(), read('SUCCESS'), look(1, 'RUNNING', 40)],
    },
    { title: 'not ended', shows: 'nothing', ...patient, records: [created(), read('RUNNING'), look(1, 'QUEUED', 400)] },
    {
      title: 'nobody said how long',
      shows: 'nothing',
      records: [created(), read('SUCCESS'), look(1, 'RUNNING', 4000)],
    },
    {
      title: 'listed before it ended',
      shows: 'nothing',
      ...patient,
      records: [created(), look(1, 'RUNNING', 15), read('SUCCESS', {}, { at: [400, 405] })],
    },
  ],
  catches: [
    {
      title: 'stale for ever',
      kind: 'list-stale',
      named: ['x2', 'x4'],
      ...patient,
      records: [created(), read('SUCCESS'), look(1, 'RUNNING', 40), look(2, 'RUNNING', 200)],
    },
    {
      title: 'another end for ever',
      kind: 'list-stale',
      ...patient,
      records: [created(), read('SUCCESS'), look(1, 'FAILED', 200)],
    },
  ],
});
