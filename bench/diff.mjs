// Time and memory of a diff by the number of operations. Needs a build: `npm run build && node bench/diff.mjs`.
import { performance } from 'node:perf_hooks';
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

for (const operations of [375, 750, 1500, 3000]) {
  const [old, next] = [await read(operations, false), await read(operations, true)];
  const start = performance.now();
  const changes = diffContracts(old, next);
  const edited = performance.now() - start;
  const again = performance.now();
  const none = diffContracts(old, old).length;
  const same = performance.now() - again;
  const proven = changes.filter(({ witness }) => witness !== undefined).length;
  console.log(
    `${operations} operations: ${edited.toFixed(0)} ms for ${changes.length} changes (${proven} with a witness), ${same.toFixed(0)} ms for ${none} changes against itself`,
  );
}
