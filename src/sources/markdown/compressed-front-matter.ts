import { inflateSync } from 'node:zlib';
import type { Finding } from '../../model/index.ts';
import type { Member, ObjectNode, TreeNode } from '../tree/node.ts';
import { parseJson } from '../tree/parse-json.ts';
import { relocate } from '../tree/relocate.ts';
import { placeAt, sourceText } from '../tree/source-text.ts';
import type { Tree } from '../tree/tree.ts';

/** No generator writes a longer operation. */
const mostBytes = 16_000_000;

/**
 * The operation that Docusaurus' OpenAPI plugin writes into the front matter of its page: JSON, compressed with zlib, as base64 under
 * `api`. Every fact stands on that line.
 * @returns the same as an OpenAPI tree; a finding where the line holds something else; undefined for a page without such a line.
 */
export function readCompressedFrontMatter(name: string, text: string): Tree | Finding | undefined {
  const front = /^---\r?\n[\s\S]*?\n---/.exec(text.slice(0, mostBytes))?.[0];
  const found = front === undefined ? null : /^api: *["']?([A-Za-z0-9+/]{60,}={0,2})["']?[ \t]*$/m.exec(front);
  if (found === null) return undefined;
  const source = sourceText(name, text);
  const at = { start: found.index, end: found.index + 'api'.length };
  try {
    const json = inflateSync(Buffer.from(found[1] ?? '', 'base64'), { maxOutputLength: mostBytes }).toString('utf8');
    const root = asDocument(
      relocate(parseJson(json).root, () => at),
      json,
      at,
    );
    if (root !== undefined) return { source, root, findings: [] };
  } catch {
    // Told below, like what is no operation.
  }
  return {
    id: 'front-matter-not-read',
    severity: 'warning',
    message: 'The front matter holds data under api that could not be unpacked to an operation.',
    places: [placeAt(source, at.start, at.end)],
    remedy: 'Give the OpenAPI document that the page was made of.',
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const ofOperation = [
  'operationId',
  'summary',
  'description',
  'tags',
  'deprecated',
  'parameters',
  'requestBody',
  'responses',
  'security',
];

function asDocument(api: TreeNode, json: string, at: Stretch): ObjectNode | undefined {
  if (api.kind !== 'object') return undefined;
  const [method, path] = [textOf(api, 'method'), textOf(api, 'path')];
  if (method === undefined || path?.startsWith('/') !== true) return undefined;
  const object = (entries: readonly (readonly [string, TreeNode | undefined])[]): ObjectNode => ({
    kind: 'object',
    members: new Map(
      entries.flatMap(([key, value]): [string, Member][] =>
        value === undefined ? [] : [[key, { keyStart: at.start, value }]],
      ),
    ),
    ...at,
  });
  const its = (key: string) => api.members.get(key)?.value;
  const operation = object(ofOperation.map((key) => [key, its(key)]));
  // The plugin keeps schemas as they were written, and not their version.
  const old = /"nullable":|"exclusiveM(?:in|ax)imum":(?:true|false)/.test(json);
  return object([
    ['openapi', { kind: 'scalar', value: old ? '3.0.3' : '3.1.0', ...at }],
    ['info', its('info')],
    ['servers', its('servers')],
    ['paths', object([[path, object([[method.toLowerCase(), operation]])]])],
    ['components', object([['securitySchemes', its('securitySchemes')]])],
  ]);
}

function textOf({ members }: ObjectNode, key: string): string | undefined {
  const value = members.get(key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
