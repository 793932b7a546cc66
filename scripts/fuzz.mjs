// Mutated and forged input for every reader, spread over all of them: nightly work, one after the other.
//   npm run fuzz -- [--runs 100000] [--seed N] [--only NAME]
// Says of each reader how many inputs it was given and the most memory that its process has taken so far. Ends with 1 where something crashed, hung or was refused without words.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
  },
});

/** Readers are given so many shares of all inputs: what takes longer gets less (see `tests/fuzz/`). */
const shares = 17;
const each = Math.max(1, Math.ceil(Number(values.runs) / shares));
const words = ['vitest', 'run', '--maxWorkers=1', 'tests/fuzz.test.ts', 'tests/fuzz'];
if (values.only !== undefined) words.push('-t', values.only);
const { stdout, status } = spawnSync('npx', words, {
  encoding: 'utf8',
  env: { ...process.env, ASSAY_FUZZ: String(each), ASSAY_FUZZ_SEED: values.seed, NO_COLOR: '1' },
  maxBuffer: 2 ** 28,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const told = [...stdout.matchAll(/^(\d+) inputs, seed \d+, peak (\d+) MiB: (.+)$/gm)];
for (const [line] of told) process.stdout.write(`${line}\n`);
const inputs = told.reduce((sum, [, count]) => sum + Number(count), 0);
const peak = Math.max(0, ...told.map(([, , mib]) => Number(mib)));
process.stdout.write(`${inputs} inputs for ${told.length} readers, seed ${values.seed}, peak ${peak} MiB\n`);
if (status !== 0) process.stdout.write(stdout);
process.exitCode = status ?? 1;
