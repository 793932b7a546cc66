import { readFile } from 'node:fs/promises';
import { isSuite } from '../behaviours/index.ts';
import { plainTarget, readTarget, type Target } from '../config/index.ts';
import { Problem } from '../model/index.ts';
import { type Subject, subjectOfDocuments, subjectOfSuite } from '../pipeline.ts';
import type { ReadingOptions } from './reading-options.ts';
import type { Surroundings } from './surroundings.ts';

/** A word of the command line → what to test: a suite's name, a suite's folder, or a document's path. */
export async function readSubject(word: string, options: ReadingOptions = {}): Promise<Subject> {
  const looksLikePath = /[./\\]/.test(word);
  if ((await isSuite(word)) || !looksLikePath) return await subjectOfSuite(word);
  return await subjectOfDocuments([word], options);
}

/** Read the target file, when one is named. */
export async function readTargetFile(path: string | undefined, surroundings: Surroundings): Promise<Target> {
  if (path === undefined) return plainTarget;
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Problem(
      `cannot read the target file ${path}: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        remedy: 'name an existing file with --config; suites/<suite>/target.example.yaml shows one',
        cause,
      },
    );
  });
  return readTarget(text, path, surroundings.environment);
}
