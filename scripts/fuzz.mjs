// Mutated and forged input for every reader, spread over all of them: nightly work, one after the other.
//   npm run fuzz -- [--runs 100000] [--seed N] [--only NAME]
// Says of each reader how many inputs it was given and the most memory that its process has taken so far. Ends with 1 where something crashed, hung or was refused without words.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
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
const child = spawn('npx', words, {
  env: { ...process.env, ASSAY_FUZZ: String(each), ASSAY_FUZZ_SEED: values.seed, NO_COLOR: '1' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const all = [];
const total = { inputs: 0, readers: 0, peak: 0 };
for await (const line of createInterface(child.stdout)) {
  all.push(line);
  const [told, inputs, peak] = /^(\d+) inputs, seed \d+, peak (\d+) MiB: .+$/.exec(line) ?? [];
  if (told === undefined) continue;
  process.stdout.write(`${told}\n`);
  total.inputs += Number(inputs);
  total.readers++;
  total.peak = Math.max(total.peak, Number(peak));
}
const [status] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
const { inputs, readers, peak } = total;
process.stdout.write(`${inputs} inputs for ${readers} readers, seed ${values.seed}, peak ${peak} MiB\n`);
if (status !== 0) process.stdout.write(`${all.join('\n')}\n`);
process.exitCode = status ?? 1;
