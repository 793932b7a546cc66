import type { Schemas } from '../jsonschema/index.ts';
import type { Contract, JsonSchema, Operation, Place } from '../model/index.ts';
import { type Change, type Coordinates, isAtLeast, type Witness } from './change.ts';
import { rules, schemaRules } from './rules/index.ts';
import type { OperationPair, Sight } from './rules/rule.ts';
import { collectHits, type Hit } from './schema/collect-hits.ts';
import { originOf, type Shape, schemaOf } from './schema/shape.ts';
import { anything, sitesOf } from './schema/sites.ts';
import { pairOperations } from './witness/match-operations.ts';
import { type LocalNames, proveHit } from './witness/prove-hit.ts';
import { sideOf } from './witness/witnesses.ts';

const noWitness = 'no message was found that shows it';

/**
 * What changed between two contracts, the gravest first, then in the order of the old document.
 * An ERROR has a witness: a concrete message that one of the two allows and the other does not, by our own evaluation.
 * Equal contracts give an empty list; so do contracts that say the same in other words.
 */
export function diffContracts(old: Contract, next: Contract): readonly Change[] {
  const operations = pairOperations(old, next);
  const hits = collectHits(sitesOf(operations), { old: old.schemas, new: next.schemas }, schemaRules);
  const names = hits.map((_, i): LocalNames => ({ old: `assay place ${i}`, new: `assay place ${i}` }));
  const local = (pick: (hit: Hit) => Shape): Schemas =>
    Object.fromEntries(hits.map((hit, i): [string, JsonSchema] => [`assay place ${i}`, schemaOf(pick(hit).node)]));
  const byName = (pick: (pair: OperationPair) => Operation | undefined) =>
    new Map(operations.flatMap((pair) => [pick(pair)].flatMap((one) => (one === undefined ? [] : [[pair.name, one]]))));
  const was = sideOf(
    old,
    { ...old.schemas, [anything]: true, ...local((hit) => hit.difference.old) },
    byName((pair) => pair.old),
  );
  const is = sideOf(
    next,
    { ...next.schemas, [anything]: true, ...local((hit) => hit.difference.new) },
    byName((pair) => pair.new),
  );

  const changes = [
    ...rules.flatMap((rule) =>
      [...rule.detect({ old: was, new: is, operations })].map((sight) => changeOf(sight, kindOf(rule.kinds, sight.id))),
    ),
    ...hits.map((hit, i) => {
      const name = names[i] as LocalNames;
      const witness = isAtLeast(hit.kind.level, 'WARNING') ? proveHit(hit, name, was, is) : undefined;
      return schemaChange(hit, witness, old, next);
    }),
  ];
  const order = new Map(operations.map(({ name }, i) => [name, i]));
  const place = (change: Change) => order.get(change.operations[0] ?? '') ?? -1;
  return changes
    .map((change, i) => ({ change, i }))
    .sort(
      (a, b) =>
        Number(isAtLeast(b.change.level, a.change.level)) - Number(isAtLeast(a.change.level, b.change.level)) ||
        place(a.change) - place(b.change) ||
        a.i - b.i,
    )
    .map(({ change }) => change);
}

function kindOf(kinds: readonly Coordinates[], id: string): Coordinates {
  const found = kinds.find((kind) => kind.id === id);
  if (found === undefined) throw new Error(`a rule saw ${id}, which is none of its kinds`);
  return found;
}

function changeOf(sight: Sight, kind: Coordinates): Change {
  const witness = isAtLeast(kind.level, 'WARNING') ? sight.prove?.() : undefined;
  const guess = [sight.old, sight.new].some(isInferred) && 'it rests on what was inferred and no document states';
  return {
    ...graded(kind, witness, (sight.doubt ?? guess) || undefined),
    operations: sight.operation === undefined ? [] : [sight.operation],
    at: sight.at,
    message: sight.message,
    ...(sight.old === undefined ? {} : { old: barePlace(sight.old) }),
    ...(sight.new === undefined ? {} : { new: barePlace(sight.new) }),
  };
}

function schemaChange(hit: Hit, witness: Witness | undefined, old: Contract, next: Contract): Change {
  const { sight } = hit.difference;
  const [way] = hit.ways;
  const path = way?.path.map(({ shown }) => `/${shown}`).join('') ?? '';
  const [was, is] = [
    placeIn(old, originOf(hit.difference.old, sight.keyword)),
    placeIn(next, originOf(hit.difference.new, sight.keyword)),
  ];
  return {
    ...graded(hit.kind, witness, silenceAt(hit, [was, is], old, next)),
    operations: hit.operations,
    at: `${way?.site.at ?? ''}${path === '' ? '' : ` ${path}`}`,
    message: sight.message,
    ...(was === undefined ? {} : { old: was }),
    ...(is === undefined ? {} : { new: is }),
  };
}

/** @param doubt why a witness shows nothing for certain, if so */
function graded(
  kind: Coordinates,
  witness: Witness | undefined,
  doubt: string | undefined,
): Coordinates & Pick<Change, 'witness' | 'eased'> {
  const shown = witness === undefined ? {} : { witness };
  if (kind.level !== 'ERROR') return { ...kind, ...shown };
  const eased = witness === undefined ? noWitness : doubt;
  return eased === undefined ? { ...kind, ...shown } : { ...kind, level: 'WARNING', ...shown, eased };
}

function isInferred(place: Sight['old']): boolean {
  return place !== undefined && 'known' in place && place.known === 'inferred';
}

/** Why the document that allows the value of a witness may not have meant to: where it is silent, everything is allowed. */
function silenceAt(
  hit: Hit,
  [was, is]: readonly [Place | undefined, Place | undefined],
  old: Contract,
  next: Contract,
): string | undefined {
  const { direction } = hit.kind;
  const [way] = hit.ways;
  const allows = direction === 'request' ? old : next;
  const schema = allows.schemas[(direction === 'request' ? way?.site.old : way?.site.new) ?? ''];
  const bare = schema === true || (typeof schema === 'object' && Object.keys(schema).length === 0);
  if (way?.site.form === 'text' && bare) return 'one of the documents says nothing of its values';
  const place = direction === 'request' ? was : is;
  const unlisted = allows.findings.some(
    ({ id, places }) =>
      id === 'enum-values-not-shown' &&
      places.some(({ document, line }) => document === place?.document && line === place.line),
  );
  return hit.difference.rule.id === 'value-list' && unlisted
    ? 'one of the documents has a list of values and does not show it'
    : undefined;
}

/** The line of a keyword, or of what is nearest around it. */
function placeIn({ origins }: Contract, origin: string): Place | undefined {
  for (let at = origin; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const [place] = origins[at] ?? [];
    if (place !== undefined) return barePlace(place);
    if (!at.slice(at.indexOf('#')).includes('/')) return undefined;
  }
}

function barePlace({ document, line, column, pointer, excerpt }: Place): Place {
  return {
    document,
    line,
    ...(column === undefined ? {} : { column }),
    ...(pointer === undefined ? {} : { pointer }),
    excerpt,
  };
}
