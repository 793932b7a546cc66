import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { includeFlagHonoured } from './include-flag-honoured.ts';

const contract = {
  ...runsContract,
  streams: [
    {
      ...runStream,
      includes: [
        {
          parameter: 'tools',
          value: true,
          event: 'step',
          member: 'tools',
          scenario: 'uses-tools',
          provenance: place(),
        },
      ],
    },
  ],
};
const step = event(1, 'step', 'RUNNING');
const full = event(1, 'step', 'RUNNING', { tools: [{ name: 'x' }] });
const [on, off] = [{ step: 'with-tools' }, { step: 'without-tools' }];
const no = { step: 'said-no-to-tools' };
const unnamed = {
  ...runsContract,
  streams: [
    {
      ...runStream,
      includes: [{ parameter: 'tools', value: true, event: 'step', scenario: 'uses-tools', provenance: place() }],
    },
  ],
};

checkLaws(
  includeFlagHonoured,
  {
    letsPass: [
      {
        title: 'not shown when told no',
        records: [streamed([full], on), streamed([step], off), streamed([step], no)],
      },
      {
        title: 'other members when told no',
        contract: unnamed,
        records: [
          streamed([full], on),
          streamed([step], off),
          streamed([event(1, 'step', 'RUNNING', { more: 1 })], no),
        ],
      },
      { title: 'shown with it, and not without', records: [streamed([full], on), streamed([step], off)] },
      {
        title: 'a member that documents do not name',
        contract: unnamed,
        records: [streamed([full], on), streamed([step], off)],
      },
      {
        title: 'no such event',
        shows: 'nothing',
        records: [streamed([event(1, 'start', 'RUNNING')], on), streamed([step], off)],
      },
      { title: 'one reading only', shows: 'nothing', records: [streamed([step], on)] },
    ],
    catches: [
      {
        title: 'shown when told no',
        kind: 'shown-when-told-no',
        named: ['s3', 's2'],
        records: [streamed([full], on), streamed([step], off), streamed([full], no)],
      },
      {
        title: 'shown when told no, where documents do not name it',
        kind: 'shown-when-told-no',
        contract: unnamed,
        records: [streamed([full], on), streamed([step], off), streamed([full], no)],
      },
      {
        title: 'nothing more',
        kind: 'flag-adds-nothing',
        named: ['s1', 's2'],
        records: [streamed([step], on), streamed([step], off)],
      },
      {
        title: 'shown to everybody',
        kind: 'shown-without-flag',
        records: [streamed([full], on), streamed([full], off)],
      },
      {
        title: 'nothing more that documents do not name',
        kind: 'flag-adds-nothing',
        contract: unnamed,
        records: [streamed([full], on), streamed([full], off)],
      },
    ],
  },
  contract,
);
