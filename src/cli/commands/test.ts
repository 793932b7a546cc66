import { Problem } from '../../model/index.ts';
import { type LimitOptions, limitsOf, trustOf } from '../limit-options.ts';
import { performRun } from '../perform-run.ts';
import { readSubject, readTargetFile } from '../read-subject.ts';
import type { ReportOptions } from '../report-options.ts';
import { type SelectOptions, selectionOf } from '../select-options.ts';
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
      .options({ url: { type: 'string', describe: 'Base URL of the implementation' }, ...sendOptions }),
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
        trust: await trustOf(options),
        ...(output === undefined ? {} : { output }),
      },
      surroundings,
    );
  },
} as const satisfies Command<Options>;

function baseUrl(url: string | undefined): string {
  if (url === undefined)
    throw new Problem('no URL to test', { remedy: 'add --url http://…, or url: in the target file' });
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !['http:', 'https:'].includes(parsed.protocol))
    throw new Problem(`'${url}' is no URL to test`, { remedy: 'write it as http://host:port/path or https://…' });
  if (parsed.username !== '' || parsed.password !== '')
    throw new Problem('the URL holds a credential, which every process on this machine can see', {
      remedy: 'put it under auth: in the target file as ${NAME}',
    });
  return url.replace(/\/+$/, '');
}
