import type { JsonObject } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { listed, read } from '../testing/run-sketches.ts';
import { listItemAgreesWithRead } from './list-item-agrees-with-read.ts';

const told = (before: JsonObject, single: JsonObject, after = before) => [
  listed('first', [{ runId: 'r1', ...before }]),
  read('SUCCESS', single, { step: 'read' }),
  listed('first-again', [{ runId: 'r1', ...after }]),
];

checkLaws(listItemAgreesWithRead, {
  letsPass: [
    { title: 'the same', records: told({ status: 'SUCCESS' }, {}) },
    { title: 'a member that the list leaves out', records: told({}, {}) },
    { title: 'a member that changed just then', records: told({ status: 'RUNNING' }, {}, { status: 'SUCCESS' }) },
    { title: 'a member that no document names', records: told({ view: 'list' }, { view: 'read' }) },
    { title: 'a list that was asked for once', shows: 'nothing', records: told({ status: 'FAILED' }, {}).slice(0, 2) },
  ],
  catches: [
    {
      title: 'another status',
      kind: 'list-differs-from-read',
      pointer: '/0/status',
      named: ['x1', 'x2', 'x3'],
      records: told({ status: 'FAILED' }, {}),
    },
  ],
});
