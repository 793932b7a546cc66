// How long reading an OpenAPI document takes and how much memory it needs, by its number of operations, as JSON and as YAML.
// Run: npm run build && node bench/load-documents.mjs   (writes load-documents.md and load-documents.svg beside this file)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { inferBehaviours } from '../dist/behaviours/index.js';
import { loadDocument, readDocuments } from '../dist/sources/index.js';

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

/** One size in a process of its own: what an earlier one left behind would be counted with it. The document is a file, as users have it. */
async function measureHere(file) {
  const language = file.slice(file.lastIndexOf('.') + 1);
  const warm = documentOf(100);
  const words = language === 'yaml' ? stringify(JSON.parse(warm)) : warm;
  await readDocuments([{ name: `warm.${language}`, bytes: new TextEncoder().encode(words) }]);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = process.cpuUsage();
  const document = await loadDocument(file);
  const contract = inferBehaviours(await readDocuments([document]));
  const { user, system } = process.cpuUsage(start);
  const most = process.resourceUsage().maxRSS / 1024;
  globalThis.gc?.();
  const heap = (process.memoryUsage().heapUsed - before.heapUsed) / 1e6;
  const [megabytes, read] = [document.bytes.length / 1e6, contract.operations.length];
  return { language, megabytes, seconds: (user + system) / 1e6, heap, most, read };
}

if (process.argv[2] !== undefined) {
  console.log(JSON.stringify(await measureHere(process.argv[2])));
  process.exit();
}
const folder = mkdtempSync(join(tmpdir(), 'assay-load-'));
const here = fileURLToPath(import.meta.url);
const run = (flags, file) =>
  spawnSync('nice', ['-n', '5', process.execPath, ...flags, here, file], { encoding: 'utf8' });
/** What is refused for its size has no row: the reason is printed. */
const measured = (language) =>
  sizes.flatMap((count) => {
    const json = documentOf(count);
    const file = join(folder, `${count}.${language}`);
    writeFileSync(file, language === 'yaml' ? stringify(JSON.parse(json), { aliasDuplicateObjects: false }) : json);
    const { status, stdout, stderr } = run(['--expose-gc'], file);
    if (status === 0) {
      const row = JSON.parse(stdout);
      if (row.read !== count) throw new Error(`${row.read} of ${count} operations were read`);
      return [{ ...row, count }];
    }
    const reason = /Problem\S*: (.*)/.exec(stderr)?.[1]?.replaceAll(`${folder}/`, '') ?? 'it ended without a word';
    refused.push(`${language === 'json' ? 'JSON' : 'YAML'} of ${count} operations is refused: ${reason}`);
    return [];
  });
const refused = [];
const rows = measured('json');
const yaml = measured('yaml');
rmSync(folder, { recursive: true });

const cell = (value, digits) => value.toFixed(digits);
const table = [...rows, ...yaml].map(
  ({ count, language, megabytes, seconds, heap, most }) =>
    `| ${language === 'json' ? 'JSON' : 'YAML'} | ${count} | ${cell(megabytes, 1)} | ${cell(seconds, 2)} | ${cell((seconds / count) * 1e6, 0)} | ${cell(heap, 0)} | ${cell(most, 0)} |`,
);
writeFileSync(
  new URL('load-documents.md', import.meta.url),
  [
    '# Loading large documents',
    '',
    `Node ${process.versions.node}, one run after a warm-up of 100 operations, each in a process of its own that reads a file. Seconds are processor time, as others used the machine too. The heap is what the contract keeps, resident is the most that the whole process held (Node alone has some 45 MB; how much is garbage that nobody needed the place of differs between runs).`,
    '',
    '| written as | operations | MB | CPU seconds | µs each operation | MB of heap kept | MB resident at most |',
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
  Math.max(...[...rows, ...yaml].map((row) => row.most)),
];
writeFileSync(
  new URL('load-documents.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M${left} 20V${height - bottom}H${width - 60}" fill="none" stroke="#888"/>
<polyline points="${line('seconds', mostSeconds)}" fill="none" stroke="#06c" stroke-width="2"/>
<polyline points="${line('most', mostMemory)}" fill="none" stroke="#c60" stroke-width="2" stroke-dasharray="6 4"/>
<polyline points="${line('seconds', mostSeconds, yaml)}" fill="none" stroke="#080" stroke-width="2"/>
${sizes.map((count) => `<text x="${cell(x(count), 0)}" y="${height - bottom + 18}" text-anchor="middle">${count}</text>`).join('\n')}
<text x="${left}" y="14" fill="#06c">seconds, JSON (YAML <tspan fill="#080">green</tspan>), up to ${cell(mostSeconds, 2)}</text>
<text x="${left + 300}" y="14" fill="#c60">MB resident, up to ${cell(mostMemory, 0)} (dashed)</text>
<text x="${width / 2}" y="${height - 6}" text-anchor="middle">operations</text>
</svg>
`,
);
console.log(table.join('\n'));
