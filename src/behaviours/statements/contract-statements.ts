import type {
  Case,
  Contract,
  Level,
  Mutation,
  NonEmpty,
  Operation,
  Place,
  Provenance,
  Requirement,
} from '../../model/index.ts';
import { nonEmpty } from '../../model/index.ts';
import { factInWords, type SchemaFact, schemaFacts } from './schema-facts.ts';
import type { Statement } from './statement.ts';

/** What a contract is judged by: the requirements of its checks, and the cases that were planned for them. */
export interface Judging {
  readonly requirements: readonly Requirement[];
  readonly cases: readonly Case[];
}

/**
 * The facts of a contract as statements: what its operations take, what they answer, and every keyword of their schemas. Each is judged
 * by the requirements that planned cases exercise for just this fact; where there are none, the statement says why.
 */
export function contractStatements(contract: Contract, judging: Judging): Statement[] {
  const found = new Map<string, Statement>();
  const add = (key: string, statement: Omit<Statement, 'origin'>) => {
    const known = found.get(key);
    const judgedBy = [...new Set([...(known?.judgedBy ?? []), ...statement.judgedBy])];
    const { excluded, ...rest } = { ...statement, ...known };
    found.set(key, {
      ...rest,
      origin: 'contract',
      judgedBy,
      level: levelOf(judgedBy, judging.requirements),
      ...(judgedBy.length > 0 || excluded === undefined ? {} : { excluded }),
    });
  };
  for (const operation of contract.operations) {
    for (const one of [
      ...plainFacts(operation, judging),
      ...requestFacts(contract, operation, judging),
      ...answerFacts(contract, operation, judging),
    ])
      add(one.key, one.statement);
  }
  // A requirement that rests on the very place of a fact judges it, whichever check it is of.
  const resting = restingOn(judging.requirements);
  for (const [key, statement] of found)
    add(key, {
      ...statement,
      judgedBy: statement.places.flatMap((place) => spots(place).flatMap((one) => resting.get(one) ?? [])),
    });
  return [...found.values()];
}

function restingOn(requirements: readonly Requirement[]): ReadonlyMap<string, readonly string[]> {
  const byPlace = new Map<string, string[]>();
  for (const { id, provenance } of requirements)
    for (const place of provenance)
      if (place.known === 'stated')
        for (const spot of spots(place)) byPlace.set(spot, [...(byPlace.get(spot) ?? []), id]);
  return byPlace;
}

/** A line; and for the type of a member, the member. */
function spots({ document, line, pointer }: Place): readonly string[] {
  const member = pointer === undefined ? undefined : /^(.*\/properties\/[^/]+)(\/type)?$/.exec(pointer)?.[1];
  return [`${document}:${line}`, ...(member === undefined ? [] : [`${document} ${member}`])];
}

interface Keyed {
  readonly key: string;
  readonly statement: Omit<Statement, 'origin'>;
}

function plainFacts(operation: Operation, judging: Judging): Keyed[] {
  const { id } = operation;
  const of = (...checks: string[]) =>
    requirementsNamed(
      checks.map((check) => `${check}:${id}`),
      judging,
    );
  const facts: Keyed[] = [];
  const state = (
    key: string,
    statement: string,
    places: readonly Provenance[],
    judgedBy: string[],
    excluded: string,
  ) => {
    const known = nonEmpty(places);
    if (known !== undefined) facts.push({ key: `${id} ${key}`, statement: fact(statement, known, judgedBy, excluded) });
  };
  state(
    'operation',
    `${id} is ${operation.method.toUpperCase()} ${operation.path}`,
    operation.provenance,
    of('valid-input-accepted', 'method-not-documented', 'options-name-documented-methods'),
    'nothing asks for this operation',
  );
  for (const { schemes, provenance } of operation.security)
    state(
      `security ${schemes.join(' ')}`,
      `${id} needs ${schemes.length === 0 ? 'no credential' : schemes.join(' and ')}`,
      provenance,
      of('credential-required', 'credential-comes-first', 'refusal-leaks-nothing'),
      'no credential is needed, so none can be missed',
    );
  for (const { name, in: where, required, provenance } of operation.parameters) {
    const key = `${where}.${name}`;
    const exercised = required
      ? exercisedBy(judging, operation, ({ at, keyword }) => at === key && keyword === 'required')
      : [];
    const needed = required && where !== 'path';
    state(
      key,
      `${id} takes ${key}${required ? ', which is required' : ''}`,
      provenance,
      [...exercised, ...of('valid-input-accepted')],
      needed ? 'no request lacks it' : 'nothing asks for this operation',
    );
  }
  for (const { status, provenance, content } of operation.responses) {
    const judgedBy = answerChecks(status).flatMap((check) => of(check));
    state(
      `answer ${status}`,
      `${id} answers ${status}`,
      provenance,
      judgedBy,
      /^5/.test(status)
        ? 'a server cannot be made to fail, and owes nobody a failure'
        : 'no request of the suite brings this answer about',
    );
    for (const media of content)
      state(
        `answer ${status} ${media.mediaType}`,
        `The ${status} of ${id} is ${media.mediaType}`,
        media.provenance,
        of('media-type-documented', 'stream-is-event-stream'),
        'no check looks at the media type of this answer',
      );
  }
  return facts;
}

function answerChecks(status: string): readonly string[] {
  if (/^2/.test(status)) return ['status-documented'];
  if (status === '401') return ['refusal-status-documented', 'credential-required'];
  if (status === '404') return ['refusal-status-documented', 'unknown-id-refused'];
  return ['refusal-status-documented', 'invalid-input-refused', 'no-server-error'];
}

function requestFacts(contract: Contract, operation: Operation, judging: Judging): Keyed[] {
  const roots = [
    ...operation.parameters.map(({ schema, in: where, name }) => ({ schema, at: `${where}.${name}` })),
    ...(operation.body?.content ?? []).flatMap(({ schema }) => (schema === undefined ? [] : [{ schema, at: 'body' }])),
  ];
  return roots.flatMap(({ schema, at }) =>
    schemaFacts(contract, schema, at).flatMap((one) => {
      const judgedBy = [
        ...exercisedBy(judging, operation, (change) => breaks(change, one)),
        ...shownBy(contract, operation, one, judging),
      ];
      return keyed(contract, one, judgedBy, whyUnjudged(one));
    }),
  );
}

/** Facts that show in answers: a default that is given back, the limits of a page. */
function shownBy(contract: Contract, { id }: Operation, { at, keyword }: SchemaFact, judging: Judging): string[] {
  const list = contract.pagination.find(({ operation }) => operation === id);
  const checks = [
    ...(keyword === 'default' ? ['defaults-applied'] : []),
    ...(keyword === 'default' && at === `query.${list?.size?.parameter}` ? ['page-size-honoured'] : []),
    ...(keyword === 'maximum' && at === `query.${list?.size?.parameter}` ? ['maximum-enforced'] : []),
    ...(keyword === 'default' && [`query.${list?.page?.parameter}`, `query.${list?.offset?.parameter}`].includes(at)
      ? ['pages-lose-no-item']
      : []),
  ];
  return requirementsNamed(
    checks.map((check) => `${check}:${id}`),
    judging,
  );
}

function answerFacts(contract: Contract, operation: Operation, judging: Judging): Keyed[] {
  return operation.responses.flatMap(({ content }) =>
    content.flatMap(({ mediaType, schema, itemSchema }) => {
      const streamed = mediaType === 'text/event-stream';
      const checks = streamed ? ['event-data-fits-schema', 'stream-is-event-stream'] : ['body-valid'];
      const judgedBy = requirementsNamed(
        checks.map((check) => `${check}:${operation.id}`),
        judging,
      );
      const roots = [schema, itemSchema].filter((one) => one !== undefined);
      return roots.flatMap((root) =>
        schemaFacts(contract, root, '').flatMap((one) =>
          one.keyword === 'default'
            ? keyed(contract, one, [], 'a default says nothing about answers')
            : keyed(contract, one, judgedBy, 'the body of this answer is judged by no check'),
        ),
      );
    }),
  );
}

function keyed(contract: Contract, one: SchemaFact, judgedBy: readonly string[], excluded: string): Keyed[] {
  const places = nonEmpty(contract.origins[one.origin] ?? []);
  // A keyword without a place of its own is an assembly of ours (a rewritten nullable, a hoisted name).
  return places === undefined
    ? []
    : [{ key: one.origin, statement: fact(factInWords(one), places, judgedBy, excluded) }];
}

function fact(
  statement: string,
  places: NonEmpty<Provenance>,
  judgedBy: readonly string[],
  excluded: string,
): Omit<Statement, 'origin'> {
  return { statement, level: 'INFO', places, judgedBy, ...(judgedBy.length > 0 ? {} : { excluded }) };
}

/** What a probe does to a valid request: breaks one keyword, or touches its edge. */
interface Change {
  readonly at: string;
  readonly keyword?: string;
  readonly kind?: Mutation['kind'];
}

/** A missing member breaks the `required` of what holds it; an id that is none breaks the format of ids. */
function breaks({ at, keyword, kind }: Change, fact: SchemaFact): boolean {
  if (kind === 'malformed-id') return at === fact.at && ['format', 'pattern'].includes(fact.keyword);
  return keyword === fact.keyword && (at === fact.at || (keyword === 'required' && parentOf(at) === fact.at));
}

/** Requirements of cases that break, or touch the edge of, just this. */
function exercisedBy(judging: Judging, operation: Operation, hits: (change: Change) => boolean): string[] {
  const asked = judging.cases.filter((one) => {
    if (one.kind !== 'probe' || one.operation !== operation.id) return false;
    return [one.mutation, one.edge].some((change) => change !== undefined && hits(change));
  });
  const ids = new Set(asked.flatMap(({ requirements }) => requirements));
  const wanted = ['invalid-input-refused', 'boundary-input-accepted', 'unknown-id-refused'];
  return wanted.map((check) => `${check}:${operation.id}`).filter((id) => ids.has(id));
}

function requirementsNamed(ids: readonly string[], { requirements }: Judging): string[] {
  return ids.filter((id) => requirements.some((one) => one.id === id));
}

/** Why a fact about requests is broken by no probe. */
function whyUnjudged({ keyword, value, at }: SchemaFact): string {
  if (keyword === 'default') return 'no answer shows which value was taken';
  if (keyword === 'format' && value !== 'uuid') return `no text is known to break the format ${String(value)}`;
  if (['oneOf', 'anyOf', 'allOf', 'not'].includes(keyword)) return 'its forms are judged one by one';
  if (keyword === 'required') return 'the part that it is required in is optional, and valid requests leave that out';
  if (keyword === 'type' && !at.startsWith('body') && value !== 'integer' && value !== 'number')
    return 'every text fits this type on the wire';
  return 'no request breaks it and nothing else: it is one of several forms, in a part left out, or another rule forbids the same';
}

function parentOf(at: string): string {
  return at.slice(0, at.lastIndexOf('/'));
}

const levels: readonly Level[] = ['MUST', 'SHOULD', 'INFO'];

/** The highest level at which any requirement asks for it. */
function levelOf(judgedBy: readonly string[], requirements: readonly Requirement[]): Level {
  const asked = requirements.filter(({ id }) => judgedBy.includes(id)).map(({ level }) => level);
  return levels.find((level) => asked.includes(level)) ?? 'INFO';
}
