import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem, type TranscriptLine } from '../../model/index.ts';
import { replay as judgeAgain } from '../../pipeline.ts';
import { plainLine } from '../../reporters/index.ts';
import { readTranscript } from '../../run/index.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import { limitOptions, trustOf } from '../limit-options.ts';
import { defaultReporters, printReport, writeReports } from '../perform-run.ts';
import { printCase, verdictLines } from '../print-case.ts';
import { readTargetFile } from '../read-subject.ts';
import { type ReportOptions, reportersOf, reportOptions } from '../report-options.ts';
import { resendCase } from '../resend-case.ts';
import type { Surroundings } from '../surroundings.ts';
import { baseUrl } from '../target-url.ts';
import { type Command, runOptions } from './command.ts';

export interface Options extends ReportOptions {
  readonly transcript: string;
  readonly case: string | undefined;
  readonly url: string | undefined;
  readonly config: string | undefined;
  readonly ca: string | undefined;
  readonly insecure: boolean;
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
      url: { type: 'string', describe: 'With --case: send this one case again, to this base URL, and judge it' },
      config: { ...runOptions.config, describe: 'Target file with the credentials and the URL to send a case again' },
      ca: limitOptions.ca,
      insecure: limitOptions.insecure,
      output: {
        type: 'string',
        alias: 'o',
        describe: 'Folder for the reports (default: replay/ beside the transcript)',
      },
      verbose: { type: 'boolean', default: false, describe: 'Print every failure and every open requirement in full' },
    }),
  async perform(options, surroundings) {
    const { transcript, output, verbose, reporter, junitStrict, case: wantedCase } = options;
    const recorded = () => readTranscript(bytesOf(transcript), transcript);
    if (wantedCase === undefined && (options.url ?? options.config) !== undefined)
      throw new Problem('a whole recording is judged offline: it needs no --url and no --config', {
        remedy: 'name one case with --case to send it again, or use assay test',
      });
    if (wantedCase !== undefined) {
      const again = options.url !== undefined || options.config !== undefined;
      if (again) return await sendAgain(recorded(), wantedCase, options, surroundings);
      const lines = await printCase(recorded(), wantedCase);
      surroundings.stdout.write(`${lines.join('\n')}\n`);
      return 0;
    }
    const wanted = reportersOf(reporter, defaultReporters);
    const report = await judgeAgain(recorded());
    const files = await writeReports(report, output ?? join(dirname(transcript), 'replay'), {
      reporters: [...wanted, 'json'],
      strict: junitStrict,
    });
    printReport(report, surroundings, { verbose, files });
    return exitCodeOf(report);
  },
} as const satisfies Command<Options>;

/** Play a case again and say what it shows. @returns 1 when a MUST failed, 3 when nothing could be judged */
async function sendAgain(
  recorded: AsyncIterable<TranscriptLine>,
  id: string,
  options: Options,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const target = await readTargetFile(options.config, surroundings);
  const url = baseUrl(options.url ?? target.url);
  const resent = await resendCase(recorded, id, { ...target, url }, await trustOf(options, url), surroundings);
  const { lines, verdicts, must, halt } = resent;
  async function* made(): AsyncGenerator<TranscriptLine> {
    yield* lines;
  }
  const shown = halt === undefined ? await printCase(made(), id) : [plainLine(halt), ''];
  surroundings.stdout.write(`${[...shown, ...verdicts.flatMap(verdictLines)].join('\n')}\n`);
  if (verdicts.some(({ outcome, requirement }) => outcome === 'failed' && must.has(requirement))) return 1;
  return verdicts.some(({ outcome }) => outcome === 'passed' || outcome === 'failed') ? 0 : 3;
}

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
