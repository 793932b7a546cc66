import { type Finding, type HttpMethod, Problem } from '../../model/index.ts';
import type { Description, Reading, ReadOperation } from '../source.ts';
import { isObjectSpot, member, members, placeOf, rootOf, type Spot, textOf } from '../tree/spot.ts';
import type { Tree } from '../tree/tree.ts';
import { dialectOf } from './dialect.ts';
import { createFindings, type Findings } from './findings.ts';
import { readIncoming } from './incoming.ts';
import { readOperation } from './operations.ts';
import { follow } from './references.ts';
import { createSchemaReader, type SchemaReader } from './schemas.ts';
import { readSecurity, readSecuritySchemes } from './security.ts';
import { printedPlaces, readServers } from './servers.ts';
import { readStateGraphs } from './state-graphs.ts';
import { whyUnused } from './unused-extensions.ts';
import { upgradeSwagger } from './upgrade-swagger.ts';

const methods: ReadonlySet<string> = new Set<HttpMethod>([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
]);

/** What the parts of the reader share while one document is read. */
export interface Desk {
  readonly root: Spot;
  readonly schemas: SchemaReader;
  readonly findings: Findings;
  readonly descriptions: Description[];
  /** Whether a `schema` beside `text/event-stream` may speak of one event: OpenAPI 3.2 gives the word to the whole stream. */
  readonly readsEventSchemas: boolean;
}

/**
 * Read one OpenAPI 3.0, 3.1 or 3.2 document, or one of Swagger 2.0.
 * @throws Problem when it is no such document.
 */
export function readOpenapi(written: Tree): Reading {
  const old = written.root.kind === 'object' && isSwagger2(rootOf(written)) ? upgradeSwagger(written.root) : undefined;
  const tree = old === undefined ? written : { ...written, root: old };
  const root = rootOf(tree);
  const findings = createFindings();
  const dialect = dialectOf(versionOf(root));
  if (dialect === undefined) throw unknownVersion(root);
  const schemas = createSchemaReader(
    members(member(member(root, 'components'), 'schemas')),
    tree.source.text,
    dialect,
    findings,
  );
  const readsEventSchemas = !versionOf(root).startsWith('3.2');
  const desk: Desk = { root, schemas, findings, descriptions: [], readsEventSchemas };

  const securitySchemes = readSecuritySchemes(desk);
  const rootSecurity = readSecurity(member(root, 'security'), desk);
  const operations = members(member(root, 'paths')).flatMap(([path, item]): ReadOperation[] => {
    if (path.startsWith('x-')) return [];
    const target = follow(item, findings);
    if (target === undefined) return [];
    if (!path.startsWith('/') || !isObjectSpot(target)) {
      findings.error(
        'malformed-path',
        item,
        `"${path}" is no path of operations.`,
        'Begin the path with / and give it an object of methods.',
      );
      return [];
    }
    return [...members(target), ...otherMethods(target, findings)]
      .filter(([method]) => methods.has(method))
      .flatMap(([method, spot]) =>
        readOperation(desk, { method: method as HttpMethod, path, spot, item: target, rootSecurity }),
      );
  });

  for (const [name, spot] of members(root)) {
    const why = whyUnused(name);
    if (why !== undefined)
      findings.note(
        'extension-not-used',
        spot,
        `${name} is not tested: it tells of ${why}.`,
        'State it in a suite profile, if it must hold.',
      );
  }
  const incoming = readIncoming(desk);
  const states = readStateGraphs(member(root, 'x-assay-states'));
  const info = member(root, 'info');
  const title = textOf(member(info, 'title'));
  const version = textOf(member(info, 'version'));
  return {
    ...(title === undefined ? {} : { title }),
    ...(version === undefined ? {} : { version }),
    servers: readServers(member(root, 'servers')),
    ...printedPlaces(root),
    securitySchemes,
    operations,
    ...(incoming.length === 0 ? {} : { incoming }),
    schemas: schemas.finish(),
    ...(states.length === 0 ? {} : { states }),
    descriptions: desk.descriptions,
    findings: [...tree.findings, ...findings.all] satisfies readonly Finding[],
  };
}

/** Methods beside the fixed ones (OpenAPI 3.2 "Path Item Object"); only those that a request can be made of here are read. */
function otherMethods(item: Spot, findings: Findings): readonly (readonly [string, Spot])[] {
  return members(member(item, 'additionalOperations')).flatMap(([method, spot]) => {
    if (methods.has(method.toLowerCase())) return [[method.toLowerCase(), spot] as const];
    findings.error(
      'unknown-method',
      spot,
      `The method ${method} is not read.`,
      'Describe the operation by a method of HTTP that Assay knows.',
    );
    return [];
  });
}

function isSwagger2(root: Spot): boolean {
  const node = member(root, 'swagger')?.node;
  return node?.kind === 'scalar' && String(node.value).startsWith('2');
}

/** Whether a tree says that it is an OpenAPI (or Swagger) document. */
export function isOpenapi(tree: Tree): boolean {
  const root = rootOf(tree);
  return member(root, 'openapi') !== undefined || member(root, 'swagger') !== undefined;
}

function versionOf(root: Spot): string {
  const node = member(root, 'openapi')?.node;
  return node?.kind === 'scalar' ? String(node.value) : '';
}

function unknownVersion(root: Spot): Problem {
  const spot = member(root, 'openapi') ?? member(root, 'swagger') ?? root;
  const { document, line, column } = placeOf(spot);
  const place = { document, line, ...(column === undefined ? {} : { column }) };
  return new Problem(`This is no OpenAPI 3 or Swagger 2.0 document: ${placeOf(spot).excerpt || 'it is empty'}`, {
    place,
    remedy:
      'Give an OpenAPI document that begins with "openapi": "3.0.3", "3.1.0" or "3.2.0", or Swagger with "swagger": "2.0".',
  });
}
