// Runs every lie and every honest server against its suite, and writes docs/kill-matrix.md where all is as the registries say.
//   npm run kill-matrix -- [--seed 1] [--only TEXT] [--names FILE] [--share N [--turn N]] [--since COMMIT] [--check] [--again] [--problems] [--processes N] [--at-once N]
// --only runs what has TEXT in its name; --names what FILE names, one to a line; --share one of so many rows, others at each commit (or --turn); --since what a change touches since a commit.
// --check writes nothing; --problems tells how many problems each report has. --again runs what was not as said once more, and only tells of what was so then: a machine may be busy. Ends with 1 where
// anything is not as it is said to be.
import { execFileSync, fork } from 'node:child_process';
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
    names: { type: 'string' },
    share: { type: 'string', default: '1' },
    turn: { type: 'string' },
    since: { type: 'string' },
    check: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    problems: { type: 'boolean', default: false },
    processes: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    'at-once': { type: 'string', default: '4' },
  },
});

if (process.send === undefined) await lead();
else await follow();

/** Hands the runs to child processes, one at a time to each of their hands, and writes the page. */
async function lead() {
  const { lies, honesties, nameOf } = await load('lies');
  const { choose } = await load('choose');
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const wanted = choose([...lies(), ...honesties()].map(nameOf), {
    only: values.only,
    ...(values.names && { names: readFileSync(values.names, 'utf8').split(/\s+/) }),
    share: Number(values.share),
    turn: values.share === '1' ? 0 : Number(values.turn ?? turnOfCommit(git)),
    ...(values.since && { changed: git('diff', '--name-only', values.since).split('\n').filter(Boolean) }),
  });
  if (wanted.length === 0 && values.since === undefined) throw new Error('no row of the matrix is meant');
  const waiting = [...wanted];
  const wrong = new Map();
  const uneven = [];
  const problems = [];
  let done = 0;
  const take = ({ name, wrong: lines, problems: count = 0 }) => {
    problems.push([name, count]);
    const isSecond = wrong.has(name);
    if (!isSecond) done++;
    if (done % 25 === 0) process.stderr.write(`${done} of ${wanted.length}\n`);
    for (const line of lines) process.stdout.write(`${name}: ${line}\n`);
    if (isSecond && lines.length === 0) {
      uneven.push(name);
      wrong.delete(name);
    } else if (lines.length > 0) {
      if (values.again && !isSecond) waiting.push(name);
      wrong.set(name, lines);
    }
  };
  const children = Array.from({ length: Number(values.processes) }, () => fork(self, process.argv.slice(2)));
  await Promise.all(
    children.map(
      (child) =>
        new Promise((end, fail) => {
          child.on('exit', (code) => (code === 0 ? end() : fail(new Error(`a runner ended with ${code}`))));
          child.on('message', (held) => {
            if (held.name !== undefined) take(held);
            child.send({ name: waiting.shift() ?? null });
          });
        }),
    ),
  );
  if (uneven.length > 0) process.stdout.write(`not as said once, and as said the second time: ${uneven.join(', ')}\n`);
  if (values.problems) {
    const many = problems.filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
    process.stdout.write(`more than one problem: ${many.map(([name, count]) => `${name} ${count}`).join(', ')}\n`);
    process.stdout.write(
      `${problems.length} reports with ${problems.reduce((sum, [, count]) => sum + count, 0)} problems\n`,
    );
  }
  const result = wrong.size === 0 ? 'all as the registries say' : `${wrong.size} not as said`;
  process.stdout.write(`${wanted.length} runs with seed ${values.seed}: ${result}\n`);
  if (wrong.size > 0) process.exitCode = 1;
  if (values.check) return;
  const failed = [...wrong.keys(), ...uneven];
  await writePage({
    isWhole: values.only === '' && values.names === undefined && values.share === '1' && values.since === undefined,
    seed: values.seed,
    right: wanted.filter((name) => !failed.includes(name)),
    wrong: failed,
  });
}

/** Another one for each commit; the first where there is no checkout to ask. */
function turnOfCommit(git) {
  try {
    return Number.parseInt(git('rev-parse', 'HEAD').slice(0, 8), 16);
  } catch {
    return 0;
  }
}

async function writePage(run) {
  const path = `${root}docs/kill-matrix.md`;
  const { pageAfter } = await load('current-page');
  writeFileSync(path, pageAfter(existsSync(path) ? readFileSync(path, 'utf8') : '', run));
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
