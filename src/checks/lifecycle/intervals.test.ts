import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Check } from '../../model/index.ts';
import { approvals, approve } from '../testing/approvals-contract.ts';
import { judged } from '../testing/check.laws.ts';
import { cancelled, created, event, listed, read, streamed } from '../testing/run-sketches.ts';
import { runLifecycle, runsContract } from '../testing/runs-contract.ts';
import { tell } from '../testing/story-builder.ts';
import { actionTakesEffect } from './action-takes-effect.ts';
import { cancelTakesEffect } from './cancel-takes-effect.ts';
import { startsInInitialState } from './starts-in-initial-state.ts';
import { terminalStateIsFinal } from './terminal-state-is-final.ts';
import { transitionsAreDeclared } from './transitions-are-declared.ts';

/** Runs of a property: so many as stated, or as `ASSAY_RUNS` says. */
const runs = (count: number) => Number(process.env['ASSAY_RUNS'] ?? count);

const checks = [startsInInitialState, terminalStateIsFinal, transitionsAreDeclared];

/** A history: the state at each instant from 0 on, along declared transitions. */
const legalHistory = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 40 })), { maxLength: 6 }).map((steps) => {
  const history = [{ state: 'QUEUED', since: 0 }];
  let at = 0;
  for (const [choice, stay] of steps) {
    const last = history.at(-1)?.state;
    const ways = runLifecycle.transitions.filter(({ from }) => from === last);
    const way = ways[choice % Math.max(1, ways.length)];
    if (way === undefined) break;
    at += stay;
    history.push({ state: way.to, since: at });
  }
  return history;
});

const look = fc.record({ sent: fc.nat(200), out: fc.nat(60), back: fc.nat(60) });

it('never fail a legal history, whatever the latencies and the order of answers', () => {
  fc.assert(
    fc.property(
      legalHistory,
      fc.array(look, { maxLength: 12 }),
      fc.nat(50),
      fc.array(fc.nat(80), { maxLength: 7 }),
      fc.array(fc.tuple(look, fc.nat(300)), { maxLength: 4 }),
      fc.array(fc.nat(80), { maxLength: 7 }),
      (history, looks, slow, delays, lists, others) => {
        const at = (instant: number) => history.findLast(({ since }) => since <= instant)?.state ?? 'QUEUED';
        // The answer to create is made at instant 0 and may take long to come back.
        const reads = looks.map(({ sent, out, back }) =>
          read(at(slow + sent + out), {}, { at: [slow + sent, slow + sent + out + back] }),
        );
        const stream = (late: readonly number[]) => {
          let arrived = 0;
          return streamed(
            history.map(({ state, since }, i) => {
              arrived = Math.max(arrived, since + (late[i] ?? 0));
              return event(i + 1, 'status', state, {}, { at: arrived });
            }),
            { at: [slow, 900] },
          );
        };
        // A list shows what was true some time ago; a reader sees it at any speed.
        const pages = lists.map(([{ sent, out, back }, lag], i) =>
          listed(
            `list-${i}/page-1`,
            [{ runId: 'r1', status: at(Math.max(0, slow + sent + out - lag)) }],
            {},
            {
              at: [slow + sent, slow + sent + out + back],
            },
          ),
        );
        const records = [
          created('QUEUED', {}, { at: [-10, slow] }),
          ...reads,
          ...pages,
          stream(delays),
          stream(others),
        ];
        for (const check of checks) {
          const requirements = check.requirements(runsContract).map(({ id }) => id);
          const verdicts = judged(check, tell({ records, case: { requirements } }), runsContract);
          expect(verdicts.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
        }
      },
    ),
    { numRuns: runs(300) },
  );
});

/** States of which documents tell all, and the ways between them in any number of steps: worked out by itself, from the transitions. */
const told = runLifecycle.states.filter(({ provenance }) => provenance.known !== 'inferred').map(({ name }) => name);
const ways = new Set(told.map((state) => `${state} ${state}`));
for (const { from, to } of runLifecycle.transitions) ways.add(`${from} ${to}`);
for (const by of told)
  for (const from of told)
    for (const to of told) if (ways.has(`${from} ${by}`) && ways.has(`${by} ${to}`)) ways.add(`${from} ${to}`);

interface Glimpse {
  readonly state: string;
  readonly first: number;
  readonly last: number;
}

/** Tries every pair of instants, one from each interval: is there one in whose order the graph allows both states? */
function canBothBe(a: Glimpse, b: Glimpse): boolean {
  for (let one = a.first; one <= a.last; one++)
    for (let other = b.first; other <= b.last; other++) {
      if (one <= other && ways.has(`${a.state} ${b.state}`)) return true;
      if (other <= one && ways.has(`${b.state} ${a.state}`)) return true;
    }
  return false;
}

const glimpse = fc
  .tuple(fc.constantFrom(...told), fc.integer({ min: 11, max: 60 }), fc.nat(25))
  .map(([state, first, length]): Glimpse => ({ state, first, last: first + length }));

it('fail whatever looks really prove, and nothing else: any states at any times, against trying every instant', () => {
  let proven = 0;
  fc.assert(
    fc.property(
      fc.array(glimpse, { minLength: 1, maxLength: 5 }),
      fc.array(glimpse, { maxLength: 2 }),
      fc.constantFrom(...told),
      (reads, lists, first) => {
        const all = [
          { state: first, first: 0, last: 10 },
          ...reads,
          // A list may show any moment since the creation.
          ...lists.map(({ state, last }) => ({ state, first: 0, last })),
        ];
        const records = [
          created(first, {}, { at: [0, 10] }),
          ...reads.map(({ state, first, last }) => read(state, {}, { at: [first, last] })),
          ...lists.map(({ state, first, last }, i) =>
            listed(`list-${i}/page-1`, [{ runId: 'r1', status: state }], {}, { at: [first, last] }),
          ),
        ];
        const isProven = all.some((a, i) => all.slice(i + 1).some((b) => !canBothBe(a, b)));
        if (isProven) proven++;
        const failures = [terminalStateIsFinal, transitionsAreDeclared].flatMap((check) => {
          const requirements = check.requirements(runsContract).map(({ id }) => id);
          return judged(check, tell({ records, case: { requirements } }), runsContract).filter(
            ({ outcome }) => outcome === 'failed',
          );
        });
        expect(failures.length > 0).toBe(isProven);
      },
    ),
    { numRuns: runs(500) },
  );
  expect(proven).toBeGreaterThan(50);
});

it('always fail a step back that the looks really prove', () => {
  const illegal = fc.constantFrom<[string, string]>(
    ['RUNNING', 'QUEUED'],
    ['PAUSED', 'QUEUED'],
    ['SUCCESS', 'RUNNING'],
    ['CANCELED', 'FAILED'],
  );
  fc.assert(
    fc.property(illegal, fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }), ([a, b], first, second, gap) => {
      const end = 30 + first;
      const records = [
        created('QUEUED', {}, { at: [0, 10] }),
        read(a, {}, { at: [30, end] }),
        read(b, {}, { at: [end + gap, end + gap + second] }),
      ];
      const failures = checks.flatMap((check) => {
        const requirements = check.requirements(runsContract).map(({ id }) => id);
        return judged(check, tell({ records, case: { requirements } }), runsContract).filter(
          ({ outcome }) => outcome === 'failed',
        );
      });
      expect(failures).toHaveLength(1);
    }),
    { numRuns: runs(200) },
  );
});

const approving = approvals(['RUNNING']);
const patience = 100;

/** What a thing was at each instant, by the one who knows. */
type History = readonly { readonly state: string; readonly since: number }[];

function failuresOf(records: Parameters<typeof tell>[0]['records'], judges: readonly Check[]) {
  return judges.flatMap((check) => {
    const requirements = check.requirements(approving).map(({ id }) => id);
    const sketch = {
      kind: 'scenario',
      scenario: 'act-while-waiting',
      arguments: { completion: patience },
      requirements,
    } as const;
    return judged(check, tell({ records, contract: approving, case: sketch }), approving).filter(
      ({ outcome }) => outcome === 'failed',
    );
  });
}

const eventGlimpse = fc.tuple(fc.constantFrom(...told), fc.integer({ min: 0, max: 30 }));

it('fail what events and reads together really prove, and nothing else', () => {
  let proven = 0;
  fc.assert(
    fc.property(
      fc.array(glimpse, { maxLength: 4 }),
      fc.array(eventGlimpse, { minLength: 1, maxLength: 4 }),
      (reads, gaps) => {
        let arrived = 10;
        const events = gaps.map(([state, gap]) => {
          arrived += gap;
          return { state, first: 0, last: arrived };
        });
        const records = [
          created('QUEUED', {}, { at: [0, 10] }),
          ...reads.map(({ state, first, last }) => read(state, {}, { at: [first, last] })),
          streamed(
            events.map(({ state, last }, i) => event(i + 1, 'status', state, {}, { at: last })),
            { at: [11, 900] },
          ),
        ];
        const looks = [{ state: 'QUEUED', first: 0, last: 10 }, ...reads];
        const isProven =
          // Events of one stream happened in the order in which they came.
          events.some((a, i) => events.slice(i + 1).some((b) => !ways.has(`${a.state} ${b.state}`))) ||
          looks.some((a, i) => [...looks.slice(i + 1), ...events].some((b) => !canBothBe(a, b)));
        if (isProven) proven++;
        expect(failuresOf(records, [terminalStateIsFinal, transitionsAreDeclared]).length > 0).toBe(isProven);
      },
    ),
    { numRuns: runs(300) },
  );
  expect(proven).toBeGreaterThan(50);
});

it('judge accepted actions by instants too: a legal one never fails, one without effect always does', () => {
  const times = fc.record({ answer: fc.nat(80), lag: fc.nat(60), out: fc.nat(40), back: fc.nat(40), gap: fc.nat(50) });
  fc.assert(
    fc.property(
      times,
      fc.array(look, { maxLength: 8 }),
      fc.boolean(),
      fc.boolean(),
      (time, looks, isHeeded, isCancel) => {
        // Waiting from 30 on; the action is sent at 100, done at some instant before its answer, and seen behind its lag.
        const [sent, done] = [100, 100 + time.out];
        const answered = done + time.back + time.answer;
        const effect = done + time.lag;
        const waits = isCancel ? 'RUNNING' : 'PAUSED';
        const leads = isCancel ? 'CANCELED' : 'RUNNING';
        const history: History = [
          { state: 'QUEUED', since: 0 },
          { state: 'RUNNING', since: 15 },
          ...(isCancel ? [] : [{ state: 'PAUSED', since: 30 }]),
          ...(isHeeded ? [{ state: leads, since: effect }] : []),
        ];
        const at = (instant: number) => history.findLast(({ since }) => since <= instant)?.state ?? 'QUEUED';
        const act = isCancel ? cancelled(200, { at: [sent, answered] }) : approve('act', 201, { at: [sent, answered] });
        const last = answered + patience + time.gap;
        const told = history
          .filter(({ since }) => since > 12)
          .map(({ state, since }, i) => event(i + 1, i === 0 ? 'start' : 'status', state, {}, { at: since }));
        const records = [
          created('QUEUED', {}, { at: [0, 10] }),
          read(waits, {}, { at: [40, 90] }),
          // Who pauses may pause again, so only a stream that was read meanwhile proves that nothing was done.
          ...(isCancel ? [] : [streamed(told, { at: [12, last + 100], end: 'left' })]),
          act,
          ...looks
            .map((one) => ({ ...one, sent: 91 + (one.sent % Math.max(1, last - 91)) }))
            .map((one) => read(at(one.sent + one.out), {}, { at: [one.sent, one.sent + one.out + one.back] })),
          read(at(last + time.out), {}, { at: [last, last + time.out + time.back] }),
        ];
        const effects = isCancel ? [cancelTakesEffect] : [actionTakesEffect];
        expect(failuresOf(records, isHeeded ? [...checks, ...effects] : checks)).toEqual([]);
        if (!isHeeded) expect(failuresOf(records, effects)).toHaveLength(1);
      },
    ),
    { numRuns: runs(300) },
  );
});
