import {
  type Contract,
  isObject,
  type Json,
  type JsonSchema,
  type Operation,
  type Provenance,
  type Response,
  type SchemaId,
  toPointer,
} from '../../model/index.ts';
import { annotations } from '../subschemas.ts';
import { settled } from './merge-operations.ts';
import { pathShape } from './path-shape.ts';
import { referredId } from './reference-names.ts';
import { meaningOf } from './same-meaning.ts';

/** A difference between two contracts of one API. */
export interface Difference {
  /** `differs`: both speak and contradict each other. `only-first`, `only-second`: the other one is silent. */
  readonly kind: 'differs' | 'only-first' | 'only-second';
  /** `GET /v1/runs`, `GET /v1/runs query.page`, `GET /v1/runs 200 application/json items[].id`. */
  readonly subject: string;
  /** `maximum`, `required`; absent for the whole subject. */
  readonly fact?: string;
  readonly values: readonly [Json | undefined, Json | undefined];
  readonly places: readonly [readonly Provenance[], readonly Provenance[]];
}

/** Whether something around a subject is missing too: one line for an operation or an object is enough. */
function silentAbove({ around }: Entry, own: ReadonlyMap<string, Entry>, other: ReadonlyMap<string, Entry>): boolean {
  for (let at = around; at !== undefined; at = own.get(at)?.around) if (!other.has(at)) return true;
  return false;
}

interface Fact {
  readonly value: Json;
  readonly places: readonly Provenance[];
}

/** What a contract says about one subject. A guess yields to a statement, so it never makes a difference. */
interface Entry {
  /** The subject with the path as its document writes it. */
  readonly label: string;
  /** The subject that it is a part of; none for an operation. */
  readonly around: string | undefined;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly places: readonly Provenance[];
  readonly guess: boolean;
}

/** Where two descriptions of one API differ. Order: of the first contract, then what only the second has. */
export function compareContracts(first: Contract, second: Contract): readonly Difference[] {
  const [a, b] = [entriesOf(first, second), entriesOf(second, first)];
  const differences: Difference[] = [];
  for (const [subject, x] of a) {
    const y = b.get(subject);
    if (y === undefined) {
      if (!x.guess && !silentAbove(x, a, b))
        differences.push({
          kind: 'only-first',
          subject: x.label,
          values: [undefined, undefined],
          places: [x.places, []],
        });
      continue;
    }
    for (const fact of new Set([...x.facts.keys(), ...y.facts.keys()])) {
      const [m, n] = [x.facts.get(fact), y.facts.get(fact)];
      if (m !== undefined && n !== undefined && meaningOf({ [fact]: m.value }) === meaningOf({ [fact]: n.value }))
        continue;
      if ([m, n].some((side) => side !== undefined && isGuess(side.places))) continue;
      // Who is silent about a body does not say that none comes, and the content itself is told by its own subjects.
      if (fact === bodyFact && (m === undefined || n === undefined)) continue;
      const kind = m === undefined ? 'only-second' : n === undefined ? 'only-first' : 'differs';
      differences.push({
        kind,
        subject: x.label,
        fact,
        values: [m?.value, n?.value],
        places: [m?.places ?? x.places, n?.places ?? y.places],
      });
    }
  }
  for (const [subject, y] of b)
    if (!a.has(subject) && !y.guess && !silentAbove(y, b, a))
      differences.push({
        kind: 'only-second',
        subject: y.label,
        values: [undefined, undefined],
        places: [[], y.places],
      });
  return differences;
}

function isGuess(places: readonly Provenance[]): boolean {
  return places.length > 0 && places.every(({ known }) => known === 'inferred');
}

/** @param other what it is compared with: where this one shows no status of an answer, the other one's may settle it. */
function entriesOf(contract: Contract, other: Contract): ReadonlyMap<string, Entry> {
  const others = new Map(other.operations.map((one) => [keyOf(one), one.responses]));
  const entries = new Map<string, Entry>();
  addStates(entries, contract);
  for (const operation of contract.operations) {
    const key = keyOf(operation);
    const label = `${operation.method.toUpperCase()} ${operation.path}`;
    const labelOf = (subject: string) => `${label}${subject.slice(key.length)}`;
    const add = (subject: string, places: readonly Provenance[], facts: Readonly<Record<string, Json>> = {}) =>
      entries.set(subject, {
        label: labelOf(subject),
        around: subject === key ? undefined : key,
        places,
        guess: isGuess(places),
        facts: new Map(Object.entries(facts).map(([name, value]) => [name, { value, places }])),
      });
    add(key, operation.provenance);
    const security = securityOf(operation);
    if (security !== undefined)
      entries.set(key, { ...(entries.get(key) as Entry), facts: new Map([['security', security]]) });
    for (const parameter of operation.parameters) {
      const subject = `${key} ${parameter.in}.${parameter.in === 'path' ? positionOf(operation, parameter.name) : parameter.name}`;
      // A guess yields to a statement, so it is no fact to compare.
      add(subject, parameter.provenance, parameter.inferred === undefined ? { required: parameter.required } : {});
      addSchema(entries, contract, labelOf, [subject, key], parameter.schema);
    }
    for (const { mediaType, schema } of operation.body?.content ?? []) {
      if (schema !== undefined) addSchema(entries, contract, labelOf, [`${key} body ${mediaType}`, key], schema);
    }
    for (const response of operation.responses.map((one) => settled(one, others.get(key) ?? []))) {
      const subject = `${key} ${response.status}`;
      add(subject, response.provenance);
      const body = bodyOf(response);
      if (body !== undefined) entries.set(subject, { ...(entries.get(subject) as Entry), facts: new Map([body]) });
      for (const { mediaType, schema, itemSchema } of response.content) {
        if (schema !== undefined)
          addSchema(
            entries,
            contract,
            labelOf,
            [`${key} ${response.status} ${mediaType}`, `${key} ${response.status}`],
            schema,
          );
        if (itemSchema !== undefined)
          addSchema(
            entries,
            contract,
            labelOf,
            [`${key} ${response.status} ${mediaType} event`, `${key} ${response.status}`],
            itemSchema,
          );
      }
    }
  }
  return entries;
}

/** States by their names, wherever a document draws them: which there are, what kind each is, and what leads where. */
function addStates(entries: Map<string, Entry>, { states = [] }: Contract): void {
  const add = (subject: string, around: string | undefined, places: readonly Provenance[], kind?: Fact) => {
    const facts = new Map([
      ...(entries.get(subject)?.facts ?? []),
      ...(kind === undefined ? [] : [['kind', kind] as const]),
    ]);
    const all = [...(entries.get(subject)?.places ?? []), ...places];
    entries.set(subject, { label: subject, around, facts, places: all, guess: isGuess(all) });
  };
  for (const graph of states) {
    add(
      'states',
      undefined,
      graph.states.flatMap(({ provenance }) => provenance),
    );
    for (const { name, kind, provenance } of graph.states)
      add(`states ${name}`, 'states', provenance, kind && { value: kind.is, places: kind.provenance });
    for (const { from, to, provenance } of graph.transitions)
      add(`states ${from} to ${to}`, `states ${from}`, provenance);
  }
}

/** Method and shape of the path: names of path parameters are each document's own. */
function keyOf({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${pathShape(path)}`;
}

const bodyFact = 'body';

/** Whether an answer has a body, where its document says so. That may be said of an answer whose status is a guess. */
function bodyOf({ bodyless, content, provenance }: Response): readonly [string, Fact] | undefined {
  if (!bodyless && content.length === 0) return undefined;
  const places = provenance.map((place) => ({ ...place, known: 'stated' as const }));
  return [bodyFact, { value: bodyless ? 'none' : 'shown', places }];
}

function securityOf({ security }: Operation): Fact | undefined {
  if (security.length === 0) return undefined;
  const value = security.map(({ schemes }) => (schemes.length === 0 ? 'no credential' : schemes.join(' and '))).sort();
  return { value, places: security.flatMap(({ provenance }) => provenance) };
}

/** Path parameters may have other names in another document; their position tells them apart. */
function positionOf({ path }: Operation, name: string): string {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, inner = '']) => inner);
  return String(names.indexOf(name) + 1);
}

/** Every member of a schema, by its way from the root, with the keywords that hold there. The subject comes with what is around it. */
function addSchema(
  entries: Map<string, Entry>,
  contract: Contract,
  labelOf: (subject: string) => string,
  [subject, owner]: readonly [string, string],
  root: SchemaId,
): void {
  const visit = (
    schema: JsonSchema | undefined,
    id: SchemaId,
    pointer: string,
    at: string,
    around: string,
    trail: readonly string[],
    guess: boolean,
  ) => {
    if (typeof schema !== 'object' || trail.length > 30) return;
    const target = referredId(schema);
    if (target !== undefined && !trail.includes(target))
      visit(contract.schemas[target], target, '', at, around, [...trail, target], guess);
    const placesAt = (inner: string) => contract.origins[`${id}#${pointer}${inner}`] ?? [];
    const known = entries.get(at);
    const facts = new Map(known?.facts);
    for (const [keyword, value] of Object.entries(schema)) {
      if (annotations.has(keyword) || structural.has(keyword)) continue;
      const places = placesAt(toPointer([keyword]));
      facts.set(keyword, {
        value,
        places: guess ? places.map((place) => ({ ...place, known: 'inferred' as const })) : places,
      });
    }
    const places = placesAt('');
    entries.set(at, {
      label: labelOf(at),
      around: known?.around ?? around,
      facts,
      places: [...(known?.places ?? []), ...places],
      guess: guess || isGuess(places) || (known?.guess ?? false),
    });
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    for (const [name, member] of Object.entries(isObject(schema['properties']) ? schema['properties'] : {})) {
      const way = `${at === subject ? `${subject} ` : `${at}.`}${name}`;
      visit(member as JsonSchema, id, `${pointer}/properties${toPointer([name])}`, way, at, trail, guess);
      const entry = entries.get(way);
      const stated = isGuess(placesAt('/type')) && required.length === 0;
      if (entry !== undefined && !stated)
        entries.set(way, {
          ...entry,
          facts: new Map([...entry.facts, ['required', { value: required.includes(name), places: entry.places }]]),
        });
    }
    visit(schema['items'] as JsonSchema | undefined, id, `${pointer}/items`, `${at}[]`, at, trail, guess);
    visit(
      schema['contentSchema'] as JsonSchema | undefined,
      id,
      `${pointer}/contentSchema`,
      `${at}:`,
      at,
      trail,
      guess,
    );
    for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
      const branches = schema[keyword];
      const open = isGuess(placesAt(`/${keyword}`));
      if (Array.isArray(branches))
        branches.forEach((branch, index) => {
          visit(
            branch as JsonSchema,
            id,
            `${pointer}/${keyword}/${index}`,
            open ? at : `${at}(${index + 1})`,
            open ? around : at,
            trail,
            guess || open,
          );
        });
    }
  };
  visit(contract.schemas[root], root, '', subject, owner, [root], false);
}

const structural: ReadonlySet<string> = new Set([
  '$ref',
  'allOf',
  'anyOf',
  'contentSchema',
  'items',
  'oneOf',
  'properties',
  'required',
  'x-assay-nullable',
]);
