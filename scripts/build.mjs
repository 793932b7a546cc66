// Compiles src/ to dist/. For running from a checkout it only takes the types away: `npm run types` judges them, and nobody waits for that twice.
// --clean is for the package: it begins anew, checks, and writes declarations too.
import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const isForPackage = process.argv.includes('--clean');
if (isForPackage) rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const quick = isForPackage ? [] : ['--noCheck', '--declaration', 'false'];
const words = [tsc, '-p', 'tsconfig.build.json', ...quick];
const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
if (status === 0) chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
process.exitCode = status ?? 1;
