import type { Subject } from '../../pipeline.ts';
import type { ExitCode } from '../exit-code.ts';
import { type LimitOptions, limitsOf, trustOf } from '../limit-options.ts';
import { performRun } from '../perform-run.ts';
import { readSubject, readTargetFile } from '../read-subject.ts';
import { type ReadingOptions, readingOptions } from '../reading-options.ts';
import type { ReportOptions } from '../report-options.ts';
import { runAndWatch } from '../run-and-watch.ts';
import { type SelectOptions, selectionOf } from '../select-options.ts';
import type { Surroundings } from '../surroundings.ts';
import { baseUrl } from '../target-url.ts';
import { type Command, sendOptions } from './command.ts';

export interface Options extends SelectOptions, LimitOptions, ReportOptions, ReadingOptions {
  readonly subject: string;
  readonly url: string | undefined;
  readonly config: string | undefined;
  readonly seed: number;
  readonly concurrency: number;
  readonly retries: number;
  readonly output: string | undefined;
  readonly verbose: boolean;
  readonly watch: boolean;
  readonly watchAlso: readonly string[] | undefined;
}

export const test = {
  usage: 'test <subject>',
  statement: 'Test an implementation: plan, run, judge, report',
  options: (yargs) =>
    yargs
      .positional('subject', {
        type: 'string',
        demandOption: true,
        describe: 'Built-in suite, folder with a suite.yaml, or API document',
      })
      .options({
        url: { type: 'string', describe: 'Base URL of the implementation' },
        ...readingOptions,
        ...sendOptions,
        watch: { type: 'boolean', default: false, describe: 'Run again when the target file or a document changes' },
        'watch-also': {
          type: 'string',
          array: true,
          describe: 'Files and folders whose change runs it again too, such as the source of the implementation',
        },
      })
      .epilogue(
        'Redirects are never followed: their answer is what is judged. Heads of more than 256 KiB are not read. HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY are honoured, except for this machine.',
      ),
  async perform(options, surroundings) {
    const also = options.watchAlso;
    if (!options.watch && also === undefined) return await runOnce(options, surroundings);
    const given = [...(also ?? []), ...(options.config === undefined ? [] : [options.config]), options.subject];
    return await runAndWatch(given, (read) => runOnce(options, surroundings, read), surroundings);
  },
} as const satisfies Command<Options>;

async function runOnce(
  options: Options,
  surroundings: Surroundings,
  read?: (subject: Subject) => void,
): Promise<ExitCode> {
  const subject = await readSubject(options.subject, options);
  read?.(subject);
  const target = await readTargetFile(options.config, surroundings);
  const url = baseUrl(options.url ?? target.url);
  const { output, ...rest } = options;
  return await performRun(
    subject,
    { ...target, url },
    {
      ...rest,
      selection: selectionOf(options, subject),
      limits: limitsOf(options),
      trust: await trustOf(options, url),
      ...(output === undefined ? {} : { output }),
    },
    surroundings,
  );
}
