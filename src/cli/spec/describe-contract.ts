import {
  type Contract,
  type MediaType,
  type Operation,
  type Place,
  type Provenance,
  placeName,
} from '../../model/index.ts';
import { describeBehaviours, describeStates } from './describe-behaviours.ts';
import { countFacts, describeSchema, onePerLine } from './describe-schema.ts';

export interface DescribeOptions {
  /** How a document is called beside a line number. */
  readonly nameOf: (document: string) => string;
  /** Column at which places begin. */
  readonly width: number;
}

const plain: DescribeOptions = { nameOf: (document) => document, width: 84 };

/** What was understood, as text: operations, members, behaviours, each with `document:line`; then what was not. */
export function describeContract(contract: Contract, options: DescribeOptions = plain): string {
  const lines: string[] = [];
  const say = (indent: number, text: string, places: readonly Provenance[] = []) =>
    lines.push(withPlaces(indent, text, places, options));

  say(0, `${contract.title}, version ${contract.version}`, contract.places?.['version']);
  for (const { name, kind } of contract.documents) say(1, `read ${options.nameOf(name)} as ${kind}`);
  for (const url of contract.servers) say(1, `server ${url}`, contract.places?.[url]);
  for (const [name, scheme] of Object.entries(contract.securitySchemes)) {
    const words =
      scheme.kind === 'apiKey'
        ? `${scheme.in}${scheme.inferred === undefined ? '' : ' (inferred)'} ${scheme.name}`
        : scheme.kind === 'http'
          ? `HTTP ${scheme.scheme}`
          : scheme.type;
    say(1, `credential ${name}: ${words}`, scheme.provenance);
  }
  const shown = new Set<string>();
  for (const operation of contract.operations) {
    lines.push('');
    describeOperation(contract, operation, say, shown);
  }
  const named = Object.keys(contract.schemas).filter((id) => !shown.has(id));
  if (named.length > 0) lines.push('', 'Schemas');
  for (const id of named) {
    say(1, id, contract.origins[`${id}#`] ?? []);
    for (const { depth, text, places } of describeSchema(contract, id)) say(2 + depth, text, depth === 0 ? [] : places);
  }
  const states = describeStates(contract);
  if (states.length > 0) lines.push('', 'States');
  for (const { indent, text, places } of states) say(1 + indent, text, places);
  const behaviours = describeBehaviours(contract);
  if (behaviours.length > 0) lines.push('', 'Behaviours');
  for (const { indent, text, places } of behaviours) say(1 + indent, text, places);
  lines.push('', countsLine(contract), '', ...notUnderstood(contract, options));
  return `${lines.join('\n').trimEnd()}\n`;
}

type Say = (indent: number, text: string, places?: readonly Provenance[]) => void;

function describeOperation(contract: Contract, operation: Operation, say: Say, shown: Set<string>): void {
  say(
    0,
    `${operation.method.toUpperCase()} ${operation.path}  ${operation.id}${operation.deprecated ? '  deprecated' : ''}`,
    operation.provenance,
  );
  for (const { schemes, provenance } of operation.security)
    say(1, `needs ${schemes.length === 0 ? 'no credential' : schemes.join(' and ')}`, provenance);
  if (operation.when !== undefined)
    say(1, `for what is ${operation.when.states.join(' or ')}`, operation.when.provenance);
  for (const parameter of operation.parameters) {
    shown.add(parameter.schema);
    const [own, ...inner] = describeSchema(contract, parameter.schema);
    const form = parameter.style === 'form' || parameter.style === 'simple' ? '' : ` (${parameter.style})`;
    say(
      1,
      `${parameter.in} ${parameter.name}${needed(parameter)}: ${own?.text ?? 'anything'}${form}`,
      onePerLine([...parameter.provenance, ...(own?.places ?? [])]),
    );
    for (const { depth, text, places } of inner) say(1 + depth, text, places);
  }
  const media = (indent: number, { mediaType, schema, itemSchema, provenance }: MediaType) => {
    const isNamed = (id: string) => !id.startsWith(`${operation.id} `);
    say(indent, mediaType + (schema !== undefined && isNamed(schema) ? `: ${schema}` : ''), provenance);
    for (const [id, lead] of [
      [schema, ''],
      [itemSchema, mediaType === 'text/event-stream' ? 'each event: ' : 'each item: '],
    ] as const) {
      if (id === undefined || (lead === '' && isNamed(id))) continue;
      shown.add(id);
      for (const { depth, text, places } of describeSchema(contract, id))
        say(indent + 1 + depth, depth === 0 ? lead + text : text, places);
    }
  };
  if (operation.body !== undefined) {
    say(1, `body${needed(operation.body)}`, operation.body.provenance);
    for (const content of operation.body.content) media(2, content);
  }
  for (const response of operation.responses) {
    say(1, `answers ${response.status}${response.bodyless ? ' without a body' : ''}`, response.provenance);
    for (const content of response.content) media(2, content);
    for (const header of response.headers) say(2, `header ${header.name}`, header.provenance);
    for (const { name, operation: target, requestBody, provenance } of response.links)
      say(2, `link ${name} to ${target}${requestBody === undefined ? '' : ', with a body'}`, provenance);
  }
}

/** A question mark for what may be left out; where no document says so, that it is a guess. */
function needed({ required, inferred }: { readonly required: boolean; readonly inferred?: readonly string[] }): string {
  return `${required ? '' : '?'}${inferred === undefined ? '' : ' (need inferred)'}`;
}

function countsLine(contract: Contract): string {
  return Object.entries(countContract(contract))
    .map(([fact, count]) => `${count} ${fact}`)
    .join(', ');
}

/** How many facts of each kind were understood, in the order in which they are told. */
export function countContract({ operations, schemas }: Contract) {
  const { members, limits, defaults, enums, examples } = countFacts(Object.values(schemas));
  const sum = (count: (operation: Operation) => number) =>
    operations.reduce((total, operation) => total + count(operation), 0);
  return {
    operations: operations.length,
    parameters: sum(({ parameters }) => parameters.length),
    members,
    limits,
    defaults,
    enums,
    examples,
    responses: sum(({ responses }) => responses.length),
  } as const;
}

function notUnderstood({ findings }: Contract, { nameOf }: DescribeOptions): readonly string[] {
  if (findings.length === 0) return ['Nothing was left over.'];
  const at = (place: Place) => placeName({ ...place, document: nameOf(place.document) });
  return [
    'Findings',
    ...findings.flatMap(({ severity, id, message, places, remedy }) => [
      `  ${severity} ${id}: ${message}`,
      ...places.slice(0, 6).map((place) => `    ${at(place)}`),
      ...(places.length > 6 ? [`    and ${places.length - 6} more places`] : []),
      `    → ${remedy}`,
    ]),
  ];
}

/** Text, then its places: each document once with its lines; a guess says so. */
function withPlaces(
  indent: number,
  text: string,
  places: readonly Provenance[],
  { nameOf, width }: DescribeOptions,
): string {
  const left = '  '.repeat(indent) + text;
  if (places.length === 0) return left;
  const lines = new Map<string, string[]>();
  for (const { document, line, known } of places) {
    const said = `${line}${known === 'inferred' ? ' inferred' : known === 'standard' ? ' standard' : ''}`;
    const list = lines.get(nameOf(document)) ?? [];
    if (!list.includes(said)) list.push(said);
    lines.set(nameOf(document), list);
  }
  const right = [...lines].map(([document, list]) => `${document}:${ranges(list).join(',')}`).join('  ');
  return `${left.padEnd(width)} ${right}`;
}

/** `89,90,91` as `89-91`. */
function ranges(list: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const said of list) {
    const before = runs.at(-1)?.at(-1);
    if (before !== undefined && /^\d+$/.test(before) && said === String(Number(before) + 1)) runs.at(-1)?.push(said);
    else runs.push([said]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}-${run.at(-1)}`]));
}
