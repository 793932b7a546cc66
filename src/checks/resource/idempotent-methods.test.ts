import { checkLaws } from '../testing/check.laws.ts';
import { keptContract, onRun, seen } from '../testing/kept-contract.ts';
import { created } from '../testing/run-sketches.ts';
import { idempotentMethods } from './idempotent-methods.ts';

const put = (step: string, status = 200) => onRun(step, 'putRun', { status, sent: { intent: 'new' } });
const remove = (step: string, status = 204) => onRun(step, 'deleteRun', { status });
const twice = (second: number, after: object) => [
  created(),
  put('replace'),
  seen('read-after-replace', { intent: 'new', version: 2 }),
  put('replace-again', second),
  seen('read-after-replace-again', { intent: 'new', version: 3, ...after }),
];

checkLaws(
  idempotentMethods,
  {
    letsPass: [
      { title: 'the same after the second PUT, but for what was not sent', records: twice(200, {}) },
      {
        title: 'a second DELETE that finds nothing',
        records: [
          created(),
          remove('remove'),
          seen('read-removed', {}, 404),
          remove('remove-again', 404),
          seen('read-removed-again', {}, 404),
        ],
      },
      {
        title: 'a PUT that was refused',
        shows: 'nothing',
        records: [created(), put('replace', 400), put('replace-again', 500)],
      },
    ],
    catches: [
      {
        title: 'another value after the second PUT',
        kind: 'second-time-changes',
        pointer: '/intent',
        records: twice(200, { intent: 'new new' }),
      },
      { title: 'a second PUT that crashes', kind: 'second-time-crashes', named: ['x2', 'x4'], records: twice(500, {}) },
      {
        title: 'a second DELETE that crashes',
        kind: 'second-time-crashes',
        records: [
          created(),
          remove('remove'),
          seen('read-removed', {}, 404),
          remove('remove-again', 500),
          seen('read-removed-again', {}, 404),
        ],
      },
      {
        title: 'a thing that comes back',
        kind: 'comes-back',
        records: [
          created(),
          remove('remove'),
          seen('read-removed', {}, 404),
          remove('remove-again'),
          seen('read-removed-again'),
        ],
      },
    ],
  },
  keptContract,
);
