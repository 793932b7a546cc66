import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Problem } from '../../model/index.ts';
import { merge as mergeParts } from '../../pipeline.ts';
import { readTranscript } from '../../run/index.ts';
import { exitCodeOf } from '../exit-code.ts';
import { defaultReporters, printReport, writeReports } from '../perform-run.ts';
import { type ReportOptions, reportersOf, reportOptions } from '../report-options.ts';
import type { Command } from './command.ts';

export interface Options extends ReportOptions {
  readonly runs: readonly string[];
  readonly anyTarget: boolean;
  readonly output: string;
  readonly verbose: boolean;
}

const remedy = 'name the folders (or transcript.ndjson files) of all runs with --shard';

export const merge = {
  usage: 'merge <runs..>',
  statement: 'Join the runs of all parts of a plan (--shard) into one transcript and one report',
  options: (yargs) =>
    yargs
      .positional('runs', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Folder or transcript.ndjson of each part',
      })
      .options({
        ...reportOptions,
        'any-target': {
          type: 'boolean',
          default: false,
          describe: 'Parts may have run against different base URLs: one implementation, started on each machine',
        },
        output: { type: 'string', alias: 'o', default: 'reports/merged', describe: 'Folder for the whole' },
        verbose: {
          type: 'boolean',
          default: false,
          describe: 'Print every failure and every open requirement in full',
        },
      }),
  async perform({ runs, anyTarget, output, verbose, reporter, junitStrict }, surroundings) {
    const wanted = reportersOf(reporter, defaultReporters);
    const paths = await Promise.all(runs.map(transcriptOf));
    await mkdir(output, { recursive: true });
    const path = join(output, 'transcript.ndjson');
    if (paths.includes(path)) throw new Problem(`${path} is one of the parts`, { remedy: 'name another --output' });
    // Until all parts were read to their ends, nothing stands under the name of a transcript.
    const unfinished = `${path}.part`;
    const file = createWriteStream(unfinished);
    const parts = paths.map((name) => ({ name, lines: readTranscript(bytesOf(name), name) }));
    const report = await mergeParts(parts, {
      anyTarget,
      write: async (line) => {
        if (!file.write(line)) await new Promise<void>((resume) => file.once('drain', () => resume()));
      },
    });
    file.end();
    await finished(file);
    await rename(unfinished, path);
    const files = await writeReports(report, output, { reporters: [...wanted, 'json'], strict: junitStrict });
    printReport(report, surroundings, { verbose, files: [...files, path] });
    return exitCodeOf(report);
  },
} as const satisfies Command<Options>;

async function transcriptOf(path: string): Promise<string> {
  const about = await stat(path).catch((cause: unknown) => {
    throw new Problem(`cannot read ${path}`, { remedy, cause });
  });
  if (about.isDirectory()) return join(path, 'transcript.ndjson');
  if (basename(path).endsWith('.json'))
    throw new Problem(`${path} is a report, and what is merged are transcripts: the report is made of them again`, {
      remedy,
    });
  return path;
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
  } catch (cause) {
    throw new Problem(`cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      remedy,
      cause,
    });
  }
}
