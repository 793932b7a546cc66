import { plainTarget } from '../../config/index.ts';
import { subjectOfSuite } from '../../pipeline.ts';
import { type LimitOptions, limitsOf, trustOf } from '../limit-options.ts';
import { performRun } from '../perform-run.ts';
import { loadServers } from '../reference-servers.ts';
import type { ReportOptions } from '../report-options.ts';
import { type SelectOptions, selectionOf } from '../select-options.ts';
import { type Command, sendOptions } from './command.ts';

export interface Options extends SelectOptions, LimitOptions, ReportOptions {
  readonly suite: string;
  readonly fault: string | undefined;
  readonly variation: readonly string[] | undefined;
  readonly seed: number;
  readonly concurrency: number;
  readonly retries: number;
  readonly output: string | undefined;
  readonly verbose: boolean;
}

const { config: _, ...demoOptions } = sendOptions;

export const demo = {
  usage: 'demo [suite]',
  statement: 'The same against the embedded reference server: no network, no set-up',
  options: (yargs) =>
    yargs.positional('suite', { type: 'string', default: 'toolregistry', describe: 'Built-in suite' }).options({
      fault: { type: 'string', describe: 'Let the server tell one lie (see: assay serve --list)' },
      variation: { type: 'string', array: true, describe: 'Let the server use a freedom that the documents leave it' },
      ...demoOptions,
    }),
  async perform(options, surroundings) {
    const subject = await subjectOfSuite(options.suite);
    const { startServer } = await loadServers();
    const { fault, variation, output, ...rest } = options;
    const server = await startServer({
      suite: subject.suite.name,
      seed: options.seed,
      ...(fault === undefined ? {} : { fault }),
      ...(variation === undefined ? {} : { variations: variation.flatMap((names) => names.split(',')) }),
    });
    try {
      const [scheme = 'credential'] = Object.keys(subject.contract.securitySchemes);
      const target = {
        ...plainTarget,
        url: server.url,
        auth: { [scheme]: { value: server.credential, name: 'DEMO_CREDENTIAL' } },
        profile: { ...plainTarget.profile, ...server.target, patience: { completion: 10_000, poll: 20 } },
      };
      return await performRun(
        subject,
        target,
        {
          ...rest,
          selection: selectionOf(options, subject),
          limits: limitsOf(options),
          trust: await trustOf(options, server.url),
          ...(output === undefined ? {} : { output }),
        },
        surroundings,
      );
    } finally {
      await server.close();
    }
  },
} as const satisfies Command<Options>;
