import { createReadStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareReports, createShapeCollector, type WireShapes } from '../../gate/index.ts';
import { Problem, type Report } from '../../model/index.ts';
import { readTranscript } from '../../run/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { readReport } from '../read-report.ts';
import type { Surroundings } from '../surroundings.ts';

/** Compare two reports; where the transcript lies beside each, by all of its answers and not only those that the report kept. */
export async function compareRuns(
  old: string,
  next: string,
  format: 'console' | 'json',
  { stdout }: Pick<Surroundings, 'stdout'>,
): Promise<ExitCode> {
  const [was, is] = [await readReport(old), await readReport(next)];
  if (was.suite.name !== is.suite.name)
    throw new Problem(`${old} is a report of ${was.suite.name}, and ${next} one of ${is.suite.name}`, {
      remedy: 'compare two runs of the same suite',
    });
  const [before, now] = [await shapesBeside(old), await shapesBeside(next)];
  const seen = before === undefined || now === undefined ? undefined : { old: before, new: now };
  const differences = compareReports(was, is, seen);
  const worse = differences.filter(({ trend }) => trend === 'worse').length;
  if (format === 'json')
    stdout.write(
      `${JSON.stringify({ format: 'assay-changes/1', old: about(was), new: about(is), differences }, null, 2)}\n`,
    );
  else {
    stdout.write(`old is ${about(was)}\nnew is ${about(is)}\n\n`);
    for (const { kind, trend, subject, message } of differences)
      stdout.write(`${(trend === 'other' ? kind : trend).padEnd(11)} ${subject}: ${message}\n`);
    stdout.write(`${differences.length} differences, ${worse} for the worse\n`);
    if (seen === undefined)
      stdout.write(
        'Headers, members and events are those of the records in the reports: no transcript lies beside both.\n',
      );
  }
  return worse > 0 ? 1 : 0;
}

/** Which run it is, and what came out: two runs of other scope, shard or seed differ by that alone. */
function about({ suite, target, overall, seed, scope, shard }: Report): string {
  const parts = [
    `${suite.name} ${suite.edition} at ${target.url}: ${overall}`,
    `seed ${seed}`,
    ...(scope === undefined ? [] : [`only ${scope}`]),
    ...(shard === undefined ? [] : [`part ${shard.index} of ${shard.count}`]),
  ];
  return parts.join(', ');
}

async function shapesBeside(report: string): Promise<WireShapes | undefined> {
  const path = join(dirname(report), 'transcript.ndjson');
  if (!existsSync(path)) return undefined;
  const collector = createShapeCollector();
  for await (const line of readTranscript(createReadStream(path), path))
    if (line.kind === 'exchange' || line.kind === 'stream') collector.add(line);
  return collector.shapes;
}
