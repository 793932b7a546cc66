import { checkLaws } from '../testing/check.laws.ts';
import { livelyContract, moment } from '../testing/lively-contract.ts';
import { created, read } from '../testing/run-sketches.ts';
import { durationsAgree } from './durations-agree.ts';

const ended = { createdAt: moment(0), endedAt: moment(100) };

checkLaws(
  durationsAgree,
  {
    letsPass: [
      { title: 'as long as the moments say', records: [created(), read('SUCCESS', { ...ended, took: 100 })] },
      { title: 'shorter, since it waited first', records: [created(), read('SUCCESS', { ...ended, took: 20 })] },
      { title: 'rounded up', records: [created(), read('SUCCESS', { ...ended, took: 103 })] },
      { title: 'zero', records: [created(), read('SUCCESS', { ...ended, took: 0 })] },
      { title: 'without moments', records: [created(), read('RUNNING', { took: 7 })] },
      { title: 'null', shows: 'nothing', records: [created(), read('RUNNING', { took: null })] },
    ],
    catches: [
      {
        title: 'negative',
        kind: 'negative-duration',
        pointer: '/took',
        named: ['x2'],
        records: [created(), read('SUCCESS', { ...ended, took: -1 })],
      },
      {
        title: 'longer than there was time',
        kind: 'duration-too-long',
        records: [created(), read('SUCCESS', { ...ended, took: 200 })],
      },
    ],
  },
  livelyContract,
);
