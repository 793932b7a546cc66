import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type DuplicateKey, deepest, type Member, type TreeNode } from './node.ts';
import { type ParsedText, SyntaxProblem } from './parse-json.ts';

/**
 * Read YAML 1.2 (with merge keys) by the library that knows all of it and says best what is wrong: tags, directives, keys that are no
 * scalars, broken text. It needs some ten times the time and memory of `readYamlEvents`.
 * @throws SyntaxProblem for what is not YAML, has several documents, aliases itself or nests too deep
 */
export function readYamlWithCare(text: string): ParsedText {
  // Looking for equal keys in the library is quadratic (measured: 40,000 keys take over a minute); we look ourselves.
  const document = parse(text);
  const error = document.errors[0];
  if (error !== undefined) throw new SyntaxProblem(firstLine(error.message), error.pos[0]);

  const duplicates: DuplicateKey[] = [];
  const anchors = new Map<string, TreeNode | 'open'>();
  const convert = (node: unknown, depth: number): TreeNode => {
    if (depth > deepest) throw new SyntaxProblem(`values nest deeper than ${deepest} levels`, startOf(node));
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined || target === 'open')
        throw new SyntaxProblem(`the alias *${node.source} stands inside its own anchor or before it`, startOf(node));
      return target;
    }
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, 'open');
    const converted = convertPlain(node, depth);
    if (anchor !== undefined) anchors.set(anchor, converted);
    return converted;
  };
  const convertPlain = (node: unknown, depth: number): TreeNode => {
    const start = startOf(node);
    const end = endOf(node);
    if (isMap(node)) return { kind: 'object', members: readMembers(node, depth), start, end };
    if (isSeq(node)) return { kind: 'array', items: node.items.map((item) => convert(item, depth + 1)), start, end };
    return { kind: 'scalar', value: isScalar(node) ? scalarValue(node.value) : null, start, end };
  };
  const readMembers = (map: YAMLMap, depth: number): ReadonlyMap<string, Member> => {
    const members = new Map<string, Member>();
    const merged: Member['value'][] = [];
    for (const pair of map.items) {
      const keyStart = startOf(pair.key);
      if (isMergeKey(pair)) {
        const value = convert(pair.value, depth + 1);
        merged.push(...(value.kind === 'array' ? value.items : [value]));
        continue;
      }
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      const earlier = members.get(key);
      if (earlier !== undefined) duplicates.push({ key, first: earlier.keyStart, second: keyStart });
      // A key without a value has no place of its own.
      const value: TreeNode =
        pair.value === null
          ? { kind: 'scalar', value: null, start: keyStart, end: keyStart }
          : convert(pair.value, depth + 1);
      members.set(key, { keyStart, value });
    }
    for (const source of merged)
      if (source.kind === 'object')
        for (const [key, member] of source.members) if (!members.has(key)) members.set(key, member);
    return members;
  };

  return { root: convert(document.contents, 0), duplicates };
}

function parse(text: string) {
  try {
    return parseDocument(text, { uniqueKeys: false, prettyErrors: false, keepSourceTokens: false });
  } catch (cause) {
    // The library recurses; a text that nests without end exhausts the stack.
    if (cause instanceof RangeError) throw new SyntaxProblem('values nest too deep', 0);
    throw cause;
  }
}

function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.value === '<<' && pair.key.type === 'PLAIN';
}

function scalarValue(value: unknown): null | boolean | number | string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      // YAML has .inf and .nan; JSON has not.
      return Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return Number(value);
    default:
      return value === null || value === undefined ? null : String(value);
  }
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function endOf(node: unknown): number {
  return (node as Node | null)?.range?.[1] ?? 0;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
