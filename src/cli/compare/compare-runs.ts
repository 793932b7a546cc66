import { createReadStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareReports, createShapeCollector, type WireShapes } from '../../gate/index.ts';
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
  const [before, now] = [await shapesBeside(old), await shapesBeside(next)];
  const seen = before === undefined || now === undefined ? undefined : { old: before, new: now };
  const differences = compareReports(was, is, seen);
  const worse = differences.filter(({ trend }) => trend === 'worse').length;
  if (format === 'json') stdout.write(`${JSON.stringify(differences, null, 2)}\n`);
  else {
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

async function shapesBeside(report: string): Promise<WireShapes | undefined> {
  const path = join(dirname(report), 'transcript.ndjson');
  if (!existsSync(path)) return undefined;
  const collector = createShapeCollector();
  for await (const line of readTranscript(createReadStream(path), path))
    if (line.kind === 'exchange' || line.kind === 'stream') collector.add(line);
  return collector.shapes;
}
