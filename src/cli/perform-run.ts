import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { finished } from 'node:stream/promises';
import { createColors } from 'picocolors';
import type { Target } from '../config/index.ts';
import { Problem, type Report } from '../model/index.ts';
import { prepare, type Subject, test } from '../pipeline.ts';
import type { Selection } from '../plan/index.ts';
import { type ReporterId, reporters } from '../reporters/index.ts';
import type { Limits, Trust } from '../run/index.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { type ReportOptions, reportersOf } from './report-options.ts';
import { showProgress } from './show-progress.ts';
import { colourWanted, type Surroundings, version } from './surroundings.ts';

export interface RunOptions extends ReportOptions {
  readonly seed: number;
  readonly concurrency: number;
  readonly retries: number;
  /** Folder for this run's reports; default `reports/<time>-<suite>`. */
  readonly output?: string;
  readonly verbose: boolean;
  readonly selection: Selection;
  readonly limits: Partial<Limits>;
  readonly trust: Trust;
}

/** Test a target, write and print every report: the heart of `test` and `demo`. */
export async function performRun(
  subject: Subject,
  target: Target & { readonly url: string },
  options: RunOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { report, files, transcript } = await recordRun(subject, target, options, surroundings);
  printReport(report, surroundings, { verbose: options.verbose, files: [...files, shownPath(transcript)] });
  return exitCodeOf(report);
}

/** A run on disk. */
export interface RecordedRun {
  readonly report: Report;
  /** Paths of the reports. */
  readonly files: readonly string[];
  /** Path of the transcript. */
  readonly transcript: string;
}

/** Test a target and write every report; prints only progress. */
export async function recordRun(
  subject: Subject,
  target: Target & { readonly url: string },
  options: RunOptions,
  surroundings: Surroundings,
): Promise<RecordedRun> {
  const startedAt = new Date(surroundings.now()).toISOString();
  const wanted = reportersOf(options.reporter, defaultReporters);
  const folder =
    options.output ??
    join('reports', `${startedAt.replaceAll(/[:.]/g, '-').slice(0, 19)}-${safeName(subject.suite.name)}`);
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new Problem(`cannot make the folder ${folder}: ${message(cause)}`, {
      remedy: 'name another with --output',
      cause,
    });
  });
  const transcriptPath = join(folder, 'transcript.ndjson');
  const file = createWriteStream(transcriptPath);
  const progress = showProgress(surroundings);
  const start = surroundings.monotonic();
  let writeFailure: unknown;
  file.on('error', (error) => {
    writeFailure = error;
  });
  const write = async (line: string) => {
    if (writeFailure !== undefined) throw unwritable(transcriptPath, writeFailure);
    if (!file.write(line)) await drained(file);
  };
  const report = await test({
    prepared: prepare(subject, target, options.seed, options.selection),
    target,
    assay: version,
    nonce: surroundings.nonce(),
    startedAt,
    clock: () => surroundings.monotonic() - start,
    concurrency: options.concurrency,
    retries: options.retries,
    limits: {
      ...options.limits,
      ...(options.selection.maxRequests !== undefined && { requests: options.selection.maxRequests }),
    },
    trust: options.trust,
    signal: surroundings.signal,
    write,
    progress: progress.show,
    failure: progress.failure,
  });
  file.end();
  await finished(file).catch((cause: unknown) => {
    throw unwritable(transcriptPath, cause);
  });
  progress.clear();
  const files = await writeReports(report, folder, { reporters: [...wanted, 'json'], strict: options.junitStrict });
  return { report, files, transcript: transcriptPath };
}

/** Wait until a stream takes more, or is broken: then the next write says so. */
async function drained(file: WriteStream): Promise<void> {
  await new Promise<void>((resume) => {
    const done = () => {
      file.off('drain', done).off('error', done);
      resume();
    };
    file.on('drain', done).on('error', done);
  });
}

/** What a run writes unless told otherwise; `report.json` is always written, since all else can be made from it. */
export const defaultReporters = ['html', 'junit'] as const satisfies readonly ReporterId[];

/** Write reports as files. @returns their paths, relative to the working directory where that is shorter */
export async function writeReports(
  report: Report,
  folder: string,
  options: { readonly reporters: readonly ReporterId[]; readonly strict: boolean },
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return await Promise.all(
    [...new Set(options.reporters)].map(async (id) => {
      const path = join(folder, reporters[id].fileName);
      await writeFile(path, reporters[id].render(report, { strict: options.strict })).catch((cause: unknown) => {
        throw unwritable(path, cause);
      });
      return shownPath(path);
    }),
  );
}

function shownPath(path: string): string {
  return relative('.', path).startsWith('..') ? path : relative('.', path);
}

export function printReport(
  report: Report,
  surroundings: Surroundings,
  options: { readonly verbose: boolean; readonly files: readonly string[] },
): void {
  const { stdout } = surroundings;
  const text = reporters.console.render(report, {
    ...options,
    colours: createColors(colourWanted(surroundings, stdout)),
    ...screenOf(stdout),
  });
  stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** How much room a terminal has; a file and a pipe have as much as the reporter gives them. */
export function screenOf({ columns, rows }: Surroundings['stdout']): { width?: number; rows?: number } {
  return { ...(columns === undefined ? {} : { width: columns }), ...(rows === undefined ? {} : { rows }) };
}

/** A file name that no operating system and no shell trips over. */
function safeName(name: string): string {
  return (
    name
      .replaceAll(/[^\w.-]+/g, '-')
      .replaceAll(/^[-.]+|[-.]+$/g, '')
      .slice(-60) || 'run'
  );
}

function unwritable(path: string, cause: unknown): Problem {
  return new Problem(`cannot write ${path}: ${message(cause)}`, {
    remedy: 'make room, or name another folder with --output',
    cause,
  });
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
