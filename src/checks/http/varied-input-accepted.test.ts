import { expect, it } from 'vitest';
import { checkLaws, judged } from '../testing/check.laws.ts';
import { runsContract } from '../testing/runs-contract.ts';
import { tell } from '../testing/story-builder.ts';
import { variedInputAccepted } from './varied-input-accepted.ts';

const sent = (text: string, status: number) => ({
  operation: 'createRun',
  step: 'try',
  status,
  sent: { intent: text },
  json: {},
});

checkLaws(variedInputAccepted, {
  letsPass: [
    { title: 'whatever was sent', records: [sent('a', 201), sent('b', 201)] },
    { title: 'a conflict', shows: 'nothing', records: [sent('a', 409)] },
    { title: 'a server error, of which another check speaks', shows: 'nothing', records: [sent('a', 500)] },
  ],
  catches: [
    {
      title: 'the smallest that was refused',
      kind: 'valid-input-refused',
      named: ['x3'],
      records: [sent('aaaa', 201), sent('bbb', 422), sent('b', 400)],
    },
  ],
});

it('names what was asked for where no body says anything', () => {
  const story = tell({ records: [{ operation: 'listRuns', step: 'try', status: 400, json: {} }] });
  const requirements = ['varied-input-accepted:listRuns'];
  const told = { ...story, case: { ...story.case, requirements } };
  const empty = { text: '', encoding: 'utf8', bytes: 0 } as const;
  const withBody = {
    ...told,
    exchanges: told.exchanges.map((one) => ({ ...one, request: { ...one.request, body: empty } })),
  };
  for (const one of [told, withBody])
    expect(judged(variedInputAccepted, one, runsContract)).toMatchObject([
      {
        evidence: { message: expect.stringMatching(/^listRuns answered 400 to GET http\S+, which its schemas allow$/) },
      },
    ]);
});
