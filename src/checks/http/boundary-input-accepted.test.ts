import type { ProbeCase } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { control, negative } from '../testing/probes.ts';
import { boundaryInputAccepted } from './boundary-input-accepted.ts';

function edge(keyword: string): Partial<ProbeCase> {
  const { mutation: _, ...probe } = negative('createRun', 'wrong-type');
  return { ...probe, purpose: 'boundary', expect: 'any', edge: { at: 'body/mode', keyword } };
}

const good = control({ operation: 'createRun', status: 201, json: {} });

checkLaws(boundaryInputAccepted, {
  letsPass: [
    {
      title: 'a success',
      case: edge('enum'),
      control: good,
      records: [{ operation: 'createRun', step: 'probe', status: 201, json: {} }],
    },
    {
      title: 'the longest input, given to a thing that waits',
      records: [{ operation: 'createRun', step: 'input-at-limit', status: 202, json: {} }],
    },
    {
      title: 'longest input that is refused, of which another check speaks',
      shows: 'nothing',
      records: [{ operation: 'createRun', step: 'input-at-limit', status: 400 }],
    },
    {
      title: 'a refusal that speaks of the world',
      shows: 'nothing',
      case: edge('enum'),
      control: good,
      records: [{ operation: 'createRun', step: 'probe', status: 409 }],
    },
    {
      title: 'a refusal of an edge that may mean more than a bound',
      shows: 'nothing',
      case: edge('pattern'),
      control: good,
      records: [{ operation: 'createRun', step: 'probe', status: 400 }],
    },
    {
      title: 'a refusal that the control shares',
      shows: 'nothing',
      case: edge('enum'),
      control: control({ operation: 'createRun', status: 400 }),
      records: [{ operation: 'createRun', step: 'probe', status: 400 }],
    },
  ],
  catches: [
    {
      title: 'a stated value refused',
      kind: 'edge-refused',
      pointer: 'body/mode',
      case: edge('enum'),
      control: good,
      records: [{ operation: 'createRun', step: 'probe', status: 422 }],
      named: ['x1', 'x900'],
    },
  ],
});
