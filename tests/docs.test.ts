import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

describe.each(pages)('%s', (page) => {
  it('names only paths that exist', () => {
    const named = [
      ...read(page).matchAll(/`((?:src|docs|suites|schemas|tests|bench|fixtures|reports)\/[^`\s]*)`/g),
    ].map(([, path = '']) => path);
    const concrete = named.filter((path) => !/[<>*{}…]/.test(path));
    expect(concrete.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    // A pattern such as `src/checks/<area>/` must at least begin in a folder that exists.
    const patterns = named.filter((path) => /[<>*{}…]/.test(path)).map((path) => path.split(/[<*{…]/)[0] ?? '');
    expect(patterns.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

describe('README.md', () => {
  it('stays short', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(150);
  });

  it('names every command, and no other', () => {
    const rows = read('README.md')
      .split('\n')
      .filter((line) => line.startsWith('| `assay '));
    const named = rows.flatMap((row) => [...row.matchAll(/`assay (\w+)/g)].map(([, name]) => name)).sort();
    expect(named).toEqual(commands.map(({ usage }) => usage.split(' ')[0]).sort());
  });
});

describe('docs/dependencies.md', () => {
  it('explains every dependency, and no other', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const rows = [...read('docs/dependencies.md').matchAll(/^\| (?!package|---)([^|]+) \|/gm)].flatMap(
      ([, names = '']) => names.trim().split(', '),
    );
    expect(rows.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });

  it('holds: versions are exact, and nothing runs at installation', () => {
    const manifest = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>;
      scripts: Record<string, string>;
    };
    expect(Object.values(manifest.dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
    const locked = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>;
    };
    expect(
      Object.entries(locked.packages).filter(([, one]) => one.hasInstallScript === true && one.dev !== true),
    ).toEqual([]);
  });
});
