import {
  type CaseId,
  type Contract,
  type Exchange,
  isSuccess,
  type Json,
  payloadJson,
  type Report,
  type Resource,
  type ScenarioCase,
  type Story,
  successJson,
  valueByPath,
} from '../../model/index.ts';
import { bodyPlace, mutatedPlace, pointersOf } from './planned-facts.ts';
import { statedFacts } from './stated-facts.ts';
import { type StatedPlaces, statedPlaces } from './stated-places.ts';

/** What a run made and has not removed, and which stated facts it exercised. */
export interface Account {
  readonly story: (story: Story) => void;
  /** Removes everything that is left and can be removed, children before parents; undefined where there is nothing. */
  readonly cleaning: () => ScenarioCase | undefined;
  readonly leftBehind: () => NonNullable<Report['statistics']['leftBehind']>;
  readonly facts: () => NonNullable<Report['statistics']['facts']>;
}

interface Made {
  readonly resource: string;
  readonly id: string;
  readonly parameters: Readonly<Record<string, Json>>;
}

/** What can be made and removed. `put`: what makes it under an id that the client chooses. */
interface Kind extends Pick<Resource, 'name' | 'parameter' | 'id'> {
  readonly create?: string;
  readonly put?: string;
  readonly remove?: string;
}

/** What a PUT makes under an id of its client's choice (RFC 9110 section 9.3.4), and a DELETE of the same path removes. */
function putKinds({ operations }: Contract): Kind[] {
  return operations.flatMap(({ id, method, path, responses }): Kind[] => {
    const parameter = /\/\{([^{}]+)\}\/?$/.exec(path)?.[1];
    const makes = method === 'put' && responses.some(({ status }) => status === '201');
    if (parameter === undefined || !makes) return [];
    const remove = operations.find((other) => other.method === 'delete' && other.path === path)?.id;
    const name = path.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? id;
    return [{ name, id: '', parameter, put: id, ...(remove === undefined ? {} : { remove }) }];
  });
}

/** Ids that are shown of one resource. */
const mostShown = 5;
/** Requests that cleaning sends at most. */
const mostRemovals = 2_000;

/** Keep account of a run, story by story. Memory grows with what was made, not with what was said. */
export function createAccount(contract: Contract): Account {
  const made = new Map<string, Made>();
  const kinds: readonly Kind[] = [...contract.resources, ...putKinds(contract)];
  const resourceOf = new Map(kinds.map((resource) => [resource.name, resource]));
  const facts = statedFacts(contract);
  const places = statedPlaces(contract);
  const unanswered = new Map<string, number>();
  const accepted = new Set<string>();
  const broken = new Set<string>();

  const forget = (resource: string, id: string) => {
    made.delete(`${resource} ${id}`);
    const parameter = `path.${resourceOf.get(resource)?.parameter}`;
    for (const [key, child] of made) if (String(child.parameters[parameter]) === id) made.delete(key);
  };
  const note = (exchange: Exchange): void => {
    const { operation, parameters, result } = exchange;
    if (result.kind === 'failed') {
      for (const { name, create } of contract.resources)
        if (operation === create) unanswered.set(name, (unanswered.get(name) ?? 0) + 1);
      return;
    }
    const { status } = result.response;
    if (isSuccess(status))
      for (const at of placesIn(exchange, places.get(operation))) accepted.add(`${operation} ${at}`);
    for (const { name, id: path, parameter, create, put, remove } of kinds) {
      if (operation === put && status === 201) {
        const id = String(parameters[`path.${parameter}`]);
        made.set(`${name} ${id}`, { resource: name, id, parameters });
      } else if (operation === create) {
        const id = valueByPath(successJson(exchange), path);
        if (typeof id === 'string' || typeof id === 'number')
          made.set(`${name} ${id}`, { resource: name, id: String(id), parameters });
      }
      if (
        operation === remove &&
        exchange.credential === 'valid' &&
        (isSuccess(status) || status === 404 || status === 410)
      )
        forget(name, String(parameters[`path.${parameter}`]));
    }
  };

  return {
    story: ({ case: told, exchanges }) => {
      exchanges.forEach(note);
      const answered = exchanges.some(({ result }) => result.kind === 'answered');
      if (told.kind === 'probe' && told.mutation?.keyword !== undefined && answered)
        broken.add(
          `${told.operation} ${mutatedPlace(places.get(told.operation), told.mutation.at, told.mutation.keyword)} ${told.mutation.keyword}`,
        );
    },
    cleaning: () => {
      const things = [...made.values()].reverse().flatMap(({ resource, id, parameters }) => {
        const { remove, parameter } = resourceOf.get(resource) ?? {};
        if (remove === undefined || parameter === undefined) return [];
        const inPath = Object.entries(parameters).filter(([key]) => key.startsWith('path.'));
        return [{ operation: remove, parameters: { ...Object.fromEntries(inPath), [`path.${parameter}`]: id } }];
      });
      if (things.length === 0) return undefined;
      const deep = (one: (typeof things)[number]) => Object.keys(one.parameters).length;
      things.sort((a, b) => deep(b) - deep(a));
      return cleaningCase(things.slice(0, mostRemovals));
    },
    leftBehind: () =>
      kinds.flatMap(({ name, create, put, remove }) => {
        const left = [...made.values()].filter(({ resource }) => resource === name);
        const silent = unanswered.get(name) ?? 0;
        if (left.length + silent === 0 || (create ?? put) === undefined) return [];
        const ids = left.slice(0, mostShown).map(({ id }) => id);
        return [
          {
            resource: name,
            count: left.length,
            ids,
            ...(silent === 0 ? {} : { unanswered: silent }),
            ...(remove === undefined ? {} : { remove }),
          },
        ];
      }),
    facts: () => {
      const both = facts.map(({ operation, at, keyword }) => ({
        positive: accepted.has(`${operation} ${at}`),
        negative: broken.has(`${operation} ${at} ${keyword}`),
      }));
      return {
        stated: facts.length,
        positive: both.filter(({ positive }) => positive).length,
        negative: both.filter(({ negative }) => negative).length,
        both: both.filter(({ positive, negative }) => positive && negative).length,
      };
    },
  };
}

function cleaningCase(
  things: readonly { readonly operation: string; readonly parameters: Readonly<Record<string, Json>> }[],
): ScenarioCase {
  const id: CaseId = 'clean-up';
  return {
    kind: 'scenario',
    purpose: 'scenario',
    scenario: 'clean-up',
    id,
    safety: 'destructive',
    title: 'remove what this run made',
    requirements: [],
    after: [],
    isControl: false,
    operations: [...new Set(things.map(({ operation }) => operation))],
    arguments: { things: things.map(({ operation, parameters }) => ({ operation, parameters })) },
  };
}

/** Every place at which a request had a value, named as it is stated: `query.page`, `body/beds/*\/width`. */
function placesIn({ parameters, request }: Exchange, places: StatedPlaces | undefined): Iterable<string> {
  const found = new Set(Object.keys(parameters));
  const body = payloadJson(request.body);
  if (body !== undefined) for (const pointer of pointersOf(shallow(body))) found.add(bodyPlace(places, pointer));
  return found;
}

/** Bodies of a million bytes are not walked. */
function shallow(body: Json): Json {
  return JSON.stringify(body).length > 100_000 ? null : body;
}
