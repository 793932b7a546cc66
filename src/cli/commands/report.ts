import { dirname, join } from 'node:path';
import { createColors } from 'picocolors';
import { reporters } from '../../reporters/index.ts';
import { screenOf, writeReports } from '../perform-run.ts';
import { readReport } from '../read-report.ts';
import { type ReportOptions, reportersOf, reportOptions } from '../report-options.ts';
import { colourWanted } from '../surroundings.ts';
import type { Command } from './command.ts';

export interface Options extends ReportOptions {
  readonly report: string;
  readonly output: string | undefined;
  readonly open: boolean;
  readonly verbose: boolean;
}

export const report = {
  usage: 'report <report>',
  statement: 'Write the report of an old run again, in other formats',
  options: (yargs) =>
    yargs
      .positional('report', { type: 'string', demandOption: true, describe: 'A report.json that a run has written' })
      .options({
        ...reportOptions,
        reporter: {
          ...reportOptions.reporter,
          describe: `Formats, with commas: ${Object.keys(reporters).join(', ')} (default: console)`,
        },
        output: {
          type: 'string',
          alias: 'o',
          describe: 'Folder for the files (default: beside the report); - prints them',
        },
        open: { type: 'boolean', default: false, describe: 'Write the HTML report and open it' },
        verbose: {
          type: 'boolean',
          default: false,
          describe: 'Print every failure and every open requirement in full',
        },
      }),
  async perform(options, surroundings) {
    const stored = await readReport(options.report);
    const { stdout } = surroundings;
    const wanted = reportersOf(options.reporter, options.open ? [] : ['console']);
    const printed = options.output === '-' ? wanted : wanted.filter((id) => id === 'console');
    for (const id of printed)
      stdout.write(
        reporters[id].render(stored, {
          verbose: options.verbose,
          strict: options.junitStrict,
          colours: createColors(colourWanted(surroundings, stdout)),
          ...screenOf(stdout),
        }),
      );
    const folder = options.output === undefined || options.output === '-' ? dirname(options.report) : options.output;
    const asFiles = [...wanted.filter((id) => !printed.includes(id)), ...(options.open ? (['html'] as const) : [])];
    const files = await writeReports(stored, folder, { reporters: asFiles, strict: options.junitStrict });
    for (const file of files) stdout.write(`  ${file}\n`);
    if (options.open) surroundings.open?.(join(folder, reporters.html.fileName));
    return 0;
  },
} as const satisfies Command<Options>;
