// How documents in the shapes of large public APIs are planned: no error, how many cases, and how many of the stated constraints on input
// the plan tries from both sides. Each in a process of its own: what an earlier one left behind would be counted with it.
// Run: npm run build && node bench/plan-large-documents.mjs [shape]   (without a shape it writes plan-large-documents.md beside this file)
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inferBehaviours } from '../dist/behaviours/index.js';
import { requirementsOf } from '../dist/checks/index.js';
import { planCases, plannedFacts } from '../dist/plan/index.js';
import { readDocuments } from '../dist/sources/index.js';
import { documentOf, shapes } from './large-documents.mjs';

const seconds = ({ user, system }) => (user + system) / 1e6;

async function measureHere(shape) {
  const bytes = documentOf(shape, 1);
  const start = process.cpuUsage();
  const contract = inferBehaviours(await readDocuments([{ name: `${shape}.json`, bytes }]));
  const requirements = requirementsOf(contract);
  const reading = seconds(process.cpuUsage(start));
  const patience = { completion: 1_000, poll: 10 };
  const stage = { contract, seed: 1, target: { variables: {}, scenarios: {}, claims: {}, patience } };
  const { cases, leftOut } = planCases(stage, requirements);
  const planning = seconds(process.cpuUsage(start)) - reading;
  const facts = plannedFacts(contract, cases);
  const most = process.resourceUsage().maxRSS / 1024;
  const operations = contract.operations.length;
  return {
    shape,
    megabytes: bytes.length / 1e6,
    operations,
    facts,
    cases: cases.length,
    leftOut: leftOut.length,
    reading,
    planning,
    most,
  };
}

const [only] = process.argv.slice(2);
if (only !== undefined) {
  console.log(JSON.stringify(await measureHere(only)));
  process.exit();
}
const cell = (row) => {
  const { stated, both } = row.facts;
  const share = ((both / stated) * 100).toFixed(1);
  const each = ((row.planning / row.operations) * 1e3).toFixed(1);
  return `| ${row.shape} | ${row.megabytes.toFixed(1)} | ${row.operations} | ${stated} | ${both} (${share} %) | ${row.cases} | ${row.leftOut} | ${row.reading.toFixed(1)} | ${row.planning.toFixed(1)} | ${each} | ${row.most.toFixed(0)} |`;
};
const names = Object.keys(shapes);
const rows = [];

/** Written after each shape: what is stopped leaves what was measured, and says what was not. */
function write() {
  const left = names.slice(rows.length);
  const lines = [
    '# Planning large documents',
    '',
    `Node ${process.versions.node}, each document in a process of its own; seconds are processor time, as others used the machine too. Documents in the shapes of large public APIs, made by \`large-documents.mjs\` at their size. Reading includes what the checks would judge. Constraints that are not tried from both sides stand in the plan with their reason.`,
    ...(left.length === 0 ? [] : ['', `Not measured in this run: ${left.join('; ')}.`]),
    '',
    '| shape | MB | operations | stated constraints | tried from both sides | cases | left out | reading, CPU s | planning, CPU s | ms each operation | most memory, MB |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ];
  writeFileSync(new URL('plan-large-documents.md', import.meta.url), lines.join('\n'));
}

for (const shape of names) {
  const words = ['--max-old-space-size=4096', fileURLToPath(import.meta.url), shape];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${shape} cannot be planned: ${stderr}`);
  const row = cell(JSON.parse(stdout));
  console.log(row);
  rows.push(row);
  write();
}
