import { describe, expect, it } from 'vitest';
import type { Lifecycle, Pagination, Stream } from '../model/index.ts';
import { behaviour, provenance } from './testing/behaviour-changes.ts';

describe('lists', () => {
  const numbered: Pagination = {
    operation: 'list',
    style: 'page',
    items: 'data',
    itemId: 'id',
    page: { parameter: 'page', first: 1, provenance },
    size: { parameter: 'limit', default: 10, max: 100, over: 'clamp', provenance },
    end: 'short-page',
    filters: [],
    provenance,
  };
  const { page: _, ...unnumbered } = numbered;
  const others: readonly (readonly [string, Pagination, RegExp])[] = [
    [
      'another first page',
      { ...numbered, page: { parameter: 'page', first: 0, provenance } },
      /^ERROR paging-changed \(.*(end after|twice)/,
    ],
    [
      'offsets',
      { ...unnumbered, style: 'offset', offset: { parameter: 'start', provenance } },
      /^ERROR paging-changed \(item i0 comes twice/,
    ],
    [
      'cursors',
      {
        ...unnumbered,
        style: 'cursor',
        cursor: { parameter: 'before', from: 'item:id', direction: 'forward', provenance },
      },
      /^ERROR paging-changed \(item i0 comes twice/,
    ],
    ['items elsewhere', { ...numbered, items: 'items' }, /^ERROR paging-changed \(there is no list at data/],
    ['ids elsewhere', { ...numbered, itemId: 'key' }, /^ERROR paging-changed \(items have no id/],
    [
      'smaller pages, cut',
      { ...numbered, size: { parameter: 'limit', default: 10, max: 50, over: 'clamp', provenance } },
      /^ERROR page-size-narrowed \(.*50 of 201/,
    ],
    [
      'smaller pages, refused',
      { ...numbered, size: { parameter: 'limit', default: 10, max: 50, over: 'reject', provenance } },
      /^ERROR page-size-narrowed \(100 items at once are refused/,
    ],
    [
      'larger pages',
      { ...numbered, size: { parameter: 'limit', default: 10, max: 200, over: 'clamp', provenance } },
      /^INFO page-size-widened$/,
    ],
    [
      'another usual size',
      { ...numbered, size: { parameter: 'limit', default: 20, max: 100, over: 'clamp', provenance } },
      /^WARNING page-size-default-changed$/,
    ],
    ['a filter', { ...numbered, filters: [{ parameter: 'status', provenance }] }, /^INFO list-filter-added$/],
  ];
  it.each(others)('%s', async (_name, next, expected) => {
    expect(await behaviour({ pagination: [numbered] }, { pagination: [next] })).toEqual([
      expect.stringMatching(expected),
    ]);
    expect(await behaviour({ pagination: [next] }, { pagination: [next] })).toEqual([]);
  });

  it.each<readonly [string, Pagination]>([
    [
      'token',
      {
        ...unnumbered,
        style: 'token',
        cursor: { parameter: 'token', from: 'body:next', direction: 'forward', provenance },
        end: 'null-token',
      },
    ],
    ['link', { ...unnumbered, style: 'link', link: { from: 'header', provenance }, end: 'unstated' }],
  ])('a %s in place of page numbers breaks the walk', async (_name, next) => {
    const found = await behaviour({ pagination: [numbered] }, { pagination: [next] });
    expect(found).toEqual([expect.stringMatching(/^ERROR paging-changed \(/)]);
    expect(await behaviour({ pagination: [next] }, { pagination: [numbered] })).toEqual([
      expect.stringMatching(/^ERROR paging-changed \(/),
    ]);
  });

  it('order, filters and whole lists', async () => {
    const ordered: Pagination = {
      ...numbered,
      order: { by: 'at', direction: 'descending', provenance },
      filters: [{ parameter: 'status', provenance }],
    };
    expect(
      await behaviour(
        { pagination: [ordered] },
        { pagination: [{ ...numbered, order: { by: 'at', direction: 'ascending', provenance } }] },
      ),
    ).toEqual(['WARNING list-order-changed', 'WARNING list-filter-removed']);
    expect(await behaviour({ pagination: [] }, { pagination: [ordered] })).toEqual(['WARNING paging-added']);
    expect(await behaviour({ pagination: [ordered] }, { pagination: [] })).toEqual(['WARNING paging-removed']);
  });
});

describe('lifecycles', () => {
  const lifecycle = (
    states: Readonly<Record<string, Lifecycle['states'][number]['kind']>>,
    ways: readonly string[],
    immutable: readonly string[] = [],
  ): Lifecycle => ({
    resource: 'run',
    field: 'status',
    states: Object.entries(states).map(([name, kind]) => ({ name, kind, provenance })),
    transitions: ways.map((way) => {
      const [from = '', to = '', by] = way.split(' ');
      return { from, to, ...(by === undefined ? {} : { by }), provenance };
    }),
    unknownStates: 'closed',
    immutable: immutable.map((path) => ({ path, provenance })),
    provenance,
  });
  const states = { NEW: 'initial', BUSY: 'transitional', DONE: 'terminal' } as const;
  const ways = ['NEW BUSY', 'BUSY DONE'];
  const base = lifecycle(states, ways);
  it.each<readonly [string, Lifecycle, readonly string[], readonly string[]]>([
    [
      'a state on the way',
      lifecycle({ ...states, HELD: 'waiting' }, [...ways, 'BUSY HELD']),
      ['WARNING state-added (HELD is no state of run)'],
      ['INFO state-removed'],
    ],
    [
      'another end',
      lifecycle({ ...states, LOST: 'terminal' }, [...ways, 'BUSY LOST']),
      ['ERROR terminal-state-added (LOST is no state of run)'],
      ['INFO state-removed'],
    ],
    [
      'an end that is none',
      lifecycle({ ...states, DONE: 'transitional' }, [...ways, 'DONE BUSY']),
      ['ERROR terminal-state-widened (DONE is terminal, and BUSY follows)'],
      ['WARNING terminal-state-narrowed', 'INFO transition-removed'],
    ],
    [
      'a short cut',
      lifecycle(states, [...ways, 'NEW DONE']),
      ['WARNING transition-added (there is no transition from NEW to DONE)'],
      ['INFO transition-removed'],
    ],
    [
      'a short cut that clients take',
      lifecycle(states, [...ways, 'NEW DONE cancel']),
      ['WARNING transition-added (there is no transition from NEW to DONE)'],
      ['ERROR client-transition-removed (there is no transition from NEW to DONE)'],
    ],
    [
      'a member that stays',
      lifecycle(states, ways, ['id']),
      ['INFO immutable-member-added'],
      ['WARNING immutable-member-removed'],
    ],
  ])('%s, added and taken away', async (_name, next, there, back) => {
    expect(await behaviour({ lifecycles: [base] }, { lifecycles: [next] })).toEqual(there);
    expect(await behaviour({ lifecycles: [next] }, { lifecycles: [base] })).toEqual(back);
  });
  it('members and moments, said and no longer said', async () => {
    const more: Lifecycle = {
      ...base,
      ties: [{ path: 'error', states: ['DONE'], holds: 'only', provenance }],
      times: [{ path: 'ended_at', of: 'end', provenance }],
    };
    expect(await behaviour({ lifecycles: [base] }, { lifecycles: [more] })).toEqual([
      'INFO state-rule-added',
      'INFO state-rule-added',
    ]);
    expect(await behaviour({ lifecycles: [more] }, { lifecycles: [base] })).toEqual([
      'WARNING state-rule-removed',
      'WARNING state-rule-removed',
    ]);
  });
  it('the whole', async () => {
    expect(await behaviour({ lifecycles: [] }, { lifecycles: [base] })).toEqual(['INFO lifecycle-added']);
    expect(await behaviour({ lifecycles: [base] }, { lifecycles: [] })).toEqual(['WARNING lifecycle-removed']);
  });
});

describe('streams', () => {
  const event = (type: string, role: 'opens' | 'closes' | 'any' = 'any') => ({ type, role, shows: [], provenance });
  const stream: Stream = {
    operation: 'list',
    envelope: { type: 'data:type', sequence: 'data:seq' },
    members: [],
    events: [event('start', 'opens'), event('end', 'closes')],
    heartbeats: [],
    pairs: [],
    closes: { after: false, known: 'inferred' },
    provenance,
  };
  it.each<readonly [string, Stream, readonly string[], readonly string[]]>([
    [
      'a type',
      { ...stream, events: [...stream.events, event('step')] },
      ['INFO event-type-added'],
      ['WARNING event-type-removed'],
    ],
    [
      'a closing type',
      { ...stream, events: [...stream.events, event('lost', 'closes')] },
      ['ERROR closing-event-added (a client of the old document waits for end)'],
      ['WARNING event-type-removed'],
    ],
    [
      'the place of the type',
      { ...stream, envelope: { ...stream.envelope, type: 'field:event' } },
      ['ERROR envelope-changed (a client of the old document looks for the type at data:type and does not find it)'],
      ['ERROR envelope-changed (a client of the old document looks for the type at field:event and does not find it)'],
    ],
    [
      'a member of all events',
      { ...stream, members: [{ path: 'runId', provenance }] },
      ['INFO event-member-added'],
      ['WARNING event-member-removed'],
    ],
    ['numbers', { ...stream, sequence: { start: 1, step: 1, provenance } }, [], ['WARNING event-order-changed']],
    [
      'a pair',
      { ...stream, pairs: [{ open: 'call', close: 'result', by: 'id', provenance }] },
      ['INFO event-pair-added'],
      ['WARNING event-pair-removed'],
    ],
    [
      'what follows what',
      {
        ...stream,
        never: [{ after: 'end', type: 'start', provenance }],
        counts: [{ type: 'start', most: 1, provenance }],
        replay: { provenance },
      },
      ['INFO event-rule-added', 'INFO event-rule-added', 'INFO event-rule-added'],
      ['WARNING event-rule-removed', 'WARNING event-rule-removed', 'WARNING event-rule-removed'],
    ],
    ['a heartbeat', { ...stream, heartbeats: ['ping'] }, ['WARNING heartbeat-added'], ['INFO heartbeat-removed']],
    [
      'a last text',
      { ...stream, sentinel: { value: '[DONE]', provenance } },
      [],
      ['ERROR sentinel-changed (the text that the client waits for never comes)'],
    ],
    [
      'a way to go on',
      { ...stream, resume: { parameter: 'after', lastEventId: false, meaning: 'after', provenance } },
      ['INFO resume-added'],
      ['ERROR resume-removed (the new document knows no such request)'],
    ],
  ])('%s, added and taken away', async (_name, next, there, back) => {
    expect(await behaviour({ streams: [stream] }, { streams: [next] })).toEqual(there);
    expect(await behaviour({ streams: [next] }, { streams: [stream] })).toEqual(back);
  });
  it('the whole, and an event that is no longer the last', async () => {
    expect(await behaviour({ streams: [] }, { streams: [stream] })).toEqual(['INFO stream-added']);
    expect(await behaviour({ streams: [stream] }, { streams: [] })).toEqual(['WARNING stream-removed']);
    const twice = { ...stream, events: [...stream.events, event('lost', 'closes')] };
    const once = { ...stream, events: [...stream.events, event('lost')] };
    expect(await behaviour({ streams: [twice] }, { streams: [once] })).toEqual(['WARNING closing-event-removed']);
  });
  it('what going on means', async () => {
    const resume = (meaning: 'after' | 'from'): Stream => ({
      ...stream,
      resume: { parameter: 'seq', lastEventId: false, meaning, provenance },
    });
    expect(await behaviour({ streams: [resume('after')] }, { streams: [resume('from')] })).toEqual([
      'ERROR resume-changed (events come twice)',
    ]);
    expect(await behaviour({ streams: [resume('from')] }, { streams: [resume('after')] })).toEqual([
      'ERROR resume-changed (an event is lost)',
    ]);
  });
});
