// Compiles src/ to dist/. Skips nothing: tsc's own incremental build info makes a second run cheap.
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (status === 0) chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
process.exitCode = status ?? 1;
