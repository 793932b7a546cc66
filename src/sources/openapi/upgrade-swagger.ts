import type { Member, ObjectNode, TreeNode } from '../tree/node.ts';
import { objectAt, scalar } from './make-node.ts';
import { withReferences } from './upgrade-references.ts';

/**
 * A Swagger 2.0 document as a tree of OpenAPI 3.0, each fact still at its place in the text. Pointers are those of the upgraded document.
 * Source of the mapping: OpenAPI 3.0.0, "What changed since 2.0".
 */
export function upgradeSwagger(root: ObjectNode): ObjectNode {
  const swagger = root.members.get('swagger');
  const shared = members(root.members.get('parameters')?.value);
  const consumes = texts(root.members.get('consumes')?.value, ['application/json']);
  // A document that names no type for its answers promises none.
  const produces = texts(root.members.get('produces')?.value, ['*/*']);
  const site: Site = { shared, consumes, produces };
  const at = swagger ?? { keyStart: root.start, value: root };
  const components = objectAt(root, [
    ['schemas', root.members.get('definitions')],
    ['parameters', mapped(root.members.get('parameters'), (node) => upgradeParameter(node))],
    ['responses', mapped(root.members.get('responses'), (node) => upgradeResponse(node, produces))],
    ['securitySchemes', mapped(root.members.get('securityDefinitions'), upgradeScheme)],
  ]);
  const kept = [...root.members].filter(([key]) => !dropped.has(key));
  const upgraded = objectAt(root, [
    ['openapi', { keyStart: at.keyStart, value: scalar('3.0.3', at.value) }],
    ...kept,
    ['servers', serversOf(root)],
    ['components', { keyStart: root.start, value: components }],
    ['paths', mapped(root.members.get('paths'), (item) => upgradeItem(item, site))],
  ]);
  return withReferences(upgraded) as ObjectNode;
}

const dropped = new Set([
  'swagger',
  'definitions',
  'parameters',
  'responses',
  'securityDefinitions',
  'paths',
  'host',
  'basePath',
  'schemes',
  'consumes',
  'produces',
]);

interface Site {
  readonly shared: ReadonlyMap<string, Member>;
  readonly consumes: readonly string[];
  readonly produces: readonly string[];
}

function upgradeItem(item: TreeNode, site: Site): TreeNode {
  return mapMembers(item, (key, member) => {
    if (key === 'parameters')
      return {
        ...member,
        value: listOf(member.value, (node) =>
          placeOf(resolved(node, site)) === 'body' ? undefined : upgradeParameter(node),
        ),
      };
    return /^(get|put|post|delete|options|head|patch)$/.test(key)
      ? { ...member, value: upgradeOperation(member.value, site) }
      : member;
  });
}

function upgradeOperation(operation: TreeNode, site: Site): TreeNode {
  if (operation.kind !== 'object') return operation;
  const consumes = texts(operation.members.get('consumes')?.value, site.consumes);
  const produces = texts(operation.members.get('produces')?.value, site.produces);
  const written = operation.members.get('parameters');
  const all =
    written?.value.kind === 'array' ? written.value.items.map((node) => [node, resolved(node, site)] as const) : [];
  const body = all.map(([, node]) => node).find((node) => placeOf(node) === 'body');
  const form = all.map(([, node]) => node).filter((node) => placeOf(node) === 'formData');
  const entries: (readonly [string, Member | undefined])[] = [...operation.members].flatMap(
    ([key, member]): (readonly [string, Member])[] => {
      if (key === 'consumes' || key === 'produces') return [];
      if (key === 'parameters')
        return [
          [
            key,
            {
              ...member,
              value: {
                kind: 'array',
                items: all
                  .filter(([, node]) => !/^(body|formData)$/.test(placeOf(node) ?? ''))
                  .map(([node]) => upgradeParameter(node)),
                start: member.value.start,
                end: member.value.end,
              },
            },
          ],
        ];
      if (key === 'responses')
        return [
          [
            key,
            {
              ...member,
              value: mapMembers(member.value, (_, one) => ({ ...one, value: upgradeResponse(one.value, produces) })),
            },
          ],
        ];
      return [[key, member]];
    },
  );
  if (body !== undefined)
    entries.push([
      'requestBody',
      {
        keyStart: body.start,
        value: bodyOf(body, body.kind === 'object' ? body.members.get('schema') : undefined, consumes),
      },
    ]);
  else if (form[0] !== undefined)
    entries.push(['requestBody', { keyStart: form[0].start, value: formOf(form, consumes) }]);
  return objectAt(operation, entries);
}

function bodyOf(body: TreeNode, schema: Member | undefined, consumes: readonly string[], encoding?: Member): TreeNode {
  const content = objectAt(
    body,
    consumes.map((type) => [
      type,
      {
        keyStart: body.start,
        value: objectAt(body, [
          ['schema', schema],
          ['encoding', encoding],
        ]),
      },
    ]),
  );
  return objectAt(body, [
    ['required', body.kind === 'object' ? body.members.get('required') : undefined],
    ['content', { keyStart: body.start, value: content }],
  ]);
}

function formOf(fields: readonly TreeNode[], consumes: readonly string[]): TreeNode {
  const [first] = fields;
  const anchor = first ?? scalar(null, { start: 0, end: 0 });
  const file = fields.some((node) => textOf(node, 'type') === 'file');
  const types = consumes.filter((type) => /form/.test(type));
  const required = fields
    .filter((node) => flagOf(node, 'required'))
    .flatMap((node) => member(node, 'name')?.value ?? []);
  const schema = objectAt(anchor, [
    ['type', { keyStart: anchor.start, value: scalar('object', anchor) }],
    [
      'properties',
      {
        keyStart: anchor.start,
        value: objectAt(
          anchor,
          fields.map((node) => [textOf(node, 'name') ?? '', { keyStart: node.start, value: schemaOf(node) }]),
        ),
      },
    ],
    [
      'required',
      required.length === 0
        ? undefined
        : { keyStart: anchor.start, value: { kind: 'array', items: required, start: anchor.start, end: anchor.end } },
    ],
  ]);
  return bodyOf(
    anchor,
    { keyStart: anchor.start, value: schema },
    types.length > 0 ? types : [file ? 'multipart/form-data' : 'application/x-www-form-urlencoded'],
    // How lists are joined is encoding; that this is not read is told where bodies are.
    fields.flatMap((node) => (textOf(node, 'type') === 'array' ? (member(node, 'collectionFormat') ?? []) : []))[0],
  );
}

/** Words of a parameter that belong to its schema in OpenAPI 3. */
const schemaWords = new Set([
  'type',
  'format',
  'items',
  'default',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'enum',
  'multipleOf',
  'x-nullable',
]);

const styles: ReadonlyMap<string, string> = new Map([
  ['ssv', 'spaceDelimited'],
  ['pipes', 'pipeDelimited'],
]);

function upgradeParameter(node: TreeNode): TreeNode {
  if (node.kind !== 'object' || node.members.has('$ref') || node.members.has('schema')) return node;
  const format = textOf(node, 'collectionFormat');
  const written = node.members.get('collectionFormat');
  // Tabs, and what is no format at all, have no style of their own: that is told where styles are read.
  const style =
    format === undefined || /^(csv|multi)$/.test(format) ? undefined : (styles.get(format) ?? `${format}Delimited`);
  const list = textOf(node, 'type') === 'array';
  const query = placeOf(node) === 'query';
  return objectAt(node, [
    ...[...node.members].filter(([key]) => !schemaWords.has(key) && key !== 'collectionFormat'),
    ['schema', { keyStart: node.start, value: schemaOf(node) }],
    [
      'style',
      style === undefined
        ? undefined
        : { keyStart: (written ?? { keyStart: node.start }).keyStart, value: scalar(style, written?.value ?? node) },
    ],
    // Lists are joined by commas unless "multi" says to repeat the parameter (Swagger 2.0 "Parameter Object").
    ['explode', list && query ? { keyStart: node.start, value: scalar(format === 'multi', node) } : undefined],
  ]);
}

function schemaOf(node: TreeNode): TreeNode {
  if (node.kind !== 'object') return node;
  const entries = [...node.members].filter(([key]) => schemaWords.has(key));
  if (textOf(node, 'type') !== 'file') return objectAt(node, entries);
  return objectAt(node, [
    ['type', { keyStart: node.start, value: scalar('string', node) }],
    ['format', { keyStart: node.start, value: scalar('binary', node) }],
  ]);
}

function upgradeResponse(node: TreeNode, produces: readonly string[]): TreeNode {
  if (node.kind !== 'object') return node;
  const schema = node.members.get('schema');
  const examples = node.members.get('examples');
  const shown = [...members(examples?.value)].filter(([type]) => type.includes('/'));
  // A sample shows a media type that the answer may have, whether or not it is listed.
  const types = new Set([...(schema === undefined ? [] : produces), ...shown.map(([type]) => type)]);
  const content = [...types].map((type): readonly [string, Member] => {
    const example = members(examples?.value).get(type);
    const anchor = schema ?? example;
    return [
      type,
      {
        keyStart: anchor?.keyStart ?? node.start,
        value: objectAt(anchor?.value ?? node, [
          ['schema', schema],
          ['example', example],
        ]),
      },
    ];
  });
  return objectAt(node, [
    ...[...node.members].filter(([key]) => key !== 'schema' && key !== 'examples' && key !== 'headers'),
    [
      'headers',
      mapped(node.members.get('headers'), (header) =>
        objectAt(header, [
          ['description', member(header, 'description')],
          ['schema', { keyStart: header.start, value: schemaOf(header) }],
        ]),
      ),
    ],
    [
      'content',
      content.length === 0
        ? undefined
        : {
            keyStart: (schema ?? examples)?.keyStart ?? node.start,
            value: objectAt((schema ?? examples)?.value ?? node, content),
          },
    ],
  ]);
}

function upgradeScheme(node: TreeNode): TreeNode {
  if (textOf(node, 'type') !== 'basic' || node.kind !== 'object') return node;
  return objectAt(node, [
    ...[...node.members].filter(([key]) => key !== 'type'),
    ['type', { keyStart: node.start, value: scalar('http', node) }],
    ['scheme', { keyStart: node.start, value: scalar('basic', node) }],
  ]);
}

function serversOf(root: ObjectNode): Member | undefined {
  const host = root.members.get('host');
  const base = root.members.get('basePath');
  const anchor = host ?? base;
  if (anchor === undefined) return undefined;
  const schemes = texts(root.members.get('schemes')?.value, ['https']);
  const path =
    base?.value.kind === 'scalar' && typeof base.value.value === 'string' ? base.value.value.replace(/\/$/, '') : '';
  const urls =
    host?.value.kind === 'scalar'
      ? schemes.map((scheme) => `${scheme}://${String((host.value as { value: unknown }).value)}${path}`)
      : [path];
  const items = urls.map((url) =>
    objectAt(anchor.value, [['url', { keyStart: anchor.keyStart, value: scalar(url, anchor.value) }]]),
  );
  return {
    keyStart: anchor.keyStart,
    value: { kind: 'array', items, start: anchor.value.start, end: anchor.value.end },
  };
}

function resolved(node: TreeNode, { shared }: Site): TreeNode {
  const name = /^#\/parameters\/(.+)$/.exec(textOf(node, '$ref') ?? '')?.[1];
  return (name === undefined ? undefined : shared.get(name)?.value) ?? node;
}

function members(node: TreeNode | undefined): ReadonlyMap<string, Member> {
  return node?.kind === 'object' ? node.members : new Map();
}

function member(node: TreeNode, name: string): Member | undefined {
  return members(node).get(name);
}

function mapped(at: Member | undefined, change: (node: TreeNode) => TreeNode): Member | undefined {
  return at === undefined
    ? undefined
    : { ...at, value: mapMembers(at.value, (_, one) => ({ ...one, value: change(one.value) })) };
}

function mapMembers(node: TreeNode, change: (key: string, member: Member) => Member): TreeNode {
  if (node.kind !== 'object') return node;
  return { ...node, members: new Map([...node.members].map(([key, one]) => [key, change(key, one)])) };
}

function listOf(node: TreeNode, change: (node: TreeNode) => TreeNode | undefined): TreeNode {
  return node.kind === 'array' ? { ...node, items: node.items.flatMap((item) => change(item) ?? []) } : node;
}

function texts(node: TreeNode | undefined, usual: readonly string[]): readonly string[] {
  if (node?.kind !== 'array') return usual;
  const found = node.items.flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
  );
  return found.length > 0 ? found : usual;
}

function textOf(node: TreeNode, name: string): string | undefined {
  const value = member(node, name)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

function flagOf(node: TreeNode, name: string): boolean {
  const value = member(node, name)?.value;
  return value?.kind === 'scalar' && value.value === true;
}

function placeOf(node: TreeNode): string | undefined {
  return textOf(node, 'in');
}
