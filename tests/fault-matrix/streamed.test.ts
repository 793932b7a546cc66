import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { streamedDialects, streamedFaults, streamedVariations } from '../../src/servers/streamed/index.ts';
import { runStreamed } from './run-streamed.ts';
import { trippedChecks } from './run-suite.ts';
import { sample } from './sample.ts';

/** Checks that only some stories exercise, and those stories. */
const special: readonly (readonly [RegExp, string])[] = [
  [/^(resume|odd|foreign)-/, 'resume-streams'],
  [/^(readers|late|many|leaving|disconnect|stream-ends)/, 'read-streams-together'],
  [/^(include|stream-heeds)/, 'vary-stream-requests'],
];

/** The stories that a fault shows itself in; all others were tried when its trips were written down. */
function storiesFor(trips: readonly string[]): readonly string[] {
  const found = special.flatMap(([pattern, story]) => (trips.some((id) => pattern.test(id)) ? [story] : []));
  return ['follow-to-the-end', ...found];
}

describe('lies about streams', () => {
  it('exist, and name checks that exist', () => {
    const known = new Set<string>(checks.map(({ id }) => id));
    expect(streamedFaults.length).toBeGreaterThan(75);
    expect(streamedFaults.flatMap(({ trips }) => trips.filter((id) => !known.has(id)))).toEqual([]);
    expect(streamedFaults.filter(({ trips }) => trips.length === 0)).toEqual([]);
  });

  it.concurrent.each(sample(streamedFaults, 12).held.map((fault) => [fault.id, fault] as const))(
    '%s',
    async (id, fault) => {
      const completion = fault.waits === true ? 1_500 : 5_000;
      const readers = id.startsWith('crowd') ? 50 : 10;
      const stories = storiesFor(fault.trips);
      const report = await runStreamed(fault.dialect, { fault: id, completion, readers, stories });
      expect(trippedChecks(report)).toEqual([...fault.trips].sort());
      for (const { failures, outcome } of report.requirements) {
        if (outcome !== 'failed') continue;
        expect(failures.length).toBeGreaterThan(0);
        for (const { evidence } of failures)
          expect(evidence.records.every((record) => record in report.records)).toBe(true);
      }
    },
  );
});

describe('honest streams', () => {
  it.each(streamedDialects.map(({ id }) => [id]))(
    'are not failed, and everything about them is judged: %s',
    async (id) => {
      // Slow enough for a reader who leaves in the middle, however busy the machine is.
      const report = await runStreamed(id, { stepMs: 15, readers: 50 });
      expect(trippedChecks(report)).toEqual([]);
      const open = report.requirements.filter(
        ({ requirement, outcome }) =>
          requirement.area === 'stream' && requirement.level !== 'INFO' && outcome !== 'passed',
      );
      expect(open.map(({ requirement }) => requirement.id)).toEqual([]);
    },
  );

  // Each legal difference in one dialect, in turn, so that every dialect has its share.
  it.concurrent.each(
    sample(
      streamedVariations.map(({ id }, i) => [id, streamedDialects[i % streamedDialects.length]?.id ?? ''] as const),
      7,
    ).held,
  )('are not failed for being different: %s, %s', async (id, dialect) => {
    // What is large or takes long is read once, and not by fifty.
    const once = ['heartbeats-for-seconds', 'megabyte-events', 'ten-thousand-events'].includes(id);
    const report = await runStreamed(dialect, {
      variations: [id],
      ...(once ? { stories: ['follow-to-the-end'] } : {}),
    });
    // Types and members that no document names are observed, and fail nobody.
    const failed = report.requirements.filter(
      ({ requirement, outcome }) =>
        ['failed', 'unstable', 'error'].includes(outcome) && !requirement.check.endsWith('-are-documented'),
    );
    expect(failed.map(({ requirement, failures }) => `${requirement.id}: ${failures[0]?.evidence.message}`)).toEqual(
      [],
    );
  });
});

/** The same document as people write it before OpenAPI 3.2: a schema beside `text/event-stream`, of the JSON in data or of the frame. */
function inOldWords(openapi: string, reading: 'data' | 'frame'): string {
  const words = JSON.parse(openapi, (_, value) => {
    const frame = value?.itemSchema;
    return frame === undefined ? value : { schema: reading === 'frame' ? frame : frame.properties.data.contentSchema };
  });
  return JSON.stringify({ ...words, openapi: '3.1.0' });
}

describe('events that a schema beside text/event-stream describes', () => {
  it.each(['data', 'frame'] as const)('are held to it as %s, which is a guess', async (reading) => {
    const held = async (fault?: string) => {
      const openapi = (written: string) => inOldWords(written, reading);
      const lie = fault === undefined ? {} : { fault };
      const report = await runStreamed('inclusive', {
        ...lie,
        openapi,
        completion: 5_000,
        stories: ['follow-to-the-end'],
      });
      const found = report.requirements.find(({ requirement }) => requirement.check === 'frame-fits-item-schema');
      return [found?.requirement.level, found?.outcome, trippedChecks(report)];
    };
    expect(await held()).toEqual(['SHOULD', 'passed', []]);
    expect(await held('number-as-text')).toEqual([
      'SHOULD',
      'failed',
      expect.arrayContaining(['frame-fits-item-schema']),
    ]);
  });
});
