import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Report } from '../../src/index.ts';
import { storedFaults, storedVariations } from '../../src/servers/index.ts';
import { runStored } from './run-stored.ts';
import { trippedChecks } from './run-suite.ts';

/** Whole runs take seconds each: `npm run test:matrix` has them, `npm test` tells the stories alone. */
const whole = process.env['ASSAY_MATRIX'] === 'full';

/** Failures of what is required, in words; observations are none. */
function failuresOf(report: Report): string[] {
  return report.requirements
    .filter(
      ({ requirement, outcome }) => requirement.level !== 'INFO' && ['failed', 'unstable', 'error'].includes(outcome),
    )
    .map(({ requirement, failures }) => `${requirement.id}: ${failures[0]?.evidence.message}`);
}

describe("a stranger's honest API, known by its document alone", () => {
  it('is conformant: every operation ran on things that exist, and what can be removed is removed', {
    timeout: 240_000,
  }, async () => {
    const { report, kept, transcript } = await runStored();
    expect(failuresOf(report)).toEqual([]);
    expect(report.overall).toBe('CONFORMANT');
    expect(report.must.inconclusive).toBe(0);
    // Each operation was answered with a success.
    const silent = report.operations.filter(({ statuses }) => !Object.keys(statuses).some((code) => /^2/.test(code)));
    expect(silent.map(({ operation }) => operation)).toEqual([]);
    expect(report.statistics.exchanges).toBeLessThan(1_500);
    // Payments cannot be removed; the report says how many there are.
    const left = report.statistics.leftBehind ?? [];
    const known = left.reduce((sum, { count }) => sum + count, 0);
    // Of requests without an answer nobody knows what they made.
    const perhaps = left.reduce((sum, { unanswered = 0 }) => sum + unanswered, 0);
    expect(left.filter(({ count }) => count > 0).map(({ resource }) => resource)).toEqual(['payment']);
    expect([kept >= known, kept <= known + perhaps]).toEqual([true, true]);
    // Whoever finds what was left behind shall see where it came from: in texts that take any, where no case is about that text.
    const told = transcript
      .split('\n')
      .flatMap((line) => (line.includes('"operation":"create') ? [JSON.parse(line)] : []));
    const marked = told
      .filter(({ kind, case: id }) => kind === 'exchange' && !/hostile|vary-|-example-|-edge-/.test(id))
      .filter(({ result }) => result.response?.status === 201)
      .map(({ case: id, request }) => [id, JSON.parse(request.body.text)])
      .filter(([, { name, guest }]) => (name ?? guest) !== undefined)
      .map(([id, { name, guest }]) => [id, (name ?? guest).startsWith('assay-')]);
    expect(marked.length).toBeGreaterThan(50);
    expect(marked.filter(([, isMarked]) => !isMarked)).toEqual([]);
    const { stated = 0, positive = 0, both = 0 } = report.statistics.facts ?? {};
    // Reports find records by their ids, those of the tidying up too.
    const ids = [...transcript.matchAll(/^\{"kind":"(?:exchange|stream)","id":"([^"]+)"/gm)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(100);
    expect([stated > 80, positive / stated, both / stated > 0.7]).toEqual([true, 1, true]);
  });

  it.runIf(whole).each(storedVariations.map(({ id }) => [id] as const))('may be different: %s', async (id) => {
    const { report } = await runStored({ variations: [id] });
    expect(failuresOf(report)).toEqual([]);
    expect(report.overall).toBe('CONFORMANT');
  });
});

/** Stories in which a lie shows. */
const told: readonly (readonly [fault: string, scenario: string])[] = [
  ['any-tag-matches', 'ask-in-other-words'],
  ['bed-loses-width', 'send-hostile-values'],
  ['booking-found-in-any-room', 'use-foreign-ids'],
  ['change-forgotten', 'change-and-remove'],
  ['condition-checked-too-late', 'write-on-condition'],
  ['condition-ignored', 'write-on-condition'],
  ['csv-never-given', 'ask-in-other-words'],
  ['date-never-old', 'ask-in-other-words'],
  ['delete-undone', 'change-and-remove'],
  ['long-note-crashes', 'send-large-values'],
  ['own-tag-refused', 'write-on-condition'],
  ['put-appends', 'change-and-remove'],
  ['removal-shows-booking', 'change-and-remove'],
  ['removed-again-crashes', 'change-and-remove'],
  ['removed-stays-listed', 'change-and-remove'],
  ['replacement-forgotten', 'change-and-remove'],
  ['spent-tag-taken', 'write-on-condition'],
  ['tag-never-matches', 'ask-in-other-words'],
  ['unknown-member-shown-once', 'send-unknown-member'],
];

describe("a stranger's lying API", () => {
  it('names checks that exist', () => {
    const known = new Set<string>(checks.map(({ id }) => id));
    expect(storedFaults.flatMap(({ trips }) => trips.filter((id) => !known.has(id)))).toEqual([]);
  });

  it.each(told)('%s shows in %s', async (fault, scenario) => {
    const { report } = await runStored({ fault, scenarios: [scenario] });
    expect(trippedChecks(report)).toEqual(storedFaults.find(({ id }) => id === fault)?.trips);
  });

  it.runIf(whole).each(storedFaults.map((fault) => [fault.id, fault] as const))('%s', async (fault, { trips }) => {
    const { report } = await runStored({ fault });
    expect(trippedChecks(report)).toEqual([...trips].sort());
  });

  it('is shown the one character that breaks it, and the same seed sends the same again', async () => {
    const once = await runStored({ fault: 'astral-note-crashes', scenarios: ['send-hostile-values'] });
    const failed = once.report.requirements.find(({ outcome }) => outcome === 'failed');
    expect(failed?.requirement.id).toBe('no-server-error:createRoom');
    expect(failed?.failures[0]?.evidence.message).toMatch(/"note":"\\u\{1[0-9a-f]{4}\}"\}$/);
    const again = await runStored({ fault: 'astral-note-crashes', scenarios: ['send-hostile-values'] });
    const sent = ({ transcript }: typeof once) =>
      transcript.split('\n').flatMap((line) => /"step":"create-\d+".*?"body":(\{.*?\})\}/.exec(line)?.[1] ?? []);
    expect(sent(once).length).toBeGreaterThan(10);
    expect(sent(again)).toEqual(sent(once));
  });
});
