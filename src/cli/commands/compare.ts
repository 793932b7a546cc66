import { Problem } from '../../model/index.ts';
import { compareRuns } from '../compare/compare-runs.ts';
import { type CompareUrlsOptions, compareUrls } from '../compare/compare-urls.ts';
import { readingOptions } from '../reading-options.ts';
import { type Command, sendOptions } from './command.ts';

export interface Options extends Omit<CompareUrlsOptions, 'subject' | 'urls'> {
  readonly old: string;
  readonly new: string | undefined;
  readonly url: readonly string[] | undefined;
}

const { config: _, ...runOptions } = sendOptions;

export const compare = {
  usage: 'compare <old> [new]',
  statement: 'Show what changed between two runs; with two --url, play one plan against two implementations',
  options: (yargs) =>
    yargs
      .positional('old', {
        type: 'string',
        demandOption: true,
        describe: 'A report.json; with --url a suite, folder or API document',
      })
      .positional('new', { type: 'string', describe: 'A report.json' })
      .options({
        url: { type: 'string', array: true, describe: 'Base URLs of two implementations: --url A --url B' },
        config: { type: 'string', array: true, alias: 'c', describe: 'Target file of both, or one for each, in order' },
        ...runOptions,
        ...readingOptions,
        format: {
          choices: ['console', 'json'] as const,
          default: 'console' as const,
          alias: 'f',
          describe: 'How to tell it',
        },
      }),
  async perform({ old, new: next, url, ...options }, surroundings) {
    const urls = url ?? [];
    if (next !== undefined && urls.length === 0) return await compareRuns(old, next, options.format, surroundings);
    if (next === undefined && (urls.length > 0 || options.config?.length === 2))
      return await compareUrls({ ...options, subject: old, urls }, surroundings);
    throw new Problem('there is nothing to compare with', {
      remedy: 'write: assay compare old.json new.json, or: assay compare <suite or document> --url A --url B',
    });
  },
} as const satisfies Command<Options>;
