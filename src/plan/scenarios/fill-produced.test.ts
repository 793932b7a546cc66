import { expect, it } from 'vitest';
import { Inconclusive } from '../../model/index.ts';
import { fillProduced } from './fill-produced.ts';

const slot = (testCase: string, pointer: string) => ({ $slot: { kind: 'produced' as const, case: testCase, pointer } });

it('fills what the story has produced and leaves other slots to the run', () => {
  const draft = {
    operation: 'createRun',
    parameters: { 'path.thread': slot('setup.thread', '/id'), 'query.page': 1 },
    body: {
      mediaType: 'application/json',
      value: {
        deep: [slot('setup.thread', '/tags/0')],
        late: slot('elsewhere', '/id'),
        who: { $slot: { kind: 'variable' as const, name: 'who' } },
      },
    },
    credential: 'valid' as const,
  };
  const filled = fillProduced(draft, new Map([['setup.thread', { id: 't1', tags: ['a'] }]]));
  expect(filled).toEqual({
    ...draft,
    parameters: { 'path.thread': 't1', 'query.page': 1 },
    body: { ...draft.body, value: { ...draft.body.value, deep: ['a'] } },
  });
});

it('ends the story where a thing that it was to make did not come into being', () => {
  const draft = {
    operation: 'createRun',
    parameters: { 'path.thread': slot('setup.thread', '/id') },
    credential: 'valid' as const,
  };
  const failed = new Map([['setup.thread', undefined]]);
  expect(() => fillProduced(draft, failed)).toThrow(new Inconclusive('setup.thread gave no /id to go on with'));
});
