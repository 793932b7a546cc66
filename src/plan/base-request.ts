import { sample } from '../jsonschema/index.ts';
import {
  type Contract,
  type DraftBody,
  type DraftValue,
  isObject,
  type Json,
  type JsonObject,
  namesSomething,
  type Operation,
  type Parameter,
  type RequestDraft,
  type Resource,
  type Stage,
  valueAt,
} from '../model/index.ts';
import {
  chosenId,
  findLink,
  isCondition,
  type Link,
  namesThingOf,
  operationIndex,
  putterOf,
  resourceLink,
  typeOf,
  words,
} from './links/index.ts';
import { randomFor } from './random.ts';
import { hasExample, takesFreeText } from './scenarios/free-text.ts';
import type { BaseRequest, Setup } from './strategies/strategy.ts';
import { typicalText } from './typical-text.ts';

/** What begins the texts that were made up. */
const marker = 'assay-';

/** No valid request can be made for an operation, and why. */
export interface NoBase {
  readonly impossible: string;
}

/**
 * The least request that fits the document: required parameters and members only. Path parameters name things that setup cases
 * make, or variables of the target file; free values come from the target file, the document's examples, or the schema.
 * @param label makes the setup cases of this request its own; `''` shares them with other readers of the same thing
 */
export function baseRequest(stage: Stage, operation: Operation, label: string): BaseRequest | NoBase {
  return requestFor(stage, operation, label, []);
}

/**
 * What gives the value of a member of a body that names something, and the cases that make it.
 * @param label makes those cases its own; `''` shares them
 * @returns undefined where nothing is known to give it
 */
export function linkedMember(
  stage: Stage,
  operation: Operation,
  member: { readonly name: string; readonly type: string | undefined },
  label: string,
): { readonly slot: DraftValue; readonly setups: readonly Setup[] } | undefined {
  const { name, type } = member;
  const need = { in: 'body', name, ...(type === undefined ? {} : { type }) } as const;
  const link = findLink(stage.contract, operation, need, { reading: stage.safety === 'read' });
  const made = link === undefined ? undefined : setupFor(stage, link, operation, label, [operation.id]);
  if (link === undefined || made === undefined || 'impossible' in made) return undefined;
  const slot = givenBy(link, made);
  return slot === undefined ? undefined : { slot, setups: made.setups };
}

/** @param making operations whose requests are being made already: nobody waits for themselves */
function requestFor(
  stage: Stage,
  operation: Operation,
  label: string,
  making: readonly string[],
): BaseRequest | NoBase {
  const setups: Setup[] = [];
  const unsure: string[] = [];
  const parameters: Record<string, DraftValue> = {};
  const under = [...making, operation.id];
  /** @returns a slot for a value that another operation gives, once its setups are noted */
  const linked = (link: Link | undefined, at: string): DraftValue | NoBase | undefined => {
    if (link === undefined || under.includes(link.from)) return undefined;
    const made = setupFor(stage, link, operation, label, under);
    if ('impossible' in made) return link.by === 'resource' ? made : undefined;
    const given = givenBy(link, made);
    if (given === undefined) return undefined;
    setups.push(...made.setups.filter(({ id }) => !setups.some((known) => known.id === id)));
    // Words that agree may mean different things, and a list may show what this operation does not take.
    if (link.by === 'name' || operationIndex(stage.contract.operations).byId.get(link.from)?.method === 'get')
      unsure.push(at);
    return given;
  };
  for (const parameter of operation.parameters) {
    if (!parameter.required) continue;
    const key = `${parameter.in}.${parameter.name}`;
    if (isCondition(parameter)) {
      // Whatever there is now satisfies it (RFC 9110 section 13.1.1); stories send others.
      if (parameter.name.toLowerCase() === 'if-match') parameters[key] = '*';
      continue;
    }
    const putter =
      stage.target.variables[parameter.name] === undefined ? putterOf(stage.contract, operation, parameter) : undefined;
    if (putter !== undefined) {
      const chosen = chosenId(stage, putter, parameter, label);
      if (chosen === undefined) return { impossible: `no valid value can be made for ${key}` };
      parameters[key] = chosen;
      if (under.includes(putter.id)) continue;
      const made = putSetup(stage, putter, label, under);
      if ('impossible' in made) return made;
      setups.push(...made.setups.filter(({ id }) => !setups.some((known) => known.id === id)));
      continue;
    }
    const given = linked(linkOfParameter(stage, operation, parameter), key);
    if (given !== undefined) {
      if (isNoBase(given)) return given;
      parameters[key] = given;
      continue;
    }
    const value = parameterValue(stage, operation, parameter);
    if (value === undefined) return { impossible: `no valid value can be made for ${key}` };
    if (value.unsure) unsure.push(key);
    parameters[key] = value.value;
  }
  for (const key of unsure) {
    const home = homeOf(stage, operation, key, setups);
    if (home !== undefined) parameters[key] = home;
  }
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path').at(-1);
  const itself = inPath === undefined ? undefined : parameters[`path.${inPath.name}`];
  const body = baseBody(stage, operation, (member, value, around, shown = member) => {
    if (inPath !== undefined && itself !== undefined && namesItself(operation, inPath, member, around)) return itself;
    const reading = stage.safety === 'read';
    const need = { in: 'body', name: member, type: typeof value === 'number' ? 'integer' : 'string' } as const;
    const slot = linked(findLink(stage.contract, operation, need, { reading }), `body.${shown}`);
    return slot === undefined || isNoBase(slot) ? undefined : slot;
  });
  if (body !== undefined && 'impossible' in body) return body;
  if (body !== undefined) unsure.push(...body.unsure.filter((at) => !unsure.includes(at)));
  const request: RequestDraft = {
    operation: operation.id,
    parameters,
    credential: 'valid',
    ...(body === undefined ? {} : { body: body.body }),
  };
  return { request, setups, unsure };
}

/** The place that a thing was made in: `/shelves/{shelf}/books/{book}` finds the book on the shelf that it was put on. */
function homeOf(stage: Stage, { path }: Operation, key: string, setups: readonly Setup[]): DraftValue | undefined {
  const upTo = (of: string) => of.slice(0, of.indexOf(`{${key.slice('path.'.length)}}`));
  if (!key.startsWith('path.')) return undefined;
  const made = setups.findLast(({ request }) => {
    const maker = operationIndex(stage.contract.operations).byId.get(request.operation);
    return request.parameters[key] !== undefined && maker !== undefined && upTo(maker.path) === upTo(path);
  });
  return made?.request.parameters[key];
}

/** The value that a link leads to: of the answer when the run knows it, of the request as it is planned. */
function givenBy(
  { pointer, elsewhere }: Link,
  { id, setups }: { readonly id: string; readonly setups: readonly Setup[] },
): DraftValue | undefined {
  if (elsewhere === undefined) return { $slot: { kind: 'produced', case: id, pointer } };
  if (elsewhere.in === 'header') return { $slot: { kind: 'produced', case: id, pointer, header: elsewhere.name } };
  const request = setups.find((setup) => setup.id === id)?.request;
  if (!elsewhere.at.startsWith('body')) return request?.parameters[elsewhere.at];
  const body = request?.body !== undefined && 'value' in request.body ? (request.body.value as Json) : undefined;
  return valueAt(body, elsewhere.at.slice('body'.length));
}

/** Whether a member of a body is the id that stands at the end of the path: of the thing itself, or in the envelope around it. */
function namesItself(operation: Operation, { name }: Parameter, member: string, around: readonly string[]): boolean {
  if (!operation.path.endsWith(`/{${name}}`) || around.some((wrapper) => wrapper !== 'data')) return false;
  return member === 'id' || words(member) === words(name);
}

function isNoBase(value: DraftValue | NoBase): value is NoBase {
  return isObject(value) && typeof value['impossible'] === 'string';
}

/** What gives the value of a parameter; the target file's variables come before anything else. */
function linkOfParameter(stage: Stage, operation: Operation, parameter: Parameter): Link | undefined {
  const { contract, target } = stage;
  if (target.variables[parameter.name] !== undefined) return undefined;
  const reading = stage.safety === 'read';
  const resource = parameter.in === 'path' ? resourceOf(contract, operation, parameter) : undefined;
  const known = resource === undefined ? undefined : resourceLink(contract, resource, reading);
  if (known !== undefined) return known;
  if (parameter.in !== 'path' && !namesSomething(parameter.name)) return undefined;
  const type = typeOf(contract, contract.schemas[parameter.schema]);
  // On a URL numbers are text: anything that is one word will do.
  const need = { in: parameter.in, name: parameter.name, ...(type === 'integer' ? { type } : {}) };
  return findLink(contract, operation, need, { reading });
}

/** A value for a parameter, and whether the target may not know it. */
export function parameterValue(
  stage: Stage,
  operation: Operation,
  parameter: Parameter,
): { readonly value: DraftValue; readonly unsure: boolean } | undefined {
  if (stage.target.variables[parameter.name] !== undefined)
    return { value: { $slot: { kind: 'variable', name: parameter.name } }, unsure: false };
  const made = sample(stage.contract.schemas, parameter.schema, {
    random: randomFor(stage.seed, `${operation.id} ${parameter.in}.${parameter.name}`),
    view: 'request',
    prefer: 'example',
  });
  const [example] = parameter.examples;
  if (example !== undefined && parameter.in !== 'path')
    return { value: example, unsure: isFree(stage.contract, parameter, example) };
  if (!('value' in made)) return undefined;
  return { value: filledList(stage, parameter, made.value), unsure: isFree(stage.contract, parameter, made.value) };
}

/** An empty list is not sent at all, so a list has something in it where it may. */
function filledList({ contract, seed }: Stage, parameter: Parameter, value: Json): Json {
  if (!Array.isArray(value) || value.length > 0) return value;
  const random = randomFor(seed, `${parameter.in}.${parameter.name} filled`);
  const full = sample(contract.schemas, parameter.schema, { random, view: 'request', prefer: 'full' });
  return 'value' in full ? full.value : value;
}

/** The resource whose id a path parameter carries: the operation must lie at or below the place where the resource is read. */
export function resourceOf(contract: Contract, operation: Operation, parameter: Parameter): Resource | undefined {
  const named = contract.resources.filter(
    (resource) => resource.parameter === parameter.name && resource.create !== operation.id,
  );
  const under = named.find((resource) => {
    const read = operationIndex(contract.operations).byId.get(resource.read ?? '');
    return read !== undefined && operation.path.startsWith(read.path);
  });
  return under ?? (named.length === 1 ? named[0] : undefined);
}

/** Makes the thing whose id a client chooses. */
function putSetup(
  stage: Stage,
  putter: Operation,
  label: string,
  making: readonly string[],
): { readonly setups: readonly Setup[] } | NoBase {
  const base = requestFor(stage, putter, label, making);
  if ('impossible' in base) return base;
  const setup: Setup = {
    kind: 'probe',
    id: label === '' ? `setup.${putter.id}` : `setup.${putter.id}-for-${label}`,
    purpose: 'setup',
    safety: 'create',
    title: `put something there${label === '' ? '' : ` for ${label}`}`,
    operation: putter.id,
    request: base.request,
    expect: base.unsure.length > 0 ? 'any' : 'accept',
    after: base.setups.map(({ id }) => id),
  };
  return { setups: [...base.setups, setup] };
}

function setupFor(
  stage: Stage,
  link: Link,
  operation: Operation,
  label: string,
  making: readonly string[],
): { readonly id: string; readonly setups: readonly Setup[] } | NoBase {
  const { contract, target } = stage;
  const producer = operationIndex(contract.operations).byId.get(link.from);
  if (producer === undefined) return { impossible: `nothing makes a ${link.word}` };
  const makes = producer.method !== 'get';
  const id = label === '' || !makes ? `setup.${link.word}` : `setup.${link.word}-for-${label}`;
  const base = requestFor(stage, producer, makes ? label : '', making);
  if ('impossible' in base) return base;
  const ends = contract.resources.some(({ cancel }) => cancel === operation.id);
  const request =
    link.by === 'resource' && makes
      ? overlaid(base.request, target.scenarios[ends ? 'runs-long' : 'completes'] ?? {})
      : base.request;
  const setup: Setup = {
    kind: 'probe',
    id,
    purpose: 'setup',
    safety: makes ? 'create' : 'read',
    title: makes ? `make a ${link.word}${label === '' ? '' : ` for ${label}`}` : `find a ${link.word}`,
    operation: producer.id,
    request,
    expect: base.unsure.length > 0 ? 'any' : 'accept',
    after: base.setups.map((one) => one.id),
  };
  return { id, setups: [...base.setups, setup] };
}

/**
 * A slot for a member that names something, where an operation gives it.
 * @param around names of the objects that it stands in
 * @param shown its name in the document, where the link is looked for by another
 */
type Linking = (member: string, value: Json, around: readonly string[], shown?: string) => DraftValue | undefined;

function baseBody(
  stage: Stage,
  operation: Operation,
  linked: Linking,
): { readonly body: DraftBody; readonly unsure: readonly string[] } | NoBase | undefined {
  const { body } = operation;
  if (body === undefined) return undefined;
  const media = body.content.find(({ mediaType }) => mediaType.includes('json')) ?? body.content[0];
  if (media?.schema === undefined)
    return body.required ? { impossible: 'its body is described by no schema' } : undefined;
  const isCreate = stage.contract.resources.some(({ create }) => create === operation.id);
  const made = sample(stage.contract.schemas, media.schema, {
    random: randomFor(stage.seed, `${operation.id} body`),
    view: 'request',
    prefer: 'minimal',
  });
  if ('unsatisfiable' in made) return { impossible: `no valid body can be made: ${made.unsatisfiable}` };
  const given: JsonObject = isCreate ? (stage.target.scenarios['completes'] ?? {}) : {};
  // A member that a profile names as isolating a population takes any value of ours.
  const isolates = (name: string) => stage.contract.pagination.some(({ isolation }) => isolation?.createdWith === name);
  const unsure: string[] = [];
  const schema = media.schema;
  // Whoever finds what a run left behind shall see where it came from.
  const marked = (name: string, member: Json): Json => {
    const text = `${marker}${String(member)}`;
    const isOurs = typeof member === 'string' && /^[a-z]+$/.test(member) && operation.method !== 'get';
    return isOurs && isMadeUp(name) && takesFreeText(stage.contract, schema, name, text.length) ? text : member;
  };
  const isMadeUp = (name: string) => !hasExample(stage.contract, schema, name);
  const value = isObject(made.value)
    ? Object.fromEntries(
        Object.entries<Json>({ ...made.value, ...given }).map(([name, member]): [string, DraftValue] => {
          if (Object.hasOwn(given, name)) return [name, member];
          // A value, not a slot: a body of plain values can be broken on purpose.
          const variable = stage.target.variables[name];
          if (variable !== undefined) return [name, variable];
          const isThing = isText(member) && namesThingOf(stage.contract.operations, operation, name);
          if (isThing && !isolates(name)) {
            const slot = linked(`${name}_id`, member, [], name) ?? member;
            if (slot === member) unsure.push(`body.${name}`);
            return [name, slot];
          }
          const typical =
            isolates(name) || !isText(member) || !isMadeUp(name)
              ? undefined
              : typicalText(name, `${marker}${String(member)}`);
          if (typical !== undefined) {
            unsure.push(`body.${name}`);
            return [name, takesFreeText(stage.contract, schema, name, typical.length) ? typical : member];
          }
          if (isolates(name) || !namesSomething(name)) return [name, filledIn(name, marked(name, member), linked, [])];
          const slot = filledIn(name, member, linked, []);
          if (slot === member) unsure.push(`body.${name}`);
          return [name, slot];
        }),
      )
    : made.value;
  return { body: { mediaType: media.mediaType, value }, unsure };
}

/** A text that any other may stand in for. */
function isText(member: Json): boolean {
  return typeof member === 'string' && /^[a-z]+$/.test(member);
}

/** A member with everything in it that names something given by another operation. The same value where there is nothing such. */
function filledIn(name: string, value: Json, linked: Linking, around: readonly string[]): DraftValue {
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => filledIn(name, item, linked, around));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([key, member]) => [key, filledIn(key, member, linked, [...around, name])] as const,
    );
    return members.some(([key, member]) => member !== value[key]) ? Object.fromEntries(members) : value;
  }
  if (!namesSomething(name) || (typeof value !== 'string' && typeof value !== 'number')) return value;
  return linked(name, value, around) ?? value;
}

/** The request with members of the target file laid over its body. */
export function overlaid(request: RequestDraft, members: JsonObject): RequestDraft {
  const { body } = request;
  if (body === undefined || 'raw' in body || !isObject(body.value)) return request;
  return { ...request, body: { mediaType: body.mediaType, value: { ...(body.value as JsonObject), ...members } } };
}

/** A free string may name a thing that does not exist, and so may a number in a path or under such a name; booleans and enum values cannot. */
function isFree(contract: Contract, parameter: Parameter, value: Json): boolean {
  const isNumbered = parameter.in === 'path' || namesSomething(parameter.name);
  if (typeof value !== 'string' && (typeof value !== 'number' || !isNumbered)) return false;
  const schema = contract.schemas[parameter.schema];
  return !(isObject(schema) && (Object.hasOwn(schema, 'enum') || Object.hasOwn(schema, 'const')));
}
