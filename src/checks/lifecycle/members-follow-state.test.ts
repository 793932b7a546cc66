import { checkLaws } from '../testing/check.laws.ts';
import { livelyContract, moment } from '../testing/lively-contract.ts';
import { created, listed, read } from '../testing/run-sketches.ts';
import { membersFollowState } from './members-follow-state.ts';

const endedAt = moment(9);

checkLaws(
  membersFollowState,
  {
    letsPass: [
      { title: 'where it belongs', records: [created(), read('RUNNING'), read('SUCCESS', { endedAt, result: {} })] },
      { title: 'null elsewhere', records: [created(), read('RUNNING', { endedAt: null, result: null })] },
      { title: 'no result, which nobody promised', records: [created(), read('SUCCESS', { endedAt })] },
      {
        title: 'left out of the list and of the answer to create',
        records: [created('SUCCESS'), listed('list-1/page-1', [{ runId: 'r1', status: 'SUCCESS' }]), read('QUEUED')],
      },
      { title: 'in a state that nobody names', shows: 'nothing', records: [created('NEW'), read('NEW', { endedAt })] },
    ],
    catches: [
      {
        title: 'a result too early',
        kind: 'member-out-of-place',
        pointer: '/result',
        named: ['x2'],
        records: [created(), read('RUNNING', { result: {} })],
      },
      {
        title: 'an end in the list of one that runs',
        kind: 'member-out-of-place',
        pointer: '/endedAt',
        records: [created(), listed('list-1/page-1', [{ runId: 'r1', status: 'RUNNING', endedAt }])],
      },
      {
        title: 'no end where it ended',
        kind: 'member-missing-in-state',
        pointer: '/endedAt',
        records: [created(), read('FAILED', { endedAt: null })],
      },
    ],
  },
  livelyContract,
);
