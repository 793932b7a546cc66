// How long reading an OpenAPI document takes and how much memory it needs, by its number of operations, as JSON and as YAML.
// Run: npm run build && node bench/load-documents.mjs   (writes load-documents.md and load-documents.svg beside this file)
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { inferBehaviours } from '../dist/behaviours/index.js';
import { readDocuments } from '../dist/sources/index.js';

const sizes = [1000, 3000, 10000, 30000];

/** Operations whose schemas refer to each other in one circle. */
function documentOf(count) {
  const paths = {};
  const schemas = {};
  for (let n = 0; n < count; n++) {
    const ref = { $ref: `#/components/schemas/Thing${n}` };
    paths[`/things${n}/{id}`] = {
      get: {
        operationId: `getThing${n}`,
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 10 } },
        ],
        responses: {
          200: { description: 'Fine', content: { 'application/json': { schema: ref } } },
          404: { description: 'None' },
        },
      },
    };
    schemas[`Thing${n}`] = {
      type: 'object',
      required: ['id', 'status'],
      properties: {
        id: { type: 'string', format: 'uuid', description: `Identifies thing ${n}` },
        status: { type: 'string', enum: ['open', 'running', 'done'] },
        size: { type: 'integer', minimum: 0 },
        next: { $ref: `#/components/schemas/Thing${(n + 1) % count}` },
        parts: { type: 'array', items: { $ref: `#/components/schemas/Thing${(n + 7) % count}` } },
      },
    };
  }
  return JSON.stringify({ openapi: '3.1.0', info: { title: 'Bench', version: '1' }, paths, components: { schemas } });
}

/** One size in a process of its own: what an earlier one left behind would be counted with it. */
async function measureHere(count, language) {
  const write = (size) => {
    const json = documentOf(size);
    return new TextEncoder().encode(
      language === 'yaml' ? stringify(JSON.parse(json), { aliasDuplicateObjects: false }) : json,
    );
  };
  await readDocuments([{ name: `warm.${language}`, bytes: write(100) }]);
  const bytes = write(count);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  // Writing the document took memory too: what is asked is how far reading goes beyond it.
  const start = process.cpuUsage();
  const contract = inferBehaviours(await readDocuments([{ name: `bench.${language}`, bytes }]));
  const { user, system } = process.cpuUsage(start);
  globalThis.gc();
  const memory = (process.memoryUsage().heapUsed - before) / 1e6;
  const most = process.resourceUsage().maxRSS / 1024;
  const read = contract.operations.length;
  return { count, language, megabytes: bytes.length / 1e6, seconds: (user + system) / 1e6, memory, most, read };
}

if (process.argv[2] !== undefined) {
  console.log(JSON.stringify(await measureHere(Number(process.argv[2]), process.argv[3])));
  process.exit();
}
/** What is refused for its size has no row: the reason is printed. */
const measured = (language) =>
  sizes.flatMap((count) => {
    const words = ['--expose-gc', fileURLToPath(import.meta.url), String(count), language];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status === 0) return [JSON.parse(stdout)];
    const reason = /Problem\S*: (.*)/.exec(stderr)?.[1] ?? 'it ended without a word';
    refused.push(`${language === 'json' ? 'JSON' : 'YAML'} of ${count} operations is refused: ${reason}`);
    return [];
  });
const refused = [];
const rows = measured('json');
const yaml = measured('yaml');

const cell = (value, digits) => value.toFixed(digits);
const table = [...rows, ...yaml].map(
  ({ count, language, megabytes, seconds, memory, most }) =>
    `| ${language === 'json' ? 'JSON' : 'YAML'} | ${count} | ${cell(megabytes, 1)} | ${cell(seconds, 2)} | ${cell((seconds / count) * 1e6, 0)} | ${cell(memory, 0)} | ${cell(most, 0)} |`,
);
writeFileSync(
  new URL('load-documents.md', import.meta.url),
  [
    '# Loading large documents',
    '',
    `Node ${process.versions.node}, one run after a warm-up. Seconds are processor time, as others used the machine too; heap is what the contract keeps, and most is all that the process ever held, the writing of the document included.`,
    '',
    '| written as | operations | MB | CPU seconds | µs each operation | MB of heap | MB at most |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...table,
    '',
    ...refused.flatMap((line) => [line, '']),
    '![seconds and megabytes by operations](load-documents.svg)',
    '',
  ].join('\n'),
);

const [width, height, left, bottom] = [640, 320, 50, 40];
const x = (count) => left + (count / sizes.at(-1)) * (width - left - 60);
const line = (key, most, list = rows) =>
  list
    .map((row) => `${cell(x(row.count), 1)},${cell(height - bottom - (row[key] / most) * (height - bottom - 30), 1)}`)
    .join(' ');
const [mostSeconds, mostMemory] = [
  Math.max(...[...rows, ...yaml].map((row) => row.seconds)),
  Math.max(...[...rows, ...yaml].map((row) => row.memory)),
];
writeFileSync(
  new URL('load-documents.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M${left} 20V${height - bottom}H${width - 60}" fill="none" stroke="#888"/>
<polyline points="${line('seconds', mostSeconds)}" fill="none" stroke="#06c" stroke-width="2"/>
<polyline points="${line('memory', mostMemory)}" fill="none" stroke="#c60" stroke-width="2" stroke-dasharray="6 4"/>
<polyline points="${line('seconds', mostSeconds, yaml)}" fill="none" stroke="#080" stroke-width="2"/>
${sizes.map((count) => `<text x="${cell(x(count), 0)}" y="${height - bottom + 18}" text-anchor="middle">${count}</text>`).join('\n')}
<text x="${left}" y="14" fill="#06c">seconds, JSON (YAML <tspan fill="#080">green</tspan>), up to ${cell(mostSeconds, 2)}</text>
<text x="${left + 300}" y="14" fill="#c60">MB of heap, up to ${cell(mostMemory, 0)} (dashed)</text>
<text x="${width / 2}" y="${height - 6}" text-anchor="middle">operations</text>
</svg>
`,
);
console.log(table.join('\n'));
