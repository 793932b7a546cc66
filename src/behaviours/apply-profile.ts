import type { Config } from '../config/index.ts';
import {
  type Contract,
  type Document,
  type Lifecycle,
  type NamedClaim,
  nearestName,
  type Operation,
  type Pagination,
  type Resource,
  type ResourceAction,
  type Stream,
  toPointer,
} from '../model/index.ts';
import { type Citations, createCitations } from './citation.ts';
import { itemOf } from './infer-streams.ts';
import type {
  Cited,
  Profile,
  ProfileAction,
  ProfileLifecycle,
  ProfilePagination,
  ProfileResource,
  ProfileStream,
} from './profile.ts';

/**
 * Add to a contract what its profile says: authentication, resources, pagination, lifecycles, streams, actions.
 * @param pages prose pages by the name the profile cites them under
 * @throws {Problem} naming the profile's line when it speaks of something the documents do not have
 */
export function applyProfile(
  contract: Contract,
  config: Config<Profile>,
  pages: ReadonlyMap<string, Document>,
): Contract {
  const profile = config.value;
  const known = new Set(contract.operations.map(({ id }) => id));
  const operation = (pointer: string, id: string): string => {
    if (known.has(id)) return id;
    const near = nearestName(id, [...known]);
    throw config.problem(
      pointer,
      `the documents have no operation '${id}'`,
      near === undefined ? `known: ${[...known].join(', ')}` : `did you mean '${near}'?`,
    );
  };
  const reading: Reading = { citations: createCitations(config, pages, contract), operation };
  return authenticate(
    {
      ...contract,
      title: profile.title,
      resources: each(profile.resources, 'resources', (entry, at) => resource(reading, entry, at)),
      pagination: each(profile.pagination, 'pagination', (entry, at) => pagination(reading, entry, at)),
      lifecycles: each(profile.lifecycles, 'lifecycles', (entry, at) => lifecycle(reading, entry, at)),
      streams: each(profile.streams, 'streams', (entry, at) => ({
        ...stream(reading, entry, at),
        ...itemFor(contract, entry.operation),
      })),
      actions: each(profile.actions, 'actions', (entry, at) => action(reading, entry, at)),
      ...(profile.claims && { claims: namedClaims(reading, profile.claims) }),
    },
    config,
    reading,
  );
}

function namedClaims({ operation }: Reading, claims: NonNullable<Profile['claims']>): readonly NamedClaim[] {
  return Object.entries(claims).map(([id, { statement, operations }]) => ({
    id,
    statement,
    operations: operations.map((one, i) => operation(toPointer(['claims', id, 'operations', i]), one)),
  }));
}

interface Reading {
  readonly citations: Citations;
  readonly operation: (pointer: string, id: string) => string;
}

function each<T, R>(entries: readonly T[] | undefined, key: string, read: (entry: T, at: string) => R): R[] {
  return (entries ?? []).map((entry, i) => read(entry, toPointer([key, i])));
}

/** Where the profile names the credential, every operation that the documents leave open or silent needs it. */
function authenticate(contract: Contract, config: Config<Profile>, reading: Reading): Contract {
  const auth = config.value.authentication;
  if (auth === undefined) return contract;
  const provenance = [reading.citations.cite('/authentication', auth.source)];
  const name = auth.scheme ?? auth.name;
  const scheme =
    auth.in === 'bearer' || auth.in === 'basic'
      ? ({ kind: 'http', scheme: auth.in, provenance } as const)
      : ({ kind: 'apiKey', in: auth.in, name: auth.name, provenance } as const);
  const secure = (operation: Operation): Operation =>
    operation.security.some((alternative) => alternative.schemes.includes(name))
      ? operation
      : { ...operation, security: [{ schemes: [name], provenance }] };
  return {
    ...contract,
    securitySchemes: { ...contract.securitySchemes, [name]: contract.securitySchemes[name] ?? scheme },
    operations: contract.operations.map(secure),
  };
}

function resource({ citations, operation }: Reading, entry: ProfileResource, at: string): Resource {
  const uses = (['create', 'read', 'list', 'cancel', 'remove', 'stream'] as const).flatMap((role) => {
    const id = entry[role];
    return id === undefined ? [] : [[role, operation(`${at}/${role}`, id)] as const];
  });
  return {
    name: entry.name,
    id: entry.id,
    parameter: entry.parameter,
    ...Object.fromEntries(uses),
    echoes: (entry.echoes ?? []).map(({ sent, read }) => ({ sent, read: read ?? sent })),
    keeps: entry.keeps ?? [],
    ...(entry.repeats && { repeats: cited(citations, `${at}/repeats`, entry.repeats) }),
    provenance: citations.cite(at, entry.source),
  };
}

function pagination({ citations, operation }: Reading, entry: ProfilePagination, at: string): Pagination {
  const cited = <T extends Cited>(key: keyof ProfilePagination, { source, ...fact }: T) => ({
    ...fact,
    provenance: citations.cite(`${at}/${key}`, source ?? entry.source),
  });
  return {
    operation: operation(`${at}/operation`, entry.operation),
    style: entry.style,
    items: entry.items ?? '',
    itemId: entry.itemId,
    end: entry.end ?? 'unstated',
    ...(entry.size && { size: { over: 'unstated' as const, ...cited('size', entry.size) } }),
    ...(entry.page && { page: { first: 1, ...cited('page', entry.page) } }),
    ...(entry.offset && { offset: cited('offset', entry.offset) }),
    ...(entry.cursor && { cursor: { direction: 'forward' as const, ...cited('cursor', entry.cursor) } }),
    ...(entry.link && { link: cited('link', entry.link) }),
    ...(entry.back && { back: cited('back', entry.back) }),
    ...(entry.total && { total: cited('total', entry.total) }),
    ...(entry.order && { order: cited('order', entry.order) }),
    filters: (entry.filters ?? []).map(({ source, ...filter }, i) => ({
      ...filter,
      provenance: citations.cite(`${at}/filters/${i}`, source),
    })),
    ...(entry.isolation && { isolation: entry.isolation }),
    ...(entry.promises && {
      promises: entry.promises.map(({ source, promise }, i) => ({
        promise,
        provenance: citations.cite(`${at}/promises/${i}`, source),
      })),
    }),
    provenance: citations.cite(at, entry.source),
  };
}

function lifecycle({ citations, operation }: Reading, entry: ProfileLifecycle, at: string): Lifecycle {
  return {
    resource: entry.resource,
    field: entry.field,
    unknownStates: entry.unknownStates ?? 'open',
    states: Object.entries(entry.states).map(([name, { kind, within, source }]) => ({
      name,
      kind,
      ...(within && { within: cited(citations, at + toPointer(['states', name, 'within']), within) }),
      provenance: citations.cite(at + toPointer(['states', name]), source),
    })),
    transitions: entry.transitions.flatMap(({ from, to, by, source }, i) => {
      const place = `${at}/transitions/${i}`;
      const provenance = citations.cite(place, source);
      const cause = by === undefined ? {} : { by: operation(`${place}/by`, by) };
      return from.flatMap((start) => to.map((end) => ({ from: start, to: end, ...cause, provenance })));
    }),
    immutable: (entry.immutable ?? []).map(({ path, source }, i) => ({
      path,
      provenance: citations.cite(`${at}/immutable/${i}`, source),
    })),
    ...(entry.ties && { ties: entry.ties.map((tie, i) => cited(citations, `${at}/ties/${i}`, tie)) }),
    ...(entry.times && { times: entry.times.map((time, i) => cited(citations, `${at}/times/${i}`, time)) }),
    ...(entry.durations && {
      durations: entry.durations.map((one, i) => cited(citations, `${at}/durations/${i}`, one)),
    }),
    ...(entry.work && { work: cited(citations, `${at}/work`, entry.work) }),
    ...(entry.outOfTurn && {
      outOfTurn: entry.outOfTurn.map((one, i) => {
        const place = `${at}/outOfTurn/${i}`;
        return { ...cited(citations, place, one), operation: operation(`${place}/operation`, one.operation) };
      }),
    }),
    provenance: citations.cite(at, entry.source),
  };
}

/** What the document itself says of a stream's frames. */
function itemFor(contract: Contract, id: string): Pick<Stream, 'item'> {
  const content =
    contract.operations.find((one) => one.id === id)?.responses.flatMap((response) => response.content) ?? [];
  const media = content.find(
    ({ mediaType, itemSchema }) => mediaType === 'text/event-stream' && itemSchema !== undefined,
  );
  return media === undefined ? {} : itemOf(contract, media);
}

function stream({ citations, operation }: Reading, entry: ProfileStream, at: string): Stream {
  const { sequence, resume, sentinel, closes } = entry;
  const after = closes === undefined ? undefined : citations.cite(`${at}/closes`, closes.source);
  const cited = <T extends Cited>(key: keyof ProfileStream, facts: readonly T[]) =>
    facts.map(({ source, ...fact }, i) => ({ ...fact, provenance: citations.cite(`${at}/${key}/${i}`, source) }));
  return {
    operation: operation(`${at}/operation`, entry.operation),
    ...(entry.resource === undefined ? {} : { resource: entry.resource }),
    envelope: entry.envelope,
    members: (entry.members ?? []).map(({ path, form, source }, i) => ({
      path,
      ...(form === undefined ? {} : { form }),
      provenance: citations.cite(`${at}/members/${i}`, source),
    })),
    ...(sequence && {
      sequence: {
        ...(sequence.start === undefined ? {} : { start: sequence.start }),
        ...(sequence.step === undefined ? {} : { step: sequence.step }),
        provenance: citations.cite(`${at}/sequence`, sequence.source),
      },
    }),
    events: Object.entries(entry.events ?? {}).map(([type, { role, shows, schema, source }]) => ({
      type,
      role: role ?? 'any',
      shows: shows ?? [],
      ...(schema === undefined ? {} : { schema }),
      provenance: citations.cite(at + toPointer(['events', type]), source),
    })),
    heartbeats: entry.heartbeats ?? [],
    pairs: cited('pairs', entry.pairs ?? []),
    ...(entry.never && { never: cited('never', entry.never) }),
    ...(entry.counts && { counts: cited('counts', entry.counts) }),
    ...(entry.joins && { joins: cited('joins', entry.joins) }),
    ...(entry.includes && { includes: cited('includes', entry.includes) }),
    ...(entry.times && { times: { provenance: citations.cite(`${at}/times`, entry.times.source) } }),
    ...(entry.live && { live: { provenance: citations.cite(`${at}/live`, entry.live.source) } }),
    ...(entry.replay && { replay: { provenance: citations.cite(`${at}/replay`, entry.replay.source) } }),
    ...(entry.independent && {
      independent: { provenance: citations.cite(`${at}/independent`, entry.independent.source) },
    }),
    ...(resume && {
      resume: {
        ...(resume.parameter === undefined ? {} : { parameter: resume.parameter }),
        lastEventId: resume.lastEventId ?? false,
        meaning: resume.meaning,
        ...(resume.promises && {
          promises: resume.promises.map(({ promise, source }, i) => ({
            promise,
            provenance: citations.cite(`${at}/resume/promises/${i}`, source),
          })),
        }),
        provenance: citations.cite(`${at}/resume`, resume.source),
      },
    }),
    ...(entry.repeatedInFields && {
      repeatedInFields: { provenance: citations.cite(`${at}/repeatedInFields`, entry.repeatedInFields.source) },
    }),
    closes: {
      after: closes?.after ?? false,
      known: after?.known ?? 'inferred',
      ...(after && { provenance: after }),
    },
    ...(sentinel && {
      sentinel: { value: sentinel.value, provenance: citations.cite(`${at}/sentinel`, sentinel.source) },
    }),
    provenance: citations.cite(at, entry.source),
  };
}

function action(
  { citations, operation }: Reading,
  { source, oneUse, refusal, input, ...entry }: ProfileAction,
  at: string,
): ResourceAction {
  return {
    ...entry,
    operation: operation(`${at}/operation`, entry.operation),
    parameters: entry.parameters ?? {},
    ...(oneUse && { oneUse: cited(citations, `${at}/oneUse`, oneUse) }),
    ...(refusal && { refusal: cited(citations, `${at}/refusal`, refusal) }),
    ...(input && { input: cited(citations, `${at}/input`, input) }),
    provenance: citations.cite(at, source),
  };
}

function cited<T extends Cited>(citations: Citations, at: string, { source, ...fact }: T) {
  return { ...fact, provenance: citations.cite(at, source) };
}
