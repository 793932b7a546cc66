import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { behaviourOf, compareTargets, type TargetBehaviour } from '../../gate/index.ts';
import { Problem } from '../../model/index.ts';
import { readTranscript } from '../../run/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { type LimitOptions, limitsOf, trustOf } from '../limit-options.ts';
import { recordRun } from '../perform-run.ts';
import { readSubject, readTargetFile } from '../read-subject.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { ReportOptions } from '../report-options.ts';
import { type SelectOptions, selectionOf } from '../select-options.ts';
import type { Surroundings } from '../surroundings.ts';
import { baseUrl } from '../target-url.ts';
import { showDifferences } from './show-differences.ts';

export interface CompareUrlsOptions extends SelectOptions, LimitOptions, ReportOptions, ReadingOptions {
  readonly subject: string;
  readonly urls: readonly string[];
  readonly config: readonly string[] | undefined;
  readonly seed: number;
  readonly concurrency: number;
  readonly retries: number;
  readonly output: string | undefined;
  readonly verbose: boolean;
  readonly format: 'console' | 'json';
}

/**
 * Play the same plan against two implementations, one after the other, and say where they differ.
 * @returns 0: the same requirements hold at both; 1: one holds at one of them only; 3: one could not be measured
 */
export async function compareUrls(options: CompareUrlsOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { urls, config = [], output = 'reports/compared' } = options;
  if (urls.length > 2 || config.length > 2)
    throw new Problem('two implementations are compared, not more', { remedy: 'write --url A --url B' });
  const subject = await readSubject(options.subject, options);
  const behaviours: TargetBehaviour[] = [];
  for (const [i, name] of (['a', 'b'] as const).entries()) {
    const target = await readTargetFile(config[i] ?? config[0], surroundings);
    // Two target files may name a URL each; one file with two --url is two addresses of one setting.
    const url = baseUrl(urls[i] ?? (config.length === 2 ? target.url : undefined));
    const { report, transcript } = await recordRun(
      subject,
      { ...target, url },
      {
        ...options,
        selection: selectionOf(options, subject),
        limits: limitsOf(options),
        trust: await trustOf(options, url),
        output: join(output, name),
      },
      surroundings,
    );
    behaviours.push(await behaviourOf(report, readTranscript(createReadStream(transcript), transcript)));
  }
  const [first, second] = behaviours as [TargetBehaviour, TargetBehaviour];
  const differences = compareTargets(first, second);
  const about = ({ report }: TargetBehaviour) => `${report.target.url}: ${report.overall}`;
  if (options.format === 'json')
    surroundings.stdout.write(
      `${JSON.stringify({ format: 'assay-comparison/1', first: about(first), second: about(second), differences }, null, 2)}\n`,
    );
  else {
    const lines = showDifferences(differences, { first: about(first), second: about(second) }, options.verbose);
    const apart = differences.filter(({ kind }) => kind.startsWith('only')).length;
    const end = `${apart} requirements hold at one of them only; ${differences.length - apart} other differences. Reports: ${join(output, 'a')}, ${join(output, 'b')}`;
    surroundings.stdout.write(`${[...lines, end].join('\n')}\n`);
  }
  if (behaviours.some(({ report }) => report.halt !== undefined)) return 3;
  return differences.some(({ kind }) => kind.startsWith('only')) ? 1 : 0;
}
