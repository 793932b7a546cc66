import { compareReports } from '../../gate/index.ts';
import { readReport } from '../read-report.ts';
import type { Command } from './command.ts';

export interface Options {
  readonly old: string;
  readonly new: string;
  readonly format: 'console' | 'json';
}

export const compare = {
  usage: 'compare <old> <new>',
  statement: 'Show what changed between two runs: verdicts, coverage, statuses, headers, members, latency',
  options: (yargs) =>
    yargs
      .positional('old', { type: 'string', demandOption: true, describe: 'A report.json' })
      .positional('new', { type: 'string', demandOption: true, describe: 'A report.json' })
      .options({
        format: {
          choices: ['console', 'json'] as const,
          default: 'console' as const,
          alias: 'f',
          describe: 'How to tell it',
        },
      }),
  async perform({ old, new: next, format }, { stdout }) {
    const differences = compareReports(await readReport(old), await readReport(next));
    if (format === 'json') stdout.write(`${JSON.stringify(differences, null, 2)}\n`);
    else {
      for (const { kind, trend, subject, message } of differences)
        stdout.write(`${(trend === 'other' ? kind : trend).padEnd(11)} ${subject}: ${message}\n`);
      stdout.write(
        `${differences.length} differences, ${differences.filter(({ trend }) => trend === 'worse').length} for the worse\n`,
      );
    }
    return differences.some(({ trend }) => trend === 'worse') ? 1 : 0;
  },
} as const satisfies Command<Options>;
