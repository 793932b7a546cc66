import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Problem } from '../model/index.ts';
import type { Subject } from '../pipeline.ts';
import { describedProblem } from './described-problem.ts';
import type { ExitCode } from './exit-code.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Run, and run again whenever one of the files changes that the run was made from, until the signal stops it. A problem with the input is
 * said, and the next change may mend it.
 * @param also more files and folders whose change counts
 * @param once runs once, and tells on the way what it was made from
 * @returns the exit code of the last run
 */
export async function runAndWatch(
  also: readonly string[],
  once: (read: (subject: Subject) => void) => Promise<ExitCode>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { watch, signal, stdout, stderr } = surroundings;
  if (watch === undefined) throw new Error('these surroundings cannot watch files');
  const given = also.map((path) => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path + sep : path));
  let files: readonly string[] = [];
  for (;;) {
    // What the last reading knew is watched while the next one is made: a change meanwhile is not missed.
    let watched = watch([...given, ...files]);
    let code: ExitCode = 2;
    try {
      code = await once((subject) => {
        const read = filesOf(subject);
        if (read.every((path) => files.includes(path))) return;
        files = read;
        watched.close();
        watched = watch([...given, ...files]);
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      stderr.write(`${describedProblem(error)}\n`);
    }
    if (!signal.aborted) stdout.write('\n  Watching; Ctrl-C ends it.\n');
    const path = await watched.changed(signal);
    watched.close();
    if (path === undefined) return code;
    stdout.write(`\n  ${relative('.', path).startsWith('..') ? path : relative('.', path)} changed.\n\n`);
  }
}

/** The files that a subject was read from, and the profile beside them. */
function filesOf({ documents = [] }: Subject): readonly string[] {
  const pages = documents.flatMap(({ location }) =>
    location === undefined || /^\w+:\/\//.test(location) ? [] : [location],
  );
  const profiles = pages.map((page) => join(page, '..', '..', 'suite.yaml'));
  return [...new Set([...pages, ...profiles.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())])];
}
