import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judged } from '../testing/check.laws.ts';
import { created, event, read, streamed } from '../testing/run-sketches.ts';
import { runLifecycle, runsContract } from '../testing/runs-contract.ts';
import { tell } from '../testing/story-builder.ts';
import { startsInInitialState } from './starts-in-initial-state.ts';
import { terminalStateIsFinal } from './terminal-state-is-final.ts';
import { transitionsAreDeclared } from './transitions-are-declared.ts';

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
      (history, looks, slow, delays) => {
        const at = (instant: number) => history.findLast(({ since }) => since <= instant)?.state ?? 'QUEUED';
        // The answer to create is made at instant 0 and may take long to come back.
        const reads = looks.map(({ sent, out, back }) =>
          read(at(slow + sent + out), {}, { at: [slow + sent, slow + sent + out + back] }),
        );
        let arrived = 0;
        const events = history.map(({ state, since }, i) => {
          arrived = Math.max(arrived, since + (delays[i] ?? 0));
          return event(i + 1, 'status', state, {}, { at: arrived });
        });
        const records = [created('QUEUED', {}, { at: [-10, slow] }), ...reads, streamed(events, { at: [slow, 900] })];
        for (const check of checks) {
          const requirements = check.requirements(runsContract).map(({ id }) => id);
          const verdicts = judged(check, tell({ records, case: { requirements } }), runsContract);
          expect(verdicts.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
        }
      },
    ),
    { numRuns: 300 },
  );
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
    { numRuns: 200 },
  );
});
