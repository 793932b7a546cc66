import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Contract, Problem } from '../../model/index.ts';
import { subjectOfDocuments } from '../../pipeline.ts';
import { compareContracts, printOpenapi } from '../../sources/index.ts';
import { type ReadingOptions, readingOptions } from '../reading-options.ts';
import { contractAsJson, differencesAsJson } from '../spec/as-json.ts';
import { describeContract } from '../spec/describe-contract.ts';
import { describeDifferences } from '../spec/describe-differences.ts';
import type { Command } from './command.ts';

export interface Options extends ReadingOptions {
  readonly documents: readonly string[];
  readonly output: string | undefined;
  readonly against: string | undefined;
  readonly format: 'text' | 'json';
}

export const spec = {
  usage: 'spec <documents..>',
  statement: 'Print what was understood of API documents, with the line of every fact, and what was not',
  options: (yargs) =>
    yargs
      .positional('documents', {
        type: 'string',
        array: true,
        demandOption: true,
        describe:
          'OpenAPI or Swagger as JSON or YAML, Markdown, pages saved as text or HTML; several of one API are read as one',
      })
      .option('output', {
        type: 'string',
        alias: 'o',
        requiresArg: true,
        describe: 'Write the contract as OpenAPI 3.1 (3.2 where streams need it) as JSON; - for the terminal',
      })
      .option('against', { type: 'string', describe: 'Another document of the API: print where the two disagree' })
      .option('format', {
        choices: ['text', 'json'] as const,
        default: 'text' as const,
        describe:
          'For people, or for programs: everything that was understood, and every finding (schemas/spec.schema.json)',
      })
      .options(readingOptions) as never,
  perform: async ({ documents, output, against, format, ...options }, { stdout, stderr }) => {
    const read = async (paths: readonly string[]): Promise<Contract> =>
      (await subjectOfDocuments(paths, options)).contract;
    const contract = await read(documents);
    if (against !== undefined) {
      const differences = compareContracts(contract, await read([against]));
      stdout.write(
        format === 'json'
          ? differencesAsJson(differences, documents, against)
          : describeDifferences(differences, documents.join(', '), against),
      );
      return differences.some(({ kind }) => kind === 'differs') ? 1 : 0;
    }
    if (output === '-') {
      stdout.write(printOpenapi(contract));
      return 0;
    }
    stdout.write(
      format === 'json'
        ? contractAsJson(contract)
        : describeContract(contract, { nameOf: shortNames(documents), width: 84 }),
    );
    if (output !== undefined) {
      await writeFile(output, printOpenapi(contract)).catch((cause: unknown) => {
        throw new Problem(`cannot write ${output}: ${cause instanceof Error ? cause.message : String(cause)}`, {
          remedy: 'name a file in an existing folder',
          cause,
        });
      });
      stderr.write(`wrote ${output}\n`);
    }
    return 0;
  },
} as const satisfies Command<Options>;

/** Documents are called by their last name where that is enough. */
function shortNames(paths: readonly string[]): (document: string) => string {
  const names = paths.map((path) => basename(path));
  const unique = new Set(names).size === names.length;
  return (document) => (unique && paths.includes(document) ? basename(document) : document);
}
