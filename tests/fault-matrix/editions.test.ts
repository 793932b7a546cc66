import { describe, expect, it } from 'vitest';
import { plainTarget, prepare, test as runTest, startServer, subjectOfSuite } from '../../src/index.ts';

/** What `../shared/apis.md` lists, in its order: what the report must say, at which level. A failure where documents state it. */
const deviations: readonly (readonly [what: string, level: 'MUST' | 'INFO', said: RegExp])[] = [
  ['1 cancelling needs a body', 'MUST', /^cancelRun answered 422 to a valid request/],
  ['2 before is never read', 'MUST', /^listRuns shows its first page again, whatever before is/],
  ['3 the list of all runs is wrapped', 'MUST', /^listRuns answered 200; the body must be array/],
  ['4 org_id is missing', 'MUST', /^getRun answered 200; \/org_id must be there/],
  ['5 a state beyond the four', 'INFO', /^A run was interrupted, a state that no document names/],
  ['6 waiting is told by other events', 'INFO', /sends run\.input_requested, which no document names/],
  ['6 and pausing', 'INFO', /sends run\.paused, which no document names/],
  ['7 the stream stays open', 'INFO', /stays open behind run\.completed/],
  ['7 and goes on with titles', 'INFO', /sends title\.updated, which no document names/],
  ['8 frames have ids', 'INFO', /have the field id, of which no document speaks/],
  ['8 and names', 'INFO', /have the field event, of which no document speaks/],
  ['8 that are ignored', 'INFO', /ignores the Last-Event-ID with which browsers come back/],
  ['9 ts in place of created_at', 'INFO', /have the member ts, of which no document speaks/],
  ['9 event_id', 'INFO', /have the member event_id, of which no document speaks/],
  ['9 run_id', 'INFO', /have the member run_id, of which no document speaks/],
  ['10 422 in place of 400', 'INFO', /refused with 422; the document gives 400 for that/],
  [
    '11 digits with letters behind them',
    'MUST',
    /^streamRunEvents answered 200 when asked to send .*after_seq as "5abc"/,
  ],
];

describe('the documented Arkloop suite against the dialect of April 2026', () => {
  it('names each deviation once, grouped by cause', async () => {
    const server = await startServer({ suite: 'arkloop@2026-04' });
    try {
      const start = performance.now();
      const target = {
        ...plainTarget,
        url: server.url,
        auth: { token: { value: server.credential, name: 'KEY' } },
        profile: { ...plainTarget.profile, ...server.target, patience: { completion: 2_000, poll: 20 } },
      };
      const report = await runTest({
        prepared: prepare(await subjectOfSuite('arkloop'), target, 1),
        target,
        assay: '0.0.0',
        nonce: 't1',
        startedAt: '2026-01-01T00:00:00.000Z',
        clock: () => performance.now() - start,
        concurrency: 8,
        signal: new AbortController().signal,
        write: () => undefined,
      });
      expect(report.overall).toBe('NOT CONFORMANT');
      const said = report.problems.map(({ requirement, failure, level }) => {
        const result = report.requirements.find((one) => one.requirement.id === requirement);
        return { level, message: result?.failures[failure]?.evidence.message ?? '' };
      });
      const found = deviations.map(([what, , pattern]) => [
        what,
        said.filter(({ message }) => pattern.test(message)).map(({ level }) => level),
      ]);
      expect(found).toEqual(deviations.map(([what, level]) => [what, [level]]));
      // And nothing else: every problem is one of these.
      expect(said.filter(({ message }) => !deviations.some(([, , pattern]) => pattern.test(message)))).toEqual([]);
      // Who waits and says so by other events leaves what is about waiting unjudged, with the reason.
      const waiting = report.requirements.find(
        ({ requirement }) => requirement.id === 'action-takes-effect:submitInput',
      );
      expect([waiting?.outcome, waiting?.reason]).toEqual([
        'inconclusive',
        expect.stringContaining('waiting_for_input'),
      ]);
    } finally {
      await server.close();
    }
  });
});
