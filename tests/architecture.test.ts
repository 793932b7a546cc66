import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which rooms a room may import, beside itself. What is not listed here is not a room. */
const mayImport: Readonly<Record<string, readonly string[] | 'anything'>> = {
  model: [],
  config: ['model'],
  jsonschema: ['model'],
  sources: ['model', 'jsonschema'],
  behaviours: ['model', 'jsonschema', 'config'],
  plan: ['model', 'jsonschema'],
  run: ['model'],
  checks: ['model', 'jsonschema'],
  diff: ['model', 'jsonschema'],
  gate: ['model'],
  certify: ['model'],
  report: ['model'],
  reporters: ['model'],
  servers: ['model'],
  cli: 'anything',
};

/** Files past 400 lines, by name, each a table of data. */
const exempt: readonly string[] = [];

/** Folders whose every unit must stand in the registry of its index.ts. */
const registries: readonly { readonly folder: string; readonly index: string }[] = [
  ...['auth', 'body', 'http', 'lifecycle', 'pagination', 'resource', 'stream'].map((area) => ({
    folder: `src/checks/${area}`,
    index: 'src/checks/index.ts',
  })),
  { folder: 'src/plan/strategies', index: 'src/plan/strategies/index.ts' },
  { folder: 'src/diff/rules', index: 'src/diff/rules/index.ts' },
  { folder: 'src/diff/formats', index: 'src/diff/formats/index.ts' },
  { folder: 'src/cli/commands', index: 'src/cli/commands/index.ts' },
];

/** Files in those folders that are no units: the type they share, and mechanisms that several of them use. */
const notUnits = /(index|strategy|command|\.test|\.laws)\.ts$/;

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(root, path)).isDirectory() ? filesUnder(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const sources = filesUnder('src').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.') ? relative(root, join(root, dirname(path), target)) : target,
  );
}

/** Tests, and the tools that only tests use. */
const isForTests = (path: string) => path.endsWith('.test.ts') || path.includes('/testing/');

const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];

describe('rooms', () => {
  it('are all known', () => {
    const rooms = new Set(sources.flatMap(({ path }) => roomOf(path) ?? []));
    expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
  });

  it('import only what they may', () => {
    const broken = sources.flatMap(({ path, text }) => {
      const room = roomOf(path);
      const allowed = room === undefined ? 'anything' : mayImport[room];
      // A test may set its room against others.
      if (allowed === 'anything' || isForTests(path)) return [];
      return importsOf(path, text)
        .filter((target) => target.startsWith('src/'))
        .filter((target) => {
          const other = roomOf(target);
          return other === undefined || (other !== room && !allowed?.includes(other));
        })
        .map((target) => `${path} imports ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it('are entered by their door', () => {
    const broken = sources
      .filter(({ path }) => !isForTests(path))
      .flatMap(({ path, text }) =>
        importsOf(path, text)
          .filter(
            (target) => target.startsWith('src/') && roomOf(target) !== undefined && roomOf(target) !== roomOf(path),
          )
          .filter((target) => !/^src\/[^/]+\/index\.ts$/.test(target))
          .map((target) => `${path} imports ${target}`),
      );
    expect(broken).toEqual([]);
  });
});

describe('only the command line', () => {
  const edges: readonly [string, RegExp][] = [
    ['prints', /\bconsole\.\w+\(|process\.(stdout|stderr)/],
    ['reads the environment', /process\.env\b/],
    ['knows the clock', /Date\.now\(|performance\.now\(/],
    ['sets the exit code', /process\.exit/],
    ['draws from unseeded randomness', /Math\.random\(|randomUUID|randomBytes/],
  ];
  // Reference servers stand for the outside world: theirs is a real clock, injected where tests need another.
  const outside = sources.filter(
    // What only tests import is a test.
    ({ path }) => !path.startsWith('src/cli/') && !path.startsWith('src/servers/') && !/\.(test|laws)\.ts$/.test(path),
  );

  it.each(edges)('%s', (_, pattern) => {
    const offenders = outside.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
    expect(offenders).toEqual([]);
  });
});

describe('files', () => {
  it('stay below 400 lines', () => {
    const long = [
      ...sources,
      ...filesUnder('tests').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
    ]
      .filter(({ path, text }) => text.split('\n').length > 401 && !exempt.includes(path))
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('have names that say something', () => {
    expect(
      sources
        .map(({ path }) => path)
        .filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.ts$)/.test(path)),
    ).toEqual([]);
    expect(
      sources
        .map(({ path }) => path)
        .filter((path) => !/^[a-z0-9-]+(\.(test|laws))?\.ts$/.test(path.split('/').at(-1) ?? '')),
    ).toEqual([]);
  });

  // The linter forbids `any`.
  it('have no default export and no enum', () => {
    const offenders = sources.filter(({ text }) =>
      /^export default|^(export )?(const )?enum /m.test(withoutComments(text)),
    );
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });
});

describe('registries', () => {
  it.each(registries)('$folder: every unit stands in $index', ({ folder, index }) => {
    const registry = readFileSync(join(root, index), 'utf8');
    const units = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts') && !notUnits.test(name));
    expect(units.length).toBeGreaterThan(0);
    const forgotten = units.filter((name) => isUnit(folder, name) && !registry.includes(`/${name}'`));
    expect(forgotten).toEqual([]);
  });
});

/** A unit exports a value named like its file. */
function isUnit(folder: string, name: string): boolean {
  const exported = name.slice(0, -3).replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return new RegExp(`export const ${exported}\\b`).test(readFileSync(join(root, folder, name), 'utf8'));
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
