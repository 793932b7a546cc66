import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/behaviours/index.ts';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly link?: boolean;
}

const read = (name: string) => readFileSync(`${packageRoot}/${name}`, 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};
const page = read('docs/dependencies.md');
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

describe('dependencies', () => {
  it('are pinned: exact versions, and bytes with a hash', () => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  it('run no script at installation, and neither do we', () => {
    // fsevents is for macOS alone; npm runs no script of an optional package of another platform.
    const scripted = installed.filter(
      ([path, { hasInstallScript }]) => hasInstallScript && nameOf(path) !== 'fsevents',
    );
    expect(scripted.map(([path]) => path)).toEqual([]);
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });

  it('that users get are explained, each by name', () => {
    const silent = installed.filter(
      ([path, { dev }]) => dev !== true && !new RegExp(`[ |]${nameOf(path)}[ ,:|]`).test(page),
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('of our own for development are explained, each by name', () => {
    expect(Object.keys(manifest.devDependencies).filter((name) => !page.includes(name))).toEqual([]);
  });
});
