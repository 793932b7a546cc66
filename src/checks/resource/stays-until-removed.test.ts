import { checkLaws } from '../testing/check.laws.ts';
import { keptContract, onRun } from '../testing/kept-contract.ts';
import { cancelled, created, read } from '../testing/run-sketches.ts';
import { staysUntilRemoved } from './stays-until-removed.ts';

const notFound = { status: 404, json: {} };

checkLaws(staysUntilRemoved, {
  letsPass: [
    { title: 'a run that is read twice', records: [created(), read(), read('SUCCESS')] },
    { title: 'a run that was stopped and is read', records: [created(), read(), cancelled(), read('CANCELED')] },
    { title: 'a run that needs a moment', records: [created(), read('', {}, notFound), read(), read()] },
    { title: 'a server error', records: [created(), read(), read('', {}, { status: 500, json: {} }), read()] },
    { title: 'a copy that lags', records: [created(), read(), read('', {}, notFound), read('', {}, notFound), read()] },
    {
      title: 'gone at the last look, and nobody asked again',
      shows: 'nothing',
      records: [created(), read(), read(), read('', {}, notFound)],
    },
    { title: 'never found', shows: 'nothing', records: [created(), read('', {}, notFound), read('', {}, notFound)] },
    {
      title: 'gone when it was removed',
      shows: 'nothing',
      contract: keptContract,
      records: [created(), read(), onRun('remove', 'deleteRun'), read('', {}, notFound), read('', {}, notFound)],
    },
    { title: 'read once', shows: 'nothing', records: [created(), read()] },
    {
      title: 'a read that was under way while the first one was answered',
      shows: 'nothing',
      records: [
        created('QUEUED', {}, { at: [0, 5] }),
        read('RUNNING', {}, { at: [10, 30] }),
        read('', {}, { ...notFound, at: [20, 40] }),
      ],
    },
  ],
  catches: [
    {
      title: 'gone with another one that was removed',
      kind: 'gone',
      named: ['x2', 'x4', 'x5'],
      contract: keptContract,
      records: [
        created(),
        read(),
        { ...onRun('remove', 'deleteRun'), parameters: { 'path.runId': 'r2' } },
        read('', {}, notFound),
        read('', {}, notFound),
      ],
    },
    {
      title: 'gone when stopped',
      kind: 'gone-when-stopped',
      named: ['x2', 'x3', 'x4', 'x5'],
      records: [created(), read(), cancelled(), read('', {}, notFound), read('', {}, notFound)],
    },
    {
      title: 'gone when it has ended',
      kind: 'gone',
      named: ['x2', 'x4', 'x5'],
      records: [
        created(),
        read(),
        read('SUCCESS'),
        read('', {}, { status: 410, json: {} }),
        read('', {}, { status: 410, json: {} }),
      ],
    },
    {
      title: 'not found for longer than any copy lags',
      kind: 'gone',
      named: ['x2', 'x3', 'x4'],
      records: [created(), read(), ...[1, 2, 3, 4].map(() => read('', {}, notFound)), read()],
    },
    {
      title: 'here, and there, and no more',
      kind: 'gone',
      named: ['x2', 'x5', 'x6'],
      records: [created(), read(), read('', {}, notFound), read(), read('', {}, notFound), read('', {}, notFound)],
    },
  ],
});
