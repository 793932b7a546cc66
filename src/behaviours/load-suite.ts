import { readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from '../config/index.ts';
import { type JsonObject, nearestName, Problem } from '../model/index.ts';
import type { Profile } from './profile.ts';

/** A built-in suite (or a folder like one): its profile and where its documents lie. */
export interface Suite {
  readonly name: string;
  readonly title: string;
  readonly edition: string;
  readonly config: Config<Profile>;
  /** Documents the contract is read from. `name` is what reports print, `path` where the bytes are. */
  readonly documents: readonly SuiteFile[];
  /** Prose pages that the profile cites, documents included, keyed by the name the profile uses (`lifecycle.md`). */
  readonly pages: ReadonlyMap<string, SuiteFile>;
}

export interface SuiteFile {
  readonly name: string;
  readonly path: string;
}

/** Works from `src/` and from `dist/`: both are two levels below the package. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

const suitesFolder = join(packageRoot, 'suites');

export const suiteSchema = createRequire(import.meta.url)('../../schemas/suite.schema.json') as JsonObject;

/** Names of the built-in suites, sorted. */
export async function suiteNames(): Promise<string[]> {
  const entries = await readdir(suitesFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * Load a suite by name (`toolregistry`) or from a folder that holds a `suite.yaml`.
 * @throws {Problem} unknown name (with the nearest one), unreadable or invalid profile (with its line)
 */
export async function loadSuite(nameOrFolder: string): Promise<Suite> {
  const names = await suiteNames();
  const builtIn = names.includes(nameOrFolder);
  const folder = builtIn ? join(suitesFolder, nameOrFolder) : nameOrFolder;
  const path = join(folder, 'suite.yaml');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const near = nearestName(nameOrFolder, names);
    throw new Problem(`there is no suite '${nameOrFolder}'`, {
      remedy: `${near === undefined ? '' : `did you mean '${near}'? `}built-in suites: ${names.join(', ')}; or name a folder with a suite.yaml, or an API document`,
      cause,
    });
  });
  const shown = (file: string) => (builtIn ? relative(packageRoot, file).replaceAll('\\', '/') : file);
  const config = readConfig<Profile>(text, shown(path), suiteSchema);
  const file = (name: string): SuiteFile => ({ name: shown(join(folder, name)), path: join(folder, name) });
  const documents = config.value.documents.map(file);
  const pages = new Map(
    [...config.value.documents, ...(config.value.guides ?? [])].map((name) => [baseName(name), file(name)]),
  );
  return {
    name: config.value.suite,
    title: config.value.title,
    edition: config.value.edition,
    config,
    documents,
    pages,
  };
}

/** Whether a command-line word names a suite rather than a document: a built-in name, or a folder with a profile. */
export async function isSuite(word: string): Promise<boolean> {
  if ((await suiteNames()).includes(word)) return true;
  return await stat(join(word, 'suite.yaml')).then(
    (found) => found.isFile(),
    () => false,
  );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
