import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../../model/index.ts';
import { replay as judgeAgain } from '../../pipeline.ts';
import { readTranscript } from '../../run/index.ts';
import { exitCodeOf } from '../exit-code.ts';
import { defaultReporters, printReport, writeReports } from '../perform-run.ts';
import { printCase } from '../print-case.ts';
import { type ReportOptions, reportersOf, reportOptions } from '../report-options.ts';
import type { Command } from './command.ts';

export interface Options extends ReportOptions {
  readonly transcript: string;
  readonly case: string | undefined;
  readonly output: string | undefined;
  readonly verbose: boolean;
}

export const replay = {
  usage: 'replay <transcript>',
  statement: 'Judge a recording again, offline',
  options: (yargs) =>
    yargs.positional('transcript', { type: 'string', demandOption: true, describe: 'A transcript.ndjson' }).options({
      ...reportOptions,
      case: { type: 'string', describe: 'Print the records of this case, with the commands that send them again' },
      output: {
        type: 'string',
        alias: 'o',
        describe: 'Folder for the reports (default: replay/ beside the transcript)',
      },
      verbose: { type: 'boolean', default: false, describe: 'Print every failure and every open requirement in full' },
    }),
  async perform({ transcript, output, verbose, reporter, junitStrict, case: wantedCase }, surroundings) {
    if (wantedCase !== undefined) {
      const lines = await printCase(readTranscript(bytesOf(transcript), transcript), wantedCase);
      surroundings.stdout.write(`${lines.join('\n')}\n`);
      return 0;
    }
    const wanted = reportersOf(reporter, defaultReporters);
    const report = await judgeAgain(readTranscript(bytesOf(transcript), transcript));
    const files = await writeReports(report, output ?? join(dirname(transcript), 'replay'), {
      reporters: [...wanted, 'json'],
      strict: junitStrict,
    });
    printReport(report, surroundings, { verbose, files });
    return exitCodeOf(report);
  },
} as const satisfies Command<Options>;

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path);
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (cause) {
    throw new Problem(`cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      remedy: 'name a transcript.ndjson that a run has written',
      cause,
    });
  }
}
