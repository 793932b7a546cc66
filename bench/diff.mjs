// How long a diff takes by the number of operations, of which every tenth was edited in three places; reading the documents is not counted.
// Run: npm run build && node bench/diff.mjs   (writes diff.md and diff.svg beside this file)
import { writeFileSync } from 'node:fs';
import { diffContracts } from '../dist/diff/index.js';
import { readDocuments } from '../dist/sources/index.js';

const text = { type: 'string', maxLength: 40 };

function document(operations, edited) {
  const paths = {};
  const schemas = {};
  for (let i = 0; i < operations; i++) {
    const touched = edited && i % 10 === 0;
    const name = `Thing${i}`;
    schemas[name] = {
      type: 'object',
      required: touched ? ['id', 'name', 'size'] : ['id', 'name'],
      properties: {
        id: text,
        name: touched ? { ...text, maxLength: 30 } : text,
        size: { type: 'integer', minimum: 0 },
        owner: { $ref: '#/components/schemas/Owner' },
        parts: { type: 'array', items: { $ref: `#/components/schemas/Thing${i % 10 === 9 ? i - 9 : i + 1}` } },
      },
    };
    const content = { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
    paths[`/things-${i}`] = {
      post: {
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: touched ? 50 : 100 } },
        ],
        requestBody: { required: true, content },
        responses: { 200: { description: 'ok', content }, 400: { description: 'no' } },
      },
    };
  }
  schemas.Owner = { type: 'object', properties: { name: text } };
  return { openapi: '3.1.0', info: { title: 'Large', version: '1' }, paths, components: { schemas } };
}

const read = (operations, edited) =>
  readDocuments([{ name: 'large.json', bytes: Buffer.from(JSON.stringify(document(operations, edited))) }]);

const sizes = [375, 750, 1500, 3000, 6000];

function cpuSeconds(act) {
  const start = process.cpuUsage();
  const value = act();
  const { user, system } = process.cpuUsage(start);
  return { value, seconds: (user + system) / 1e6 };
}

{
  const [old, next] = [await read(100, false), await read(100, true)];
  diffContracts(old, next);
}
const rows = [];
for (const count of sizes) {
  const [old, next] = [await read(count, false), await read(count, true)];
  const { value: changes, seconds: edited } = cpuSeconds(() => diffContracts(old, next));
  const { value: none, seconds: same } = cpuSeconds(() => diffContracts(old, old));
  if (none.length > 0) throw new Error('a document differs from itself');
  rows.push({ count, edited, same, changes: changes.length, proven: changes.filter((one) => one.witness).length });
}

const cell = (value, digits) => value.toFixed(digits);
const table = rows.map(
  ({ count, edited, same, changes, proven }) =>
    `| ${count} | ${changes} | ${proven} | ${cell(edited, 2)} | ${cell((edited / count) * 1e3, 2)} | ${cell(same, 2)} |`,
);
writeFileSync(
  new URL('diff.md', import.meta.url),
  [
    '# A diff of large documents',
    '',
    `Node ${process.versions.node}, one run after a warm-up; seconds are processor time, as others used the machine too. Every tenth operation was edited in three places. Time grows with the number of operations and no faster.`,
    '',
    '| operations | changes | with a witness | CPU seconds | ms each operation | against itself, CPU seconds |',
    '| ---: | ---: | ---: | ---: | ---: | ---: |',
    ...table,
    '',
    '![seconds by operations](diff.svg)',
    '',
  ].join('\n'),
);

const [width, height, left, bottom] = [640, 320, 50, 40];
const most = Math.max(...rows.map(({ edited }) => edited));
const x = (count) => left + (count / sizes.at(-1)) * (width - left - 60);
const y = (seconds) => height - bottom - (seconds / most) * (height - bottom - 30);
const line = (key) => rows.map((row) => `${cell(x(row.count), 1)},${cell(y(row[key]), 1)}`).join(' ');
writeFileSync(
  new URL('diff.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M${left} 20V${height - bottom}H${width - 60}" fill="none" stroke="#888"/>
<polyline points="${line('edited')}" fill="none" stroke="#06c" stroke-width="2"/>
<polyline points="${line('same')}" fill="none" stroke="#c60" stroke-width="2" stroke-dasharray="6 4"/>
${sizes.map((count) => `<text x="${cell(x(count), 0)}" y="${height - bottom + 18}" text-anchor="middle">${count}</text>`).join('\n')}
<text x="${left}" y="14" fill="#06c">seconds for a tenth edited, up to ${cell(most, 2)}</text>
<text x="${left + 280}" y="14" fill="#c60">against itself (dashed)</text>
<text x="${width / 2}" y="${height - 6}" text-anchor="middle">operations</text>
</svg>
`,
);
console.log(table.join('\n'));
