import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-pack-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('packs into a package that runs where nothing of this checkout is', async () => {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  });
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  const paths = packed?.files.map(({ path }) => path) ?? [];
  expect(paths).toContain('dist/cli/main.js');
  expect(paths).toContain('dist/index.d.ts');
  expect(paths).toContain('suites/toolregistry/suite.yaml');
  expect(paths.filter((path) => /\.test\.|^src\/|^tests\/|\.tsbuildinfo$/.test(path))).toEqual([]);

  // Installed as npm would, but with the dependencies of this checkout: the test needs no network.
  await run('tar', ['-xzf', join(folder, packed?.filename ?? ''), '-C', folder]);
  symlinkSync(join(root, 'node_modules'), join(folder, 'package', 'node_modules'));
  const { stdout: said } = await run(process.execPath, [join(folder, 'package', 'dist', 'cli', 'main.js'), 'demo'], {
    cwd: folder,
  });
  expect(said).toContain('CONFORMANT');
  const program =
    "import { suiteNames, subjectOfSuite } from 'assay-conformance'; for (const name of await suiteNames()) console.log(name, (await subjectOfSuite(name)).contract.operations.length);";
  const { stdout: listed } = await run(process.execPath, ['--input-type=module', '-e', program], {
    cwd: join(folder, 'package'),
  });
  expect(listed).toContain('toolregistry 6');
});
