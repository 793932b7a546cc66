import { expect, test } from 'vitest';
import { exchange, failingReport, sampleHeader, story } from '../../../fixtures/reports/index.ts';
import { createObserver } from './index.ts';

const { contract, requirements } = sampleHeader();
const read = (id: string, run: string, status: string, at: number) =>
  exchange({ id, case: 'c', operation: 'getRun', path: `/v1/runs/${run}`, answer: { runId: run, status }, at });

test('moves are counted by thing; a move is declared, between two reads, or not allowed', () => {
  const observer = createObserver(contract, requirements);
  observer.story(
    story('c', [read('x1', 'a', 'QUEUED', 1), read('x2', 'a', 'RUNNING', 2), read('x3', 'a', 'RUNNING', 3)]),
    [],
  );
  observer.story(
    story('c', [read('x4', 'b', 'QUEUED', 1), read('x5', 'b', 'SUCCESS', 2), read('x6', 'b', 'RUNNING', 3)]),
    [],
  );
  const [lifecycle] = observer.result().lifecycles;
  expect(lifecycle?.things).toBe(2);
  expect(lifecycle?.moves.map(({ from, to, known, things }) => [from, to, known, things])).toEqual([
    ['QUEUED', 'RUNNING', 'declared', 1],
    ['QUEUED', 'SUCCESS', 'sampled', 1],
    ['SUCCESS', 'RUNNING', 'undeclared', 1],
    ['RUNNING', 'SUCCESS', 'declared', 0],
    ['RUNNING', 'FAILED', 'declared', 0],
  ]);
});

test('a server that shows a new state in every answer does not fill the memory', () => {
  const observer = createObserver(contract, requirements);
  for (let i = 0; i < 5_000; i++)
    observer.story(story('c', [read('x1', 'a', `S${i}${'!'.repeat(1_000)}`, 1), read('x2', 'a', `T${i}`, 2)]), []);
  expect(JSON.stringify(observer.result()).length).toBeLessThan(40_000);
});

test('walks keep their pages, timelines their readers, and what failed comes first', () => {
  const { observed } = failingReport();
  const [walk] = observed?.walks ?? [];
  expect(walk).toMatchObject({ operation: 'listRuns', name: 'walk-3', failed: true });
  expect(walk?.pages.map(({ ids }) => ids)).toEqual([
    ['run-18', 'run-17', 'run-16'],
    ['run-16', 'run-15', 'run-14'],
    ['run-14', 'run-13', 'run-12'],
  ]);
  const [timeline] = observed?.timelines ?? [];
  expect(timeline).toMatchObject({ case: 'streamRun.follow', failed: true });
  expect(timeline?.lanes[0]?.marks.map(({ role }) => role)).toEqual(['opens', 'unknown', 'closes']);
});
