import type { Contract, OutOfTurn } from '../../model/index.ts';
import { approvals, approve } from '../testing/approvals-contract.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { cancelled, created, read } from '../testing/run-sketches.ts';
import { place } from '../testing/runs-contract.ts';
import { outOfTurnAnsweredAsStated } from './out-of-turn-answered-as-stated.ts';

const stated: readonly OutOfTurn[] = [
  { operation: 'abortRun', when: 'again', answer: 200, provenance: place() },
  { operation: 'abortRun', when: 'ended', answer: 'refused', provenance: place() },
  { operation: 'approveRun', when: 'made-up', answer: 400, provenance: place() },
  { operation: 'approveRun', when: 'not-waiting', answer: 409, provenance: place() },
  { operation: 'approveRun', when: 'spent', answer: 'refused', provenance: place() },
];

const contract: Contract = {
  ...approvals(),
  lifecycles: approvals().lifecycles.map((one) => ({ ...one, outOfTurn: stated })),
};

checkLaws(
  outOfTurnAnsweredAsStated,
  {
    letsPass: [
      { title: 'cancelled twice', records: [created(), read(), cancelled(), cancelled()] },
      {
        title: 'the first was refused',
        shows: 'nothing',
        records: [created(), read(), cancelled(409), cancelled(409)],
      },
      {
        title: 'twice at the same instant: nobody knows which was the second',
        shows: 'nothing',
        records: [created(), cancelled(200, { at: [20, 40] }), cancelled(409, { at: [21, 41] })],
      },
      { title: 'cancelled behind the end', records: [created(), read('SUCCESS'), cancelled(404)] },
      { title: 'not now', shows: 'nothing', records: [created(), read('SUCCESS'), cancelled(429)] },
      { title: 'the end was read later', shows: 'nothing', records: [created(), read(), cancelled(), read('SUCCESS')] },
      { title: 'a made-up value', records: [created(), read('PAUSED'), approve('garbage-token', 400)] },
      { title: 'approved behind the end', records: [created(), read('SUCCESS'), approve('act-again', 409)] },
      {
        title: 'one of two equal requests at the same instant is refused',
        shows: 'nothing',
        records: [
          created(),
          read('PAUSED'),
          approve('act-second', 201, { at: [30, 50] }),
          approve('act-second-too', 400, { at: [31, 45] }),
        ],
      },
      { title: 'a spent value', records: [created(), read('PAUSED'), approve('act'), approve('act-spent', 400)] },
    ],
    catches: [
      {
        title: 'a second cancellation is refused',
        kind: 'answered-again',
        named: ['x3', 'x2'],
        records: [created(), cancelled(), cancelled(409)],
      },
      {
        title: 'a cancellation behind the end is granted',
        kind: 'answered-ended',
        named: ['x3', 'x2'],
        records: [created(), read('SUCCESS'), cancelled()],
      },
      {
        title: 'a made-up value is taken',
        kind: 'answered-made-up',
        named: ['x3'],
        records: [created(), read('PAUSED'), approve('garbage-token', 201)],
      },
      {
        title: 'another refusal than the stated one',
        kind: 'answered-not-waiting',
        named: ['x3', 'x2'],
        records: [created(), read('SUCCESS'), approve('act-again', 404)],
      },
      {
        title: 'a spent value is taken',
        kind: 'answered-spent',
        named: ['x4', 'x3'],
        records: [created(), read('PAUSED'), approve('act'), approve('act-spent', 201)],
      },
      {
        title: 'a value for one use is taken twice at the same instant',
        kind: 'answered-spent',
        named: ['x4', 'x3'],
        records: [
          created(),
          read('PAUSED'),
          approve('act-second', 201, { at: [30, 50] }),
          approve('act-second-too', 201, { at: [31, 45] }),
        ],
      },
    ],
  },
  contract,
);
