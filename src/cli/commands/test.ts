import { type LimitOptions, limitsOf, trustOf } from '../limit-options.ts';
import { performRun } from '../perform-run.ts';
import { readSubject, readTargetFile } from '../read-subject.ts';
import type { ReportOptions } from '../report-options.ts';
import { type SelectOptions, selectionOf } from '../select-options.ts';
import { baseUrl } from '../target-url.ts';
import { type Command, sendOptions } from './command.ts';

export interface Options extends SelectOptions, LimitOptions, ReportOptions {
  readonly subject: string;
  readonly url: string | undefined;
  readonly config: string | undefined;
  readonly seed: number;
  readonly concurrency: number;
  readonly retries: number;
  readonly output: string | undefined;
  readonly verbose: boolean;
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
      .options({ url: { type: 'string', describe: 'Base URL of the implementation' }, ...sendOptions })
      .epilogue(
        'Redirects are never followed: their answer is what is judged. HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY are honoured, except for this machine.',
      ),
  async perform(options, surroundings) {
    const subject = await readSubject(options.subject);
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
  },
} as const satisfies Command<Options>;
