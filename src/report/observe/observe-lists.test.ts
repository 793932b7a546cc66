import { describe, expect, it } from 'vitest';
import { exchange, sampleHeader, story } from '../../../fixtures/reports/index.ts';
import type { Pagination, Story, Verdict } from '../../model/index.ts';
import { observeLists } from './observe-lists.ts';

const { contract } = sampleHeader();
const place = { document: 'd', line: 1, excerpt: '', known: 'stated' } as const;
const pages: Pagination = {
  operation: 'listRuns',
  style: 'cursor',
  items: '',
  itemId: 'runId',
  cursor: { parameter: 'before', from: 'unknown', direction: 'backward', provenance: place },
  end: 'unstated',
  filters: [],
  provenance: place,
};
const list = (id: string, step: string, ids: readonly string[], at: number) => ({
  ...exchange({ id, case: 'c', operation: 'listRuns', path: '/v1/runs', answer: ids.map((runId) => ({ runId })), at }),
  step,
});
const observed = (records: readonly ReturnType<typeof list>[], verdicts: readonly Verdict[] = []) => {
  const observer = observeLists({ contract: { ...contract, pagination: [pages] }, isAboutLists: () => true });
  const told = story('c', [...records]);
  observer.story({ ...told, case: { ...told.case, kind: 'scenario' } as Story['case'] }, verdicts);
  return observer.result()[0];
};

describe('observeLists', () => {
  it('tells which member a bare cursor is made of, and what was tried before', () => {
    const tries = [list('x2', 'cursor-by-createdAt', ['c', 'b'], 2), list('x3', 'cursor-by-runId', ['a'], 3)];
    expect(observed([list('x1', 'first', ['c', 'b'], 1), ...tries])?.cursor).toEqual({
      parameter: 'before',
      madeOf: 'runId',
      tried: ['createdAt', 'runId'],
      record: 'x3',
    });
  });

  it('tells that nothing works', () => {
    const tries = [list('x2', 'cursor-by-runId', ['c', 'b'], 2)];
    expect(observed([list('x1', 'first', ['c', 'b'], 1), ...tries])?.cursor).toEqual({
      parameter: 'before',
      tried: ['runId'],
      record: 'x2',
    });
  });

  it('counts walks and their requests, and keeps what documents leave open', () => {
    const note: Verdict = {
      requirement: 'inserts-keep-pages:listRuns',
      case: 'c',
      attempt: 1,
      outcome: 'not-applicable',
      reason: 'pages moved',
    };
    const walk = [list('x1', 'walk-2/page-1', ['d', 'c'], 1), list('x2', 'walk-2/page-2', ['b'], 2)];
    expect(observed([...walk, list('x3', 'walk-default/page-1', ['d'], 3)], [note])).toEqual({
      operation: 'listRuns',
      walks: 2,
      requests: 3,
      longest: 2,
      notes: ['pages moved'],
    });
  });
});
