import type { Argv } from 'yargs';
import type { ExitCode } from '../exit-code.ts';
import { limitOptions } from '../limit-options.ts';
import { reportOptions } from '../report-options.ts';
import { selectOptions } from '../select-options.ts';
import type { Surroundings } from '../surroundings.ts';

/** One command of the command line: its own file, one line in the registry. */
export interface Command<Options> {
  /** As yargs reads it: `test <subject>`. */
  readonly usage: string;
  readonly statement: string;
  /** Declares positionals and options to yargs. What yargs makes of a command line is untyped input: `Options` names it. */
  readonly options: (yargs: Argv) => unknown;
  readonly perform: (options: Options, surroundings: Surroundings) => Promise<ExitCode>;
}

/** Options that every command that runs or plans has. */
export const runOptions = {
  seed: { type: 'number', default: 1, describe: 'Seed of every random choice: equal seeds give equal plans' },
  config: { type: 'string', alias: 'c', describe: 'Target file: URL, credentials, variables, scenarios, claims' },
} as const;

/** Options of commands that send requests. */
export const sendOptions = {
  ...runOptions,
  ...selectOptions,
  ...limitOptions,
  ...reportOptions,
  concurrency: {
    type: 'number',
    default: 8,
    describe: 'Cases that act at the same time; more stories may wait meanwhile',
  },
  retries: {
    type: 'number',
    default: 1,
    describe: 'Times that a failed case is repeated, alone: failed once and not again is unstable',
  },
  output: { type: 'string', alias: 'o', describe: 'Folder for the reports (default: reports/<time>-<suite>)' },
  verbose: { type: 'boolean', default: false, describe: 'Print every failure and every open requirement in full' },
} as const;
