import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
let paths: readonly string[];

/** As `npm install <package>` would lay it out, without the network: the package, and copies or links of its production dependencies only. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-pack-'));
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  });
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  paths = packed?.files.map(({ path }) => path) ?? [];
  await run('tar', ['-xzf', join(folder, packed?.filename ?? ''), '-C', folder]);
  mkdirSync(join(folder, 'node_modules'));
  cpSync(join(folder, 'package'), join(folder, 'node_modules', 'assay-conformance'), { recursive: true });
  const listed = await run('npm', ['ls', '--omit=dev', '--all', '--parseable'], { cwd: root });
  for (const path of listed.stdout.split('\n').filter((line) => line.includes('node_modules'))) {
    const place = join(folder, relative(root, path));
    // A nested dependency comes along with the link to its parent.
    if (place.split('node_modules').length > 2 || existsSync(place)) continue;
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(path, place);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const installed = (...path: string[]) => join(folder, 'node_modules', 'assay-conformance', ...path);

describe('the package', () => {
  it('holds what a user needs and nothing else', () => {
    for (const path of [
      'dist/cli/main.js',
      'dist/index.d.ts',
      'suites/toolregistry/suite.yaml',
      'schemas/report.schema.json',
    ])
      expect(paths).toContain(path);
    expect(paths.filter((path) => /\.test\.|^src\/|^tests\/|\/testing\/|\.tsbuildinfo$/.test(path))).toEqual([]);
  });

  it('runs the demo from an empty folder', async () => {
    const { stdout } = await run(
      process.execPath,
      ['--preserve-symlinks', installed('dist', 'cli', 'main.js'), 'demo'],
      { cwd: folder },
    );
    expect(stdout).toMatch(/^ {2}CONFORMANT$/m);
  });

  it('is a library with types', async () => {
    const program = [
      "import { decideGate, diffContracts, makeBundle, merge, subjectOfSuite, verifyBundle } from 'assay-conformance';",
      "const { contract } = await subjectOfSuite('toolregistry');",
      'const made = [decideGate, makeBundle, merge, verifyBundle].every((one) => typeof one === "function");',
      'console.log(contract.operations.length, diffContracts(contract, contract).length, made);',
    ].join('\n');
    const ran = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: folder });
    expect(ran.stdout).toBe('6 0 true\n');

    const consumer =
      "import type { Report } from 'assay-conformance';\nexport const overall = (report: Report): string => report.overall;\nexport const wrong = (report: Report): number => report.overall;\n";
    writeFileSync(join(folder, 'consumer.mts'), consumer);
    const flags = [
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--strict',
      '--noEmit',
      '--skipLibCheck',
      'consumer.mts',
    ];
    const checked = await run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ...flags], {
      cwd: folder,
    }).catch((error: { stdout: string }) => error);
    const errors = checked.stdout.split('\n').filter((line) => line.includes('error TS'));
    expect(errors).toEqual([expect.stringMatching(/^consumer\.mts\(3,\d+\): error TS2322/)]);
  });
});
