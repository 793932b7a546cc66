import { readFile, writeFile } from 'node:fs/promises';
import { createColors } from 'picocolors';
import { readConfig } from '../../config/index.ts';
import { applyPolicy, diffContracts, diffFormats, isAtLeast, type Policy, unknownKinds } from '../../diff/index.ts';
import { Problem } from '../../model/index.ts';
import { readSchema } from '../read-schema.ts';
import { readSubject } from '../read-subject.ts';
import { type ReadingOptions, readingOptions } from '../reading-options.ts';
import { colourWanted } from '../surroundings.ts';
import type { Command } from './command.ts';

const formats = Object.keys(diffFormats) as readonly (keyof typeof diffFormats)[];
const thresholds = ['ERROR', 'WARNING', 'INFO', 'none'] as const;

export interface Options extends ReadingOptions {
  readonly old: string;
  readonly new: string;
  readonly format: keyof typeof diffFormats;
  readonly failOn: (typeof thresholds)[number];
  readonly policy: string | undefined;
  readonly output: string | undefined;
}

export const diff = {
  usage: 'diff <old> <new>',
  statement: 'Show what changed between two documents or suites; each breaking change with a message that shows it',
  options: (yargs) =>
    yargs
      .positional('old', { type: 'string', demandOption: true, describe: 'Document or suite as it was' })
      .positional('new', { type: 'string', demandOption: true, describe: 'Document or suite as it is' })
      .options({
        ...readingOptions,
        format: { choices: formats, default: 'console' as const, alias: 'f', describe: 'How to tell it' },
        failOn: { choices: thresholds, default: 'ERROR' as const, describe: 'Exit with 1 from this level on' },
        policy: { type: 'string', describe: 'File of levels, milder paths and acknowledged changes (YAML)' },
        output: { type: 'string', alias: 'o', describe: 'File to write (default: standard output)' },
      }),
  async perform({ old, new: next, format, failOn, policy: path, output, ...options }, surroundings) {
    const [was, is] = await Promise.all([readSubject(old, options), readSubject(next, options)]);
    const { value: policy, name, lineOf } = await readPolicy(path);
    const today = new Date(surroundings.now()).toISOString().slice(0, 10);
    const judged = applyPolicy(diffContracts(was.contract, is.contract), policy, today);
    const report = {
      old: { name: old, version: was.contract.version },
      new: { name: next, version: is.contract.version },
      changes: judged.changes,
      stale: judged.stale.map(({ pointer, message }) => `${name}:${lineOf(pointer)}: ${message}`),
    };
    const toFile = output !== undefined;
    const colours = createColors(!toFile && colourWanted(surroundings, surroundings.stdout));
    const text = diffFormats[format].render(report, { colours });
    if (toFile) await write(output, text);
    else surroundings.stdout.write(text);
    return failOn !== 'none' && judged.changes.some(({ level }) => isAtLeast(level, failOn)) ? 1 : 0;
  },
} as const satisfies Command<Options>;

async function readPolicy(path: string | undefined) {
  const text = path === undefined ? '{}' : await read(path);
  const schema = readSchema('diff-policy');
  const config = readConfig<Policy>(text, path ?? 'policy', schema);
  const [unknown] = unknownKinds(config.value);
  if (unknown !== undefined)
    throw config.problem(
      unknown.pointer,
      `there is no kind of change '${unknown.name}'`,
      unknown.near === undefined ? 'assay diff --format json names the kinds' : `did you mean '${unknown.near}'?`,
    );
  return config;
}

async function read(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Problem(`cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((cause: unknown) => {
    throw new Problem(`cannot write ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
}
