import { readFile, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { type Config, readConfig } from '../../config/index.ts';
import { type Baseline, baselineChanges, decideGate, type Gate, updateBaseline } from '../../gate/index.ts';
import { Problem } from '../../model/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { readReport } from '../read-report.ts';
import { readSchema } from '../read-schema.ts';
import type { Command } from './command.ts';

export interface Options {
  readonly report: string;
  readonly baseline: string;
  readonly update: boolean;
}

const codes: Readonly<Record<Gate['decision'], ExitCode>> = { open: 0, closed: 1, wrong: 2, unmeasured: 3 };

export const gate = {
  usage: 'gate <report>',
  statement: 'Fail on regressions only: hold a report against the known failures',
  options: (yargs) =>
    yargs.positional('report', { type: 'string', demandOption: true, describe: 'A report.json' }).options({
      baseline: { type: 'string', alias: 'b', demandOption: true, describe: 'File of known failures (YAML)' },
      update: {
        type: 'boolean',
        default: false,
        describe: 'Write the baseline that this report fits, keeping reasons',
      },
    }),
  async perform({ report: path, baseline: file, update }, { stdout, now }) {
    const report = await readReport(path);
    const today = new Date(now()).toISOString().slice(0, 10);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    const config = text === undefined ? undefined : read(text, file);
    if (update) {
      if (report.overall === 'NOT MEASURED' && report.halt !== undefined)
        throw new Problem(`a run that was stopped makes no baseline: ${report.because}`, {
          remedy: 'let a run come to its end',
        });
      if (report.shard !== undefined)
        throw new Problem(`a part of a run makes no baseline (${report.shard.index} of ${report.shard.count})`, {
          remedy: 'join the parts with assay merge',
        });
      const next = updateBaseline(report, config?.value);
      if (next.exercised.length + next.known.length === 0)
        throw new Problem(`a run that exercised nothing makes no baseline: ${report.because}`, {
          remedy: 'let a run reach the target',
        });
      await writeFile(file, stringify(next, { lineWidth: 0 })).catch((cause: unknown) => {
        throw new Problem(`cannot write ${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      });
      for (const line of config === undefined ? [] : baselineChanges(config.value, next, today))
        stdout.write(`${line}\n`);
      stdout.write(
        `${file}: ${next.known.length} known failures, ${next.exercised.length} MUST requirements exercised\n`,
      );
      return 0;
    }
    if (config === undefined)
      throw new Problem(`cannot read the baseline ${file}`, {
        remedy: `write it with: assay gate ${path} --baseline ${file} --update`,
      });
    const decided = decideGate(report, config.value, today);
    for (const finding of decided.findings) {
      const at = 'entry' in finding ? `  (${file}:${config.lineOf(`/known/${finding.entry}`)})` : '';
      stdout.write(`${finding.kind.padEnd(9)} ${finding.message}${at}\n`);
    }
    stdout.write(`gate ${decided.decision}: ${decided.because}\n`);
    return codes[decided.decision];
  },
} as const satisfies Command<Options>;

function read(text: string, file: string): Config<Baseline> {
  return readConfig<Baseline>(text, file, readSchema('baseline'));
}
