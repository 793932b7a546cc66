// What a document that cannot be read costs: processor time and the most memory of one `assay spec`, start of the program included.
// Run: npm run build && node bench/bad-documents.mjs   (writes bad-documents.md beside this file)
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const million = 1_000_000;
const wrapped = (schema) =>
  `{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{"description":"x","content":{"application/json":{"schema":${schema}}}}}}}}}`;
const laughs = [
  'openapi: 3.0.0',
  'a0: &a0 [x,x,x,x,x,x,x,x,x]',
  ...Array.from({ length: 11 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(',')}]`),
  'paths: {/a: {get: {responses: {"200": {description: x, content: {application/json: {schema: {enum: *a11}}}}}}}}',
].join('\n');
const nested = (levels) => wrapped(`${'{"properties":{"a":'.repeat(levels)}{}${'}}'.repeat(levels)}`);
const loop = (other) => `openapi: 3.1.0\npaths:\n  /a:\n    $ref: "${other}#/paths/~1a"\n`;

const documents = {
  nothing: { 'empty.yaml': '' },
  binary: { 'binary.json': Buffer.from(Array.from({ length: million }, (_, n) => (n * 7919) % 256)) },
  'a login page': { 'login.html': '<html><body><form><input type="password"></form></body></html>' },
  'YAML with tabs': { 'tabs.yaml': 'openapi: 3.0.0\npaths:\n\t/a: {}\n' },
  '5 MB of YAML, broken at its end': {
    'broken.yaml': `openapi: 3.1.0\nx:\n${'  - a few words in a row, as many as a line may have\n'.repeat(100_000)}y: "open`,
  },
  '5 MB of YAML with a rare tag, no operations': {
    'tagged.yaml': `openapi: 3.1.0\nx:\n${'  - a few words in a row, as many as a line may have\n'.repeat(100_000)}y: !!binary open`,
  },
  'billion laughs': { 'laughs.yaml': laughs },
  'a hundred levels (read)': { 'hundred.json': nested(100) },
  'a thousand levels': { 'thousand.json': nested(1000) },
  'a $ref cycle through files': { 'one.yaml': loop('two.yaml'), 'two.yaml': loop('one.yaml') },
  '50 MB of one line, text': { 'line.txt': 'x'.repeat(50 * million) },
  '50 MB of one line, JSON': { 'line.json': `{"openapi":"3.1.0","x":"${'x'.repeat(50 * million)}"}` },
  '50 MB of one line, YAML': { 'line.yaml': `openapi: 3.1.0\nx: [${'a,'.repeat(25 * million)}]\n` },
  '30 MB of one line, JSON': { 'list.json': `{"openapi":"3.1.0","x":[${'1,'.repeat(15 * million)}1]}` },
  '30 MB of one line, YAML': { 'list.yaml': `openapi: 3.1.0\nx: [${'a,'.repeat(15 * million)}]\n` },
  '30 MB of one line, text': { 'words.txt': `GET /a ${'x '.repeat(15 * million)}` },
  '30 MB of one line, HTML': { 'page.html': `<html><body>GET /a ${'x '.repeat(15 * million)}` },
  '18 MB of one line, text': { 'words.txt': `GET /a ${'x '.repeat(9 * million)}` },
  '18 MB of one line, HTML': { 'page.html': `<html><body>${'x '.repeat(9 * million)}` },
  '18 MB of one line in a fence': { 'page.md': `\`\`\`yaml\nopenapi: 3.0.0\nx: ${'a '.repeat(9 * million)}\n\`\`\`\n` },
  '18 MB of lines in a fence': { 'page.md': `\`\`\`yaml\nopenapi: 3.0.0\n${'a: b\n'.repeat(3.6 * million)}\`\`\`\n` },
  '1 MB of brackets, YAML': { 'brackets.yaml': `openapi: 3.1.0\nx: ${'['.repeat(million)}` },
  '1 MB of marks, HTML': { 'marks.html': `<html><body>${'<b>x'.repeat(million / 4)}` },
  '0.4 MB of open marks, HTML': { 'marks.html': `<html><body>${'<b>x'.repeat(99_000)}` },
  'a truncated archive': {
    'spec.yaml': Buffer.from([0x1f, 0x8b, 8, 0, ...Array.from({ length: 4096 }, (_, n) => (n * 31) % 251)]),
  },
  'a page that says 404': { 'openapi.json': '<!doctype html><html><body><h1>404 Not Found</h1></body></html>' },
  'JSON that is no description': { 'package.json': '{"name":"x","version":"1.0.0"}' },
  'a version that nobody knows': { 'new.yaml': 'openapi: 4.0.0\npaths: {}\n' },
  'a comma too many': { 'comma.json': '{"openapi":"3.1.0","paths":{},}' },
  '10 MB of JSON, cut off': {
    'cut.json': `{"openapi":"3.1.0","paths":{${Array.from({ length: 110_000 }, (_, n) => `"/a${n}":{"get":{"responses":{"200":{"description":"x"}}}}`).join(',')}`,
  },
  '5 MB of YAML, a stray indent at its end': {
    'indent.yaml': `openapi: 3.1.0\nx:\n${'  - a few words in a row, as many as a line may have\n'.repeat(100_000)}   y: z\n w: v\n`,
  },
  '200,000 equal keys, YAML (read)': {
    'equal.yaml': `openapi: 3.1.0\npaths: {/a: {get: {}}}\nx:\n${'  a: 1\n'.repeat(200_000)}`,
  },
  'merge keys that double': {
    'merge.yaml': [
      'openapi: 3.1.0',
      'm0: &m0 {a: {b: c}}',
      ...Array.from({ length: 40 }, (_, n) => `m${n + 1}: &m${n + 1} {<<: [*m${n}, *m${n}], k${n}: [*m${n}, *m${n}]}`),
      'paths: {/a: {get: {responses: {"200": {description: x, content: {application/json: {schema: {enum: [*m40]}}}}}}}}',
    ].join('\n'),
  },
  'a circle of paths': {
    'circle.yaml': 'openapi: 3.1.0\npaths:\n  /a: {$ref: "#/paths/~1b"}\n  /b: {$ref: "#/paths/~1a"}\n',
  },
  'schemas that double 60 times (read)': {
    'double.json': JSON.stringify({
      openapi: '3.1.0',
      paths: {
        '/a': {
          get: {
            responses: {
              200: {
                description: 'x',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } },
              },
            },
          },
        },
      },
      components: {
        schemas: Object.fromEntries(
          Array.from({ length: 61 }, (_, n) => [
            `S${n}`,
            n === 60 ? { type: 'string' } : { allOf: [1, 2].map(() => ({ $ref: `#/components/schemas/S${n + 1}` })) },
          ]),
        ),
      },
    }),
  },
  'a schema that is only itself (read)': {
    'itself.json': wrapped('{"$ref":"#/components/schemas/A"}').replace(
      /\}$/,
      ',"components":{"schemas":{"A":{"$ref":"#/components/schemas/A"}}}}',
    ),
  },
  'a reference into the folders above': {
    'out.yaml': 'openapi: 3.1.0\npaths:\n  /a: {$ref: "../../../../etc/passwd"}\n',
  },
  '600 files that refer to each other in a row': Object.fromEntries(
    Array.from({ length: 600 }, (_, n) => [`f${n}.yaml`, loop(`f${n + 1}.yaml`)]),
  ),
};

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'assay-bad-'));
const meter = join(folder, 'meter.mjs');
writeFileSync(
  meter,
  `process.on('exit', () => { const u = process.resourceUsage(); process.stderr.write('\\n@@' + JSON.stringify([(u.userCPUTime + u.systemCPUTime) / 1e6, u.maxRSS / 1024])); });`,
);
const rows = [];
const measure = (words) => {
  const { status, stderr } = spawnSync('nice', ['-n', '5', process.execPath, '--import', meter, program, ...words], {
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 50 * million,
  });
  const metered = /@@(.*)$/.exec(stderr)?.[1];
  if (metered === undefined) throw new Error(`${words.join(' ')} ended without a word, or took two minutes: ${stderr}`);
  const [seconds, megabytes] = JSON.parse(metered);
  const finding = (/^assay: (?:\S+:\d+(?::\d+)?: )?(.*)$/m.exec(stderr)?.[1] ?? '')
    .replaceAll(folder, '')
    .replaceAll('|', '\\|');
  return { status, seconds, megabytes, finding: finding.length > 90 ? `${finding.slice(0, 89)}…` : finding };
};
const start = measure(['--version']);
for (const [name, files] of Object.entries(documents)) {
  const home = join(folder, String(rows.length));
  mkdirSync(home);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
  rows.push({ name, ...measure(['spec', join(home, Object.keys(files)[0])]) });
  rmSync(home, { recursive: true });
  console.log(rows.at(-1));
}
rmSync(folder, { recursive: true });

writeFileSync(
  new URL('bad-documents.md', import.meta.url),
  [
    '# What bad documents cost',
    '',
    `Node ${process.versions.node}. Seconds are processor time of one \`assay spec\` with the start of the program (others used the machine too), memory is the most that it held. Bounds: 2 s, 512 MB.`,
    `The program alone (\`assay --version\`): ${start.seconds.toFixed(2)} s, ${start.megabytes.toFixed(0)} MB.`,
    '',
    '| document | exit | seconds | MB | finding |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows.map(
      ({ name, status, seconds, megabytes, finding }) =>
        `| ${name} | ${status} | ${seconds.toFixed(2)} | ${megabytes.toFixed(0)} | ${finding} |`,
    ),
    '',
  ].join('\n'),
);
