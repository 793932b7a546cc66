import { checkLaws } from '../testing/check.laws.ts';
import { tell } from '../testing/story-builder.ts';
import { requestsAreAnswered } from './requests-are-answered.ts';

const control = tell({ records: [{ operation: 'createRun', status: 201, json: {} }] });

checkLaws(requestsAreAnswered, {
  letsPass: [
    { title: 'a refusal', records: [{ operation: 'createRun', status: 422 }] },
    { title: 'a crash that says so', records: [{ operation: 'createRun', status: 500 }] },
    { title: 'no answer at all', shows: 'nothing', records: [{ operation: 'createRun', failure: 'timeout' }] },
    {
      title: 'a server that is gone',
      shows: 'nothing',
      control,
      records: [{ operation: 'createRun', failure: 'unreachable' }],
    },
  ],
  catches: [
    {
      title: 'a request that hangs',
      kind: 'no-answer',
      control,
      records: [{ operation: 'createRun', failure: 'timeout' }],
    },
    {
      title: 'a closed door',
      kind: 'connection-closed',
      control,
      records: [{ operation: 'createRun', failure: 'reset' }],
    },
    {
      title: 'one of several',
      kind: 'no-answer',
      records: [
        { operation: 'createRun', status: 201, json: {} },
        { operation: 'createRun', failure: 'timeout' },
      ],
    },
  ],
});
