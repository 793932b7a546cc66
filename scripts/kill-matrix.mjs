// Runs every lie and every honest server against its suite, and writes docs/kill-matrix.md where all is as the registries say.
//   npm run kill-matrix -- [--seed 1] [--only TEXT] [--check] [--processes N] [--at-once N]
// --only runs what has TEXT in its name; --check writes nothing. Ends with 1 where anything is not as it is said to be.
import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const load = async (name) => (await runnerImport(`${root}tests/kill-matrix/${name}.ts`)).module;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    check: { type: 'boolean', default: false },
    processes: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    'at-once': { type: 'string', default: '4' },
  },
});

if (process.send === undefined) await lead();
else await follow();

/** Hands the runs to child processes, one at a time to each of their hands, and writes the page. */
async function lead() {
  const { lies, honesties, nameOf } = await load('lies');
  const wanted = [...lies(), ...honesties()].map(nameOf).filter((name) => name.includes(values.only));
  const waiting = [...wanted];
  const wrong = [];
  let done = 0;
  const children = Array.from({ length: Number(values.processes) }, () => fork(self, process.argv.slice(2)));
  await Promise.all(
    children.map(
      (child) =>
        new Promise((end, fail) => {
          child.on('exit', (code) => (code === 0 ? end() : fail(new Error(`a runner ended with ${code}`))));
          child.on('message', (held) => {
            if (held.name !== undefined) {
              done++;
              for (const line of held.wrong) wrong.push(`${held.name}: ${line}`);
              for (const line of held.wrong) process.stdout.write(`${held.name}: ${line}\n`);
              if (done % 25 === 0) process.stderr.write(`${done} of ${wanted.length}\n`);
            }
            child.send({ name: waiting.shift() ?? null });
          });
        }),
    ),
  );
  if (wanted.length === 0) throw new Error(`nothing has '${values.only}' in its name`);
  process.stdout.write(
    `${wanted.length} runs with seed ${values.seed}: ${wrong.length === 0 ? 'all as the registries say' : `${wrong.length} not as said`}\n`,
  );
  if (wrong.length > 0) process.exitCode = 1;
  else if (!values.check) await writePage(wanted.length);
}

async function writePage(runs) {
  const path = `${root}docs/kill-matrix.md`;
  const { pageAfter } = await load('current-page');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  writeFileSync(path, pageAfter(before, { isWhole: values.only === '', runs, seed: values.seed }));
}

async function follow() {
  const { lies, honesties, nameOf } = await load('lies');
  const { holdLie, holdHonesty } = await load('hold');
  const byName = new Map([
    ...lies().map((lie) => [nameOf(lie), () => holdLie(lie, Number(values.seed))]),
    ...honesties().map((honesty) => [nameOf(honesty), () => holdHonesty(honesty, Number(values.seed))]),
  ]);
  let open = Number(values['at-once']);
  process.on('message', async ({ name }) => {
    if (name === null) {
      open--;
      if (open === 0) process.exit(0);
      return;
    }
    const held = await byName
      .get(name)()
      .catch((error) => ({ name, wrong: [`could not be run: ${error.message}`] }));
    process.send(held);
  });
  for (let hand = 0; hand < open; hand++) process.send({});
}
