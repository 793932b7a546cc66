import type { Schemas } from '../../jsonschema/index.ts';
import { isObject, type SchemaId } from '../../model/index.ts';
import type { SchemaRule, SchemaSight } from '../rules/rule.ts';
import { matchBranches } from './match-branches.ts';
import { childOf, childrenOf, isFlagged, type Node, type Shape, settled, shapeOf } from './shape.ts';

/** One thing that differs between two schemas at one place. */
export interface Difference {
  readonly rule: SchemaRule;
  readonly sight: SchemaSight;
  readonly old: Shape;
  readonly new: Shape;
}

/** A step into a value, as people read it (`*`: any) and as one instance has it; none for a branch, which is the value itself. */
export type Token = { readonly shown: string; readonly step: string } | undefined;

/** Two nodes, one from each document, compared: what differs here, and what stands below. */
export interface Frame {
  readonly own: readonly Difference[];
  readonly children: readonly { readonly token: Token; readonly frame: Frame }[];
  /** Now never sent by clients, or never answered by servers. */
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
}

export interface SchemaComparison {
  readonly compare: (old: SchemaId, next: SchemaId) => Frame;
  /** Frames in or below which anything differs. Ask when all has been compared. */
  readonly changed: () => ReadonlySet<Frame>;
}

const comparedAsText: ReadonlySet<string> = new Set([
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'contentSchema',
  'unevaluatedProperties',
  'unevaluatedItems',
]);

interface Draft extends Frame {
  readonly own: Difference[];
  readonly children: { token: Token; frame: Frame }[];
  readOnly: boolean;
  writeOnly: boolean;
}

/** Compare schemas of two contracts. Each pair of places is looked at once, however many operations lead there. */
export function createSchemaComparison(old: Schemas, next: Schemas, rules: readonly SchemaRule[]): SchemaComparison {
  const frames = new Map<string, Draft>();
  const keyOf = (node: Node) => node.map(({ origin }) => origin).join(' & ');

  const visit = (oldNode: Node, newNode: Node): Draft => {
    const [a, b] = [settled(old, oldNode), settled(next, newNode)];
    const key = `${keyOf(a)} | ${keyOf(b)}`;
    const known = frames.get(key);
    if (known !== undefined) return known;
    const frame: Draft = { own: [], children: [], readOnly: false, writeOnly: false };
    frames.set(key, frame);
    const [was, is] = [shapeOf(old, a), shapeOf(next, b)];
    frame.readOnly = isFlagged(is, 'readOnly');
    frame.writeOnly = isFlagged(is, 'writeOnly');
    for (const rule of rules)
      for (const sight of rule.detect(was, is))
        if (!isWrittenOtherwise(was, is, sight.keyword)) frame.own.push({ rule, sight, old: was, new: is });
    for (const { token, pair } of commonChildren(was, is))
      frame.children.push({ token, frame: visit(pair[0], pair[1]) });
    for (const keyword of ['anyOf', 'oneOf'] as const) {
      const same = (x: Node, y: Node) => !differs(visit(x, y));
      const match = matchBranches(old, next, was, is, keyword, same);
      for (const [x, y] of match.paired) frame.children.push({ token: undefined, frame: visit(x, y) });
      frame.own.push(...match.differences(rules));
    }
    return frame;
  };

  /** Subschemas that are compared as text may be written in two ways (a reference, or in place) and mean one thing. */
  const isWrittenOtherwise = (was: Shape, is: Shape, keyword: string): boolean => {
    if (!comparedAsText.has(keyword)) return false;
    const [a, b] = [childrenOf(was, keyword), childrenOf(is, keyword)];
    return a.length > 0 && b.length > 0 && !differs(visit(a, b));
  };

  const differs = (frame: Frame): boolean => {
    const seen = new Set<Frame>();
    const open = [frame];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at.own.length > 0) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...at.children.map((child) => child.frame));
    }
    return false;
  };
  return {
    compare: (oldId, newId) =>
      visit(
        [{ schema: old[oldId] ?? true, origin: `${oldId}#` }],
        [{ schema: next[newId] ?? true, origin: `${newId}#` }],
      ),
    changed: () => changedFrames([...frames.values()]),
  };
}

/** All frames from which a difference can be reached, found once for all: from the differences upwards. */
function changedFrames(frames: readonly Frame[]): ReadonlySet<Frame> {
  const parents = new Map<Frame, Frame[]>();
  for (const frame of frames)
    for (const child of frame.children) {
      const known = parents.get(child.frame);
      if (known === undefined) parents.set(child.frame, [frame]);
      else known.push(frame);
    }
  const changed = new Set<Frame>();
  const open = frames.filter(({ own }) => own.length > 0);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (changed.has(at)) continue;
    changed.add(at);
    open.push(...(parents.get(at) ?? []));
  }
  return changed;
}

/** Places below a value that both schemas speak of. */
function* commonChildren(
  old: Shape,
  next: Shape,
): Iterable<{ readonly token: Token; readonly pair: readonly [Node, Node] }> {
  for (const [name, node] of old.members) {
    const other = next.members.get(name);
    if (other !== undefined) yield { token: { shown: name, step: name }, pair: [node, other] };
  }
  for (const [keyword, step] of [
    ['items', '0'],
    ['additionalProperties', 'other'],
  ] as const) {
    const [a, b] = [childrenOf(old, keyword), childrenOf(next, keyword)];
    const open = [...a, ...b].every(({ schema }) => isObject(schema));
    if (a.length > 0 && b.length > 0 && open) yield { token: { shown: '*', step }, pair: [a, b] };
  }
  for (const keyword of ['prefixItems', 'patternProperties'] as const) {
    const [a, b] = [keyed(old, keyword), keyed(next, keyword)];
    for (const [key, node] of a) {
      const other = b.get(key);
      if (other !== undefined) yield { token: { shown: key, step: key }, pair: [node, other] };
    }
  }
}

/** Subschemas of a keyword that holds several, by their key; those of one key all apply. */
export function keyed(shape: Shape, keyword: string): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  for (const part of shape.parts) {
    const stated = part.schema[keyword];
    if (typeof stated !== 'object' || stated === null) continue;
    for (const key of Object.keys(stated)) found.set(key, [...(found.get(key) ?? []), ...childOf(part, keyword, key)]);
  }
  return found;
}
