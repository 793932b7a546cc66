import { checkLaws } from '../testing/check.laws.ts';
import { keptContract, onRun, seen } from '../testing/kept-contract.ts';
import { created } from '../testing/run-sketches.ts';
import { foreignIdRefused } from './foreign-id-refused.ts';

const asOther = (step: string, status: number) => onRun(step, 'getRun', { status, credential: 'other' });

checkLaws(
  foreignIdRefused,
  {
    letsPass: [
      {
        title: 'not found in another folder',
        records: [created(), seen('read'), seen('read-through-other-parent', {}, 404)],
      },
      {
        title: 'another thing of the same id in another folder',
        shows: 'nothing',
        records: [created(), seen('read'), seen('read-through-other-parent', { runId: 'r2' })],
      },
      {
        title: 'one refusal for what exists and what does not',
        records: [created(), seen('read'), asOther('read-as-other', 404), asOther('read-unknown-as-other', 404)],
      },
      {
        title: 'one credential only, told by a story about other things',
        shows: 'nothing',
        case: { kind: 'scenario', scenario: 'follow-to-the-end' },
        records: [created(), seen('read')],
      },
      {
        title: 'somebody else who may see it',
        shows: 'nothing',
        records: [created(), seen('read'), asOther('read-as-other', 200), asOther('read-unknown-as-other', 404)],
      },
    ],
    catches: [
      {
        title: 'found in another folder',
        kind: 'found-in-another-parent',
        named: ['x2', 'x3'],
        records: [created(), seen('read'), seen('read-through-other-parent')],
      },
      {
        title: 'two refusals that tell what exists',
        kind: 'existence-told',
        records: [created(), seen('read'), asOther('read-as-other', 403), asOther('read-unknown-as-other', 404)],
      },
    ],
  },
  keptContract,
);
