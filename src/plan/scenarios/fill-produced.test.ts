import { expect, it } from 'vitest';
import { tell } from '../../checks/testing/story-builder.ts';
import { type Exchange, Inconclusive, type Json } from '../../model/index.ts';
import { fillProduced } from './fill-produced.ts';

const slot = (testCase: string, pointer: string) => ({ $slot: { kind: 'produced' as const, case: testCase, pointer } });
const header = { $slot: { kind: 'produced' as const, case: 'setup.thread', pointer: '', header: 'x-thread-id' } };

function answered(json: Json, status = 201): Exchange {
  const headers = [['X-Thread-Id', 't7']] as const;
  const [exchange] = tell({ records: [{ operation: 'createRun', status, json, headers }] }).exchanges;
  if (exchange === undefined) throw new Error('nothing was told');
  return exchange;
}

it('fills what the story has produced and leaves other slots to the run', () => {
  const draft = {
    operation: 'createRun',
    parameters: { 'path.thread': slot('setup.thread', '/id'), 'query.page': 1, 'query.of': header },
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
  const filled = fillProduced(draft, new Map([['setup.thread', answered({ id: 't1', tags: ['a'] })]]));
  expect(filled).toEqual({
    ...draft,
    parameters: { 'path.thread': 't1', 'query.page': 1, 'query.of': 't7' },
    body: { ...draft.body, value: { ...draft.body.value, deep: ['a'] } },
  });
});

it('ends the story where a thing that it was to make did not come into being', () => {
  const draft = {
    operation: 'createRun',
    parameters: { 'path.thread': slot('setup.thread', '/id') },
    credential: 'valid' as const,
  };
  const failed = new Map([['setup.thread', answered({}, 500)]]);
  expect(() => fillProduced(draft, failed)).toThrow(new Inconclusive('setup.thread gave no /id to go on with'));
});
