import { expect, it } from 'vitest';
import { requirementsOf } from '../../checks/index.ts';
import { runsContract } from '../../checks/testing/runs-contract.ts';
import type { Case } from '../../model/index.ts';
import { explainCase } from './explain-case.ts';

const requirements = requirementsOf(runsContract);
const shared = {
  safety: 'create',
  after: [],
  isControl: false,
  requirements: requirements.map(({ id }) => id),
} as const;

const probe: Case = {
  ...shared,
  kind: 'probe',
  id: 'createRun.body-intent-missing',
  purpose: 'negative',
  title: 'create a run without the required member intent',
  operation: 'createRun',
  request: { operation: 'createRun', parameters: {}, credential: 'valid' },
  expect: 'refuse',
  mutation: { kind: 'missing-required', at: 'body/intent', keyword: 'required' },
  control: 'createRun.positive',
};

const story: Case = {
  ...shared,
  kind: 'scenario',
  id: 'follow-to-the-end.run',
  purpose: 'scenario',
  title: 'make a run and follow it to its end',
  scenario: 'follow-to-the-end',
  operations: ['createRun'],
  arguments: {},
};

it('says what is wrong with a request, what is right, and what a conformant target gives', () => {
  const text = explainCase(probe, 'runs', { requirements, story: undefined }).join('\n');
  expect(text).toContain('missing-required at body/intent (required)');
  expect(text).toContain('createRun.positive');
  expect(text).toContain('an answer of 4xx');
  expect(text).toMatch(/what it shows \(MUST\)\n {4}\S/);
});

it('tells what happens in a story', () => {
  expect(explainCase(story, 'runs', { requirements, story: 'Makes one and watches.' }).join('\n')).toContain(
    'Makes one and watches.',
  );
});
