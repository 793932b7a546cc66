import { checkLaws } from '../testing/check.laws.ts';
import { cancelled, created, read } from '../testing/run-sketches.ts';
import { repetitionDoesNoHarm } from './repetition-does-no-harm.ts';

const again = (status: number) => cancelled(status, { step: 'cancel-again' });

checkLaws(repetitionDoesNoHarm, {
  letsPass: [
    { title: 'taken', records: [created(), cancelled(), again(200)] },
    { title: 'refused', records: [created(), cancelled(), again(409)] },
    { title: 'busy', shows: 'nothing', records: [created(), cancelled(), again(503)] },
    { title: 'no repetition', shows: 'nothing', records: [created(), cancelled(500), read()] },
  ],
  catches: [{ title: 'broken', kind: 'server-error', named: ['x3'], records: [created(), cancelled(), again(500)] }],
});
