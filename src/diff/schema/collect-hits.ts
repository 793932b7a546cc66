import type { Schemas } from '../../jsonschema/index.ts';
import type { Coordinates } from '../change.ts';
import type { SchemaRule } from '../rules/rule.ts';
import { createSchemaComparison, type Difference, type Frame, type Token } from './compare-schemas.ts';
import { isFlagged, type Shape, shapeOf } from './shape.ts';
import type { Site } from './sites.ts';

/** One difference in one direction, with all places that lead to it. */
export interface Hit {
  readonly kind: Coordinates;
  readonly difference: Difference;
  /** The first ways to it: a witness is sought along them. */
  readonly ways: readonly { readonly site: Site; readonly path: readonly NonNullable<Token>[] }[];
  readonly operations: readonly string[];
}

const mostWays = 3;

/** Compare the schemas at all sites; every difference is told once for each direction, with all operations that it concerns. */
export function collectHits(
  sites: Iterable<Site>,
  schemas: { readonly old: Schemas; readonly new: Schemas },
  rules: readonly SchemaRule[],
): readonly Hit[] {
  const { compare, changed } = createSchemaComparison(schemas.old, schemas.new, rules);
  type Draft = { kind: Coordinates; difference: Difference; ways: Hit['ways'][number][]; operations: Set<string> };
  const hits = new Map<Difference, Map<string, Draft>>();
  const add = (difference: Difference, site: Site, path: readonly NonNullable<Token>[]): void => {
    const kind = difference.rule.kinds.find(
      ({ direction, action }) => direction === site.direction && action === difference.sight.turn,
    );
    const { only } = difference.sight;
    if (only !== undefined && only !== site.direction) return;
    if (kind === undefined || isHidden(difference, site.direction, schemas)) return;
    const known = hits.get(difference) ?? new Map<string, Draft>();
    hits.set(difference, known);
    const hit = known.get(kind.id) ?? { kind, difference, ways: [], operations: new Set<string>() };
    known.set(kind.id, hit);
    hit.operations.add(site.operation);
    if (hit.ways.length < mostWays) hit.ways.push({ site, path });
  };
  const roots = [...sites].map((site) => ({ site, root: compare(site.old, site.new) }));
  const differing = changed();
  for (const { site, root } of roots) {
    if (!differing.has(root)) continue;
    const seen = new Set<Frame>();
    const visit = (frame: Frame, path: readonly NonNullable<Token>[]): void => {
      if (seen.has(frame)) return;
      seen.add(frame);
      // What never travels this way hurts nobody; that it no longer does is said.
      const hidden = site.direction === 'request' ? frame.readOnly : frame.writeOnly;
      for (const difference of frame.own)
        if (!hidden || difference.rule.id === 'read-write-only') add(difference, site, path);
      if (hidden) return;
      for (const { token, frame: child } of frame.children)
        if (differing.has(child)) visit(child, token === undefined ? path : [...path, token]);
    };
    visit(root, []);
  }
  return [...hits.values()].flatMap((byKind) =>
    [...byKind.values()].map((hit) => ({ ...hit, operations: [...hit.operations] })),
  );
}

/** Whether the difference is about a member that never travels this way, or is told by another rule. */
function isHidden(
  { sight, old, new: next, rule }: Difference,
  direction: Site['direction'],
  schemas: { readonly old: Schemas; readonly new: Schemas },
): boolean {
  const { member } = sight;
  if (member === undefined) return false;
  if (rule.id === 'object-member') {
    if (direction === 'response' && sight.turn === 'removed' && old.required.has(member)) return true;
    if (direction === 'request' && sight.turn === 'added' && next.required.has(member)) return true;
  }
  const flag = direction === 'request' ? 'readOnly' : 'writeOnly';
  const sides: readonly (readonly [Shape, Schemas])[] = [
    [old, schemas.old],
    [next, schemas.new],
  ];
  const described = sides.flatMap(([shape, all]) => {
    const node = shape.members.get(member);
    return node === undefined ? [] : [shapeOf(all, node)];
  });
  return described.length > 0 && described.every((shape) => isFlagged(shape, flag));
}
