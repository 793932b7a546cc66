import { describe, expect, it } from 'vitest';
import type { Contract, Pagination, Resource, ResourceAction } from '../model/index.ts';
import { behaviour, provenance } from './testing/behaviour-changes.ts';

describe('lists, further', () => {
  const list: Pagination = {
    operation: 'list',
    style: 'page',
    items: 'data',
    itemId: 'id',
    page: { parameter: 'page', first: 1, provenance },
    size: { parameter: 'limit', max: 100, over: 'clamp', provenance },
    end: 'short-page',
    filters: [],
    provenance,
  };
  it.each<readonly [string, Pagination, readonly string[], readonly string[]]>([
    [
      'a promise',
      { ...list, promises: [{ promise: 'beyond-is-empty', provenance }] },
      ['INFO list-promise-added'],
      ['WARNING list-promise-removed'],
    ],
    [
      'what it is of',
      { ...list, isolation: { parameter: 'owner', createdWith: 'owner' } },
      [],
      ['WARNING list-isolation-changed'],
    ],
    [
      'how many there are',
      { ...list, total: { path: 'total', provenance } },
      ['INFO list-total-added'],
      ['WARNING list-total-removed'],
    ],
    [
      'what is done with too large a page',
      { ...list, size: { parameter: 'limit', max: 100, over: 'reject', provenance } },
      ['WARNING page-size-refused'],
      ['INFO page-size-clamped'],
    ],
  ])('%s, added and taken away', async (_name, next, there, back) => {
    expect(await behaviour({ pagination: [list] }, { pagination: [next] })).toEqual(there);
    expect(await behaviour({ pagination: [next] }, { pagination: [list] })).toEqual(back);
  });
  it('what the number of items counts', async () => {
    const of = (what: 'all' | 'matching'): Pagination => ({ ...list, total: { path: 'total', of: what, provenance } });
    expect(await behaviour({ pagination: [of('all')] }, { pagination: [of('matching')] })).toEqual([
      'WARNING list-total-changed',
    ]);
  });
});

describe('resources', () => {
  const run: Resource = { name: 'run', id: 'id', parameter: 'id', create: 'list', echoes: [], keeps: [], provenance };
  const action: ResourceAction = {
    operation: 'list',
    resource: 'run',
    scenario: 'waits',
    when: ['HELD'],
    leads: ['BUSY'],
    parameters: {},
    provenance,
  };
  const repeats = (sent: string) => ({ sent, key: 'key', provenance });
  it.each<readonly [string, Partial<Contract>, Partial<Contract>, readonly string[], readonly string[]]>([
    ['the whole', { resources: [] }, { resources: [run] }, ['INFO resource-added'], ['WARNING resource-removed']],
    [
      'its id',
      { resources: [run] },
      { resources: [{ ...run, id: 'run_id' }] },
      ['WARNING resource-id-changed'],
      ['WARNING resource-id-changed'],
    ],
    [
      'what can be done to it',
      { resources: [run] },
      { resources: [{ ...run, cancel: 'list' }] },
      ['INFO resource-step-added'],
      ['WARNING resource-step-removed'],
    ],
    [
      'what is given back',
      { resources: [run] },
      { resources: [{ ...run, echoes: [{ sent: 'name', read: 'name' }], keeps: ['at'] }] },
      ['INFO echo-added', 'INFO echo-added'],
      ['WARNING echo-removed', 'WARNING echo-removed'],
    ],
    [
      'doing it again',
      { resources: [run] },
      { resources: [{ ...run, repeats: repeats('again') }] },
      ['INFO repetition-added'],
      ['WARNING repetition-removed'],
    ],
    [
      'how it is done again',
      { resources: [{ ...run, repeats: repeats('again') }] },
      { resources: [{ ...run, repeats: repeats('anew') }] },
      ['WARNING repetition-changed'],
      ['WARNING repetition-changed'],
    ],
    ['an action', { actions: [] }, { actions: [action] }, ['INFO action-added'], ['WARNING action-removed']],
    [
      'when it is allowed',
      { actions: [action] },
      { actions: [{ ...action, when: ['HELD', 'BUSY'] }] },
      ['INFO action-widened'],
      ['WARNING action-narrowed'],
    ],
    [
      'where it leads',
      { actions: [action] },
      { actions: [{ ...action, leads: ['DONE'] }] },
      ['WARNING action-changed'],
      ['WARNING action-changed'],
    ],
    [
      'how often a value is good for it',
      { actions: [{ ...action, oneUse: { scenario: 'waits', provenance } }] },
      { actions: [action] },
      ['INFO action-widened'],
      ['WARNING action-narrowed'],
    ],
    [
      'how much it takes',
      { actions: [{ ...action, input: { path: 'text', mostBytes: 10, provenance } }] },
      { actions: [{ ...action, input: { path: 'text', mostBytes: 20, provenance } }] },
      ['INFO action-widened'],
      ['WARNING action-narrowed'],
    ],
  ])('%s, there and back', async (_name, old, next, there, back) => {
    expect(await behaviour(old, next)).toEqual(there);
    expect(await behaviour(next, old)).toEqual(back);
    expect(await behaviour(old, old)).toEqual([]);
  });
});
