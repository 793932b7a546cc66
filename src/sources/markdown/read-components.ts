import type { Finding } from '../../model/index.ts';
import type { Member, ObjectNode, TreeNode } from '../tree/node.ts';
import { parseJson } from '../tree/parse-json.ts';
import { relocate } from '../tree/relocate.ts';
import { placeAt, sourceText } from '../tree/source-text.ts';
import type { Tree } from '../tree/tree.ts';

interface Attribute {
  readonly name: string;
  readonly start: number;
  readonly value: TreeNode;
}

interface Drawn {
  readonly start: number;
  readonly method: string;
  readonly path: string;
  readonly parameters: TreeNode[];
  readonly members: Map<string, Member>;
}

/** No component that a generator writes is longer. */
const longest = 2_000_000;

/**
 * Pages of components that hold OpenAPI as JSON in their attributes (Docusaurus with its OpenAPI plugin): one component shows method and
 * path, others `parameters`, `param`, `body` and `responses`.
 * @returns the same as one OpenAPI tree, whose values keep their places in the page; undefined for a page without such components.
 */
export function readComponents(name: string, text: string): Tree | undefined {
  if (!/<[A-Z]\w*[^<>]{0,400}?\bpath=\{?["']\//.test(text)) return undefined;
  const drawn: Drawn[] = [];
  const left: Attribute[] = [];
  for (const tag of text.matchAll(/<([A-Z]\w*)(?=[\s/>])/g)) {
    const attributes = attributesAt(text, tag.index + tag[0].length);
    const said = (key: string) => {
      const value = attributes.find((attribute) => attribute.name === key)?.value;
      return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
    };
    const [method, path] = [said('method'), said('path')];
    if (method !== undefined && path?.startsWith('/') === true)
      drawn.push({
        start: attributes.find((attribute) => attribute.name === 'path')?.start ?? tag.index,
        method: method.toLowerCase(),
        path,
        parameters: [],
        members: new Map(),
      });
    const operation = drawn.at(-1);
    for (const attribute of attributes) {
      const { value, start } = attribute;
      if (attribute.name === 'parameters' && value.kind === 'array') operation?.parameters.push(...value.items);
      else if (attribute.name === 'param' && value.kind === 'object') operation?.parameters.push(value);
      else if (attribute.name === 'responses' && value.kind === 'object')
        operation?.members.set('responses', { keyStart: start, value });
      else if (attribute.name === 'body' && value.kind === 'object' && value.members.has('content'))
        operation?.members.set('requestBody', { keyStart: start, value });
      else if (attribute.name === 'schema' && value.kind === 'object') left.push(attribute);
    }
  }
  if (drawn.length === 0) return undefined;
  const source = sourceText(name, text);
  const [first] = left;
  const findings: Finding[] =
    first === undefined
      ? []
      : [
          {
            id: 'component-not-read',
            severity: 'warning',
            message: `${left.length} components hold a schema each without showing whose member it is; they were not read.`,
            places: [placeAt(source, first.start, first.start + 'schema'.length)],
            remedy: 'Give the OpenAPI document that the page was made of.',
          },
        ];
  return { source, root: rootOf(drawn), findings };
}

function rootOf(drawn: readonly Drawn[]): ObjectNode {
  const start = drawn[0]?.start ?? 0;
  const text = (value: string): TreeNode => ({ kind: 'scalar', value, start, end: start });
  const object = (members: ReadonlyMap<string, Member>): ObjectNode => ({ kind: 'object', members, start, end: start });
  const paths = new Map<string, Map<string, Member>>();
  for (const operation of drawn) {
    const at = operation.start;
    const members = new Map(operation.members);
    if (operation.parameters.length > 0)
      members.set('parameters', {
        keyStart: at,
        value: { kind: 'array', items: operation.parameters, start: at, end: at },
      });
    const item = paths.get(operation.path) ?? new Map<string, Member>();
    item.set(operation.method, { keyStart: at, value: { kind: 'object', members, start: at, end: at + 1 } });
    paths.set(operation.path, item);
  }
  const items = new Map([...paths].map(([path, item]) => [path, { keyStart: start, value: object(item) }] as const));
  return object(
    new Map([
      ['openapi', { keyStart: start, value: text('3.1.0') }],
      ['paths', { keyStart: start, value: object(items) }],
    ]),
  );
}

/** The attributes of a component whose values are strings or JSON in braces; programs in braces are passed over. */
function attributesAt(text: string, from: number): readonly Attribute[] {
  const found: Attribute[] = [];
  const next = /\s*(?:([A-Za-z][\w-]*)(?:=(?:"([^"\n]*)"|(\{)))?|(\/?>))/y;
  next.lastIndex = from;
  for (let match = next.exec(text); match !== null && match[4] === undefined; match = next.exec(text)) {
    const [whole, name = '', quoted, brace] = match;
    const start = match.index + whole.length - whole.trimStart().length;
    if (quoted !== undefined)
      found.push({ name, start, value: { kind: 'scalar', value: quoted, start, end: next.lastIndex } });
    if (brace === undefined) continue;
    const end = closeOf(text, next.lastIndex);
    if (end === undefined) break;
    const value = jsonAt(text, next.lastIndex, end - 1);
    if (value !== undefined) found.push({ name, start, value });
    next.lastIndex = end;
  }
  return found;
}

/** Behind the brace that closes an attribute. */
function closeOf(text: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + longest); at++) {
    const sign = text[at];
    if (sign === '"') {
      for (at++; at < text.length && text[at] !== '"' && text[at] !== '\n'; at++) if (text[at] === '\\') at++;
    } else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

function jsonAt(text: string, start: number, end: number): TreeNode | undefined {
  if (!/^\s*["[{]/.test(text.slice(start, start + 40))) return undefined;
  try {
    return relocate(parseJson(text.slice(start, end)).root, (at) => ({ start: at.start + start, end: at.end + start }));
  } catch {
    return undefined;
  }
}
