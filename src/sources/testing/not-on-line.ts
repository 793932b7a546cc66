import { type Contract, fromPointer, isObject, type Json, type Place, valueAt } from '../../model/index.ts';

/** A fact, the places that are cited for it, and what one of their lines must show. */
interface Cited {
  readonly fact: string;
  readonly places: readonly Place[];
  /** Any of these is enough. */
  readonly tokens: readonly string[];
}

/**
 * The facts whose line does not show them: a name, a status, a value, a member of an enum. Stronger than the law of provenance, by which
 * only the excerpt stands there.
 * @param texts documents by name; places in others are left alone
 */
export function notOnLine(contract: Contract, texts: Readonly<Record<string, string>>): readonly string[] {
  const lines = new Map(Object.entries(texts).map(([name, text]) => [name, text.split(/\r\n|\n|\r/)]));
  return [...operationFacts(contract), ...schemaFacts(contract), ...behaviourFacts(contract)].flatMap(
    ({ fact, places, tokens }) => {
      const own = places.filter(({ document }) => lines.has(document));
      const shows = ({ document, line }: Place) => {
        const written = lines.get(document)?.[line - 1] ?? '';
        return tokens.some((token) => bare(written).includes(bare(token)));
      };
      return own.every(shows)
        ? []
        : [`${fact}: line ${own.map(({ line }) => line).join(', ')} does not show ${tokens.join(' or ')}`];
    },
  );
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[\s"'`\\-]+/g, '');
}

function* operationFacts({ operations, securitySchemes, places = {}, version, servers }: Contract): Generator<Cited> {
  yield { fact: 'version', places: places['version'] ?? [], tokens: [version] };
  for (const server of servers) yield { fact: server, places: places[server] ?? [], tokens: [server] };
  for (const [name, scheme] of Object.entries(securitySchemes))
    for (const place of scheme.provenance)
      yield { fact: `credential ${name}`, places: [place], tokens: namesOf(name, scheme) };
  for (const { id, path, parameters, body, responses, security, when, provenance } of operations) {
    yield { fact: id, places: provenance, tokens: [path] };
    for (const { schemes, provenance: at } of security)
      for (const place of at)
        yield {
          fact: `${id} security`,
          places: [place],
          tokens: schemes.length === 0 ? ['security'] : schemes.flatMap((name) => namesOf(name, securitySchemes[name])),
        };
    if (when !== undefined)
      for (const state of when.states) yield { fact: `${id} when`, places: when.provenance, tokens: [state] };
    for (const parameter of parameters)
      yield { fact: `${id} ${parameter.name}`, places: parameter.provenance, tokens: [parameter.name] };
    const media = [...(body?.content ?? []), ...responses.flatMap(({ content }) => content)];
    for (const { mediaType, provenance: at } of media)
      yield { fact: `${id} ${mediaType}`, places: stated(at), tokens: [mediaType] };
    for (const { status, bodyless, headers, provenance: at } of responses) {
      const silent = bodyless ? ['no content', 'no body'] : [];
      for (const place of stated(at)) yield { fact: `${id} ${status}`, places: [place], tokens: [status, ...silent] };
      for (const header of headers)
        yield { fact: `${id} ${header.name}`, places: header.provenance, tokens: [header.name] };
    }
  }
}

function stated<T extends { readonly known: string }>(places: readonly T[]): readonly T[] {
  return places.filter(({ known }) => known === 'stated');
}

function namesOf(name: string, scheme: Contract['securitySchemes'][string] | undefined): readonly string[] {
  if (scheme?.kind === 'apiKey') return [scheme.name, name];
  return scheme?.kind === 'http' ? [scheme.scheme, name] : [name];
}

/** Keywords whose value stands in the words, and how pages write it. */
const valued: Readonly<Record<string, (value: Json) => readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...[
        'minimum',
        'maximum',
        'exclusiveMinimum',
        'exclusiveMaximum',
        'minLength',
        'maxLength',
        'minItems',
        'maxItems',
      ],
      ...['pattern', 'format', 'default', 'const', 'multipleOf'],
    ].map((keyword) => [keyword, (value: Json) => [typeof value === 'string' ? value : JSON.stringify(value)]]),
  ),
  'x-assay-max-bytes': (value) => [String(value), String(Number(value) / 1024)],
  type: (value) => [value].flat().flatMap((type) => wordsForType[String(type)] ?? [String(type)]),
};

const wordsForType: Readonly<Record<string, readonly string[]>> = {
  integer: ['int'],
  boolean: ['bool'],
  array: ['[', 'array', 'list'],
  object: ['object', '{', 'body', 'json', 'data:'],
  string: ['string', 'data:'],
};

function* schemaFacts({ schemas, origins }: Contract): Generator<Cited> {
  for (const [key, places] of Object.entries(origins)) {
    const hash = key.search(/#(\/|$)/);
    const [id, pointer] = [key.slice(0, hash), key.slice(hash + 1)];
    const steps = fromPointer(pointer);
    const [around, last = ''] = [steps.at(-2), steps.at(-1)];
    const value = valueAt(schemas[id] as Json, pointer);
    if (around === 'properties') yield { fact: key, places, tokens: [last] };
    else if ((last === 'enum' || last === 'x-extensible-enum') && Array.isArray(value))
      for (const [index, member] of value.entries())
        yield {
          fact: key,
          places: places.length === value.length ? places.slice(index, index + 1) : places,
          tokens: [String(member)],
        };
    else if (last === 'required' && Array.isArray(value))
      for (const place of places) yield { fact: key, places: [place], tokens: ['required', 'yes', '*'] };
    else if (value !== undefined && valued[last] !== undefined && !isObject(value))
      yield { fact: key, places: stated(places), tokens: valued[last](value) };
  }
}

function* behaviourFacts({ operations, resources, pagination, lifecycles, streams }: Contract): Generator<Cited> {
  const pathOf = (id: string | undefined) => operations.find((operation) => operation.id === id)?.path ?? '';
  for (const { name, read, provenance } of resources)
    yield { fact: `resource ${name}`, places: [provenance], tokens: [pathOf(read)] };
  for (const { operation, size, page, offset, cursor, filters, provenance } of pagination) {
    yield { fact: `paging of ${operation}`, places: [provenance], tokens: [pathOf(operation)] };
    for (const part of [size, page, offset, cursor, ...filters])
      if (part !== undefined)
        yield { fact: `${operation} ${part.parameter}`, places: [part.provenance], tokens: [part.parameter] };
  }
  for (const { resource, states } of lifecycles)
    for (const { name, provenance } of states)
      yield { fact: `state ${name} of ${resource}`, places: [provenance], tokens: [name] };
  for (const { operation, events, resume } of streams) {
    for (const { type, provenance } of events) yield { fact: `event ${type}`, places: [provenance], tokens: [type] };
    if (resume?.parameter !== undefined)
      yield { fact: `${operation} resumes`, places: [resume.provenance], tokens: [resume.parameter] };
  }
}
