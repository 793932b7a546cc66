import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isAlias, isCollection, isMap, isNode, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { fromPointer, type Json, type JsonObject, nearestName, Problem, toPointer } from '../model/index.ts';

/** A configuration file that was read: its value, and where each value stands. */
export interface Config<T> {
  readonly name: string;
  readonly value: T;
  /** Line (from 1) of the value, or of its key, at a JSON Pointer; the nearest parent's where the pointer leads nowhere. */
  lineOf(pointer: string): number;
  /** A problem at a pointer, naming file and line. */
  problem(pointer: string, message: string, remedy?: string): Problem;
}

/** Aliases are counted by expansion: a file that expands past this is an attack, not a configuration. */
const maxAliases = 1000;

const validators = new WeakMap<JsonObject, ValidateFunction>();

/**
 * Read a YAML (or JSON) configuration file and validate it.
 * @param text the file's text
 * @param name the file's name as the user knows it
 * @param schema JSON Schema 2020-12 of the file; also published for editors
 * @throws {Problem} with file, line, what is wrong and what to write instead
 */
export function readConfig<T>(text: string, name: string, schema: JsonObject): Config<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const at = lines.linePos(broken.pos[0]);
    throw new Problem(`${firstLine(broken.message)}`, {
      place: { document: name, line: at.line, column: at.col },
      remedy: text.includes('\t') ? 'YAML is indented with spaces, never with tabs' : 'correct the YAML at this place',
    });
  }
  let aliases = 0;
  visit(document, { Alias: () => void aliases++ });
  if (aliases > maxAliases)
    throw new Problem(`more than ${maxAliases} aliases`, { place: { document: name, line: 1 } });
  const value = expand(name, () => document.toJS({ maxAliasCount: maxAliases }) as Json);

  const lineOf = (pointer: string): number =>
    lines.linePos(offsetOf(document.contents, fromPointer(pointer))).line || 1;
  const config: Config<T> = {
    name,
    value: value as T,
    lineOf,
    problem: (pointer, message, remedy) =>
      new Problem(message, {
        place: { document: name, line: lineOf(pointer) },
        ...(remedy === undefined ? {} : { remedy }),
      }),
  };
  const validate = validatorOf(schema);
  if (!validate(value)) throw schemaProblem(config, validate.errors ?? []);
  return config;
}

function expand(name: string, read: () => Json): Json {
  try {
    return read();
  } catch (cause) {
    throw new Problem('aliases expand without end', {
      place: { document: name, line: 1 },
      remedy: 'write the values out',
      cause,
    });
  }
}

function validatorOf(schema: JsonObject): ValidateFunction {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const compiled = new Ajv2020({
    strict: false,
    allErrors: true,
    ownProperties: true,
    verbose: true,
    // Every command waits for this. The schemas are our own and their tests hold them against the metaschema; inlined, one definition is compiled at each of its places.
    validateSchema: false,
    meta: false,
    inlineRefs: false,
  }).compile(schema);
  validators.set(schema, compiled);
  return compiled;
}

/** The deepest error says most; wrappers such as `oneOf` only repeat it. */
function schemaProblem(config: Config<unknown>, errors: readonly ErrorObject[]): Problem {
  const depth = (error: ErrorObject) =>
    error.instancePath.split('/').length + (error.keyword === 'additionalProperties' ? 0.5 : 0);
  const telling = errors.filter((error) => !['oneOf', 'anyOf', 'if', '$ref'].includes(error.keyword));
  const error = [...(telling.length > 0 ? telling : errors)].sort((a, b) => depth(b) - depth(a))[0];
  if (error === undefined) return config.problem('', 'does not fit its schema');
  const at = error.instancePath;
  const where = at === '' ? 'the file' : fromPointer(at).join('.');
  switch (error.keyword) {
    case 'additionalProperties': {
      const member = String(error.params['additionalProperty']);
      const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as JsonObject);
      const near = nearestName(member, known);
      return config.problem(
        `${at}${toPointer([member])}`,
        `unknown member '${member}' in ${where}`,
        near === undefined ? `known members are: ${known.join(', ')}` : `did you mean '${near}'?`,
      );
    }
    case 'required':
      return config.problem(at, `${where} lacks the member '${String(error.params['missingProperty'])}'`, 'add it');
    case 'enum': {
      const allowed = (error.params['allowedValues'] as Json[]).map(String);
      const near = nearestName(String(error.data), allowed);
      return config.problem(
        at,
        `${where} is '${String(error.data)}'`,
        `write one of: ${allowed.join(', ')}${near === undefined ? '' : ` (did you mean '${near}'?)`}`,
      );
    }
    default:
      return config.problem(at, `${where} ${error.message ?? 'does not fit its schema'}`);
  }
}

function offsetOf(root: unknown, path: readonly string[]): number {
  let node: unknown = root;
  let offset = isNode(root) ? startOf(root) : 0;
  for (const token of path) {
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isNode(item.key) && String((item.key as { value?: unknown }).value) === token,
      );
      if (pair === undefined) break;
      offset = isNode(pair.key) ? startOf(pair.key) : offset;
      node = pair.value;
    } else {
      const item: unknown = node.items[Number(token)];
      if (!isNode(item)) break;
      offset = startOf(item);
      node = item;
    }
    if (isAlias(node)) break;
  }
  return offset;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/ at line \d+, column \d+:?$/, '');
}
