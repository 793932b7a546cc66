import type { JsonObject } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { keptContract, onRun, seen } from '../testing/kept-contract.ts';
import { created } from '../testing/run-sketches.ts';
import { changeIsSeen } from './change-is-seen.ts';

const put = (status = 200) => onRun('replace', 'putRun', { status, sent: { intent: 'new' } });

const patch = (json?: JsonObject) => onRun('change', 'patchRun', { sent: { intent: 'new' }, ...(json && { json }) });
const by = (userId: string) => created('QUEUED', { userId });
const tagged = (step: string, etag: string, body = {}) => ({ ...seen(step, body), headers: [['etag', etag]] as const });
const twoEchoes = {
  ...keptContract,
  resources: keptContract.resources.map((one) =>
    one.name === 'run' ? { ...one, echoes: [...one.echoes, { sent: 'userId', read: 'userId' }] } : one,
  ),
};

checkLaws(
  changeIsSeen,
  {
    letsPass: [
      {
        title: 'a replacement that is read',
        records: [created(), put(), seen('read-after-replace', { intent: 'new' })],
      },
      {
        title: 'a change that is read',
        records: [
          created(),
          onRun('change', 'patchRun', { sent: { intent: 'new' } }),
          seen('read-after-change', { intent: 'new' }),
        ],
      },
      {
        title: 'a member that the server had set otherwise before',
        contract: twoEchoes,
        records: [
          by('only-us'),
          seen('read-created', { userId: 'somebody' }),
          patch({ runId: 'r1' }),
          seen('read-after-change', { intent: 'new', userId: 'else' }),
        ],
      },
      {
        title: 'a member that is shown again later',
        contract: twoEchoes,
        records: [
          by('only-us'),
          seen('read-created', { userId: 'only-us' }),
          patch(),
          seen('read-after-change', { intent: 'new' }),
          seen('read-after-change-again', { intent: 'new', userId: 'only-us' }),
        ],
      },
      {
        title: 'a member that a replacement leaves out',
        contract: twoEchoes,
        records: [
          by('only-us'),
          seen('read-created', { userId: 'only-us' }),
          put(),
          seen('read-after-replace', { intent: 'new' }),
        ],
      },
      {
        title: 'the same weak tag',
        records: [
          created(),
          tagged('read-created', 'W/"a"'),
          put(),
          tagged('read-after-replace', 'W/"a"', { intent: 'new' }),
        ],
      },
      {
        title: 'another strong tag',
        records: [
          created(),
          tagged('read-created', '"a"'),
          put(),
          tagged('read-after-replace', '"b"', { intent: 'new' }),
        ],
      },
      { title: 'a refused change', shows: 'nothing', records: [created(), put(409), seen('read-after-replace')] },
      {
        title: 'a change that is under way',
        shows: 'nothing',
        records: [created(), put(202), seen('read-after-replace')],
      },
      {
        title: 'a member that only one side knows',
        shows: 'nothing',
        records: [created(), onRun('replace', 'putRun', { sent: { other: 1 } }), seen('read-after-replace')],
      },
    ],
    catches: [
      {
        title: 'a member that was not named and is gone',
        kind: 'unnamed-member-changed',
        pointer: '/userId',
        contract: twoEchoes,
        records: [
          by('only-us'),
          seen('read-created', { userId: 'only-us' }),
          patch(),
          seen('read-after-change', { intent: 'new' }),
        ],
      },
      {
        title: 'an answer about another thing',
        kind: 'another-id-answered',
        pointer: '/runId',
        records: [
          created(),
          seen('read-created'),
          patch({ runId: 'r2', intent: 'new' }),
          seen('read-after-change', { intent: 'new' }),
        ],
      },
      {
        title: 'the same strong tag',
        kind: 'tag-stays',
        records: [
          created(),
          tagged('read-created', '"a"'),
          put(),
          tagged('read-after-replace', '"a"', { intent: 'new' }),
        ],
      },
      {
        title: 'the old value',
        kind: 'change-not-seen',
        pointer: '/intent',
        named: ['x2', 'x3'],
        records: [created(), put(), seen('read-after-replace')],
      },
    ],
  },
  keptContract,
);
