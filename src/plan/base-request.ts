import { sample } from '../jsonschema/index.ts';
import {
  type Contract,
  type DraftBody,
  type DraftValue,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  type Parameter,
  type RequestDraft,
  type Resource,
  type Stage,
  toPointer,
} from '../model/index.ts';
import { randomFor } from './random.ts';
import type { BaseRequest, Setup } from './strategies/strategy.ts';

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
  const { contract } = stage;
  const setups: Setup[] = [];
  const unsure: string[] = [];
  const parameters: Record<string, DraftValue> = {};
  for (const parameter of operation.parameters) {
    if (!parameter.required) continue;
    const key = `${parameter.in}.${parameter.name}`;
    const resource = parameter.in === 'path' ? resourceOf(contract, operation, parameter) : undefined;
    if (resource?.create !== undefined && stage.target.variables[parameter.name] === undefined) {
      const made = setupFor(stage, resource, operation, label);
      if ('impossible' in made) return made;
      setups.push(...made.setups);
      unsure.push(...made.unsure);
      parameters[key] = { $slot: { kind: 'produced', case: made.id, pointer: toPointer(resource.id.split('.')) } };
      continue;
    }
    const value = parameterValue(stage, operation, parameter);
    if (value === undefined) return { impossible: `no valid value can be made for ${key}` };
    if (value.unsure) unsure.push(key);
    parameters[key] = value.value;
  }
  const body = baseBody(stage, operation);
  if (body !== undefined && 'impossible' in body) return body;
  if (body !== undefined) unsure.push(...body.unsure);
  const request: RequestDraft = {
    operation: operation.id,
    parameters,
    credential: 'valid',
    ...(body === undefined ? {} : { body: body.body }),
  };
  return { request, setups, unsure };
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
    const read = contract.operations.find(({ id }) => id === resource.read);
    return read !== undefined && operation.path.startsWith(read.path);
  });
  return under ?? (named.length === 1 ? named[0] : undefined);
}

function setupFor(
  stage: Stage,
  resource: Resource,
  operation: Operation,
  label: string,
): { readonly id: string; readonly setups: readonly Setup[]; readonly unsure: readonly string[] } | NoBase {
  const create = stage.contract.operations.find(({ id }) => id === resource.create);
  if (create === undefined) return { impossible: `nothing makes a ${resource.name}` };
  const id = label === '' ? `setup.${resource.name}` : `setup.${resource.name}-for-${label}`;
  const base = baseRequest(stage, create, label);
  if ('impossible' in base) return base;
  const scenario = operation.id === resource.cancel ? 'runs-long' : 'completes';
  const request = overlaid(base.request, stage.target.scenarios[scenario] ?? {});
  const setup: Setup = {
    kind: 'probe',
    id,
    purpose: 'setup',
    safety: 'create',
    title: `make a ${resource.name}${label === '' ? '' : ` for ${label}`}`,
    operation: create.id,
    request,
    expect: base.unsure.length > 0 ? 'any' : 'accept',
    after: base.setups.map((one) => one.id),
  };
  return { id, setups: [...base.setups, setup], unsure: [] };
}

function baseBody(
  stage: Stage,
  operation: Operation,
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
  const value = isObject(made.value)
    ? Object.fromEntries(
        Object.entries<Json>({ ...made.value, ...given }).map(([name, member]): [string, DraftValue] => {
          if (Object.hasOwn(given, name)) return [name, member];
          // A value, not a slot: a body of plain values can be broken on purpose.
          const variable = stage.target.variables[name];
          if (variable !== undefined) return [name, variable];
          if (namesSomething(name) && !isolates(name)) unsure.push(`body.${name}`);
          return [name, member];
        }),
      )
    : made.value;
  return { body: { mediaType: media.mediaType, value }, unsure };
}

/** The request with members of the target file laid over its body. */
export function overlaid(request: RequestDraft, members: JsonObject): RequestDraft {
  const { body } = request;
  if (body === undefined || 'raw' in body || !isObject(body.value)) return request;
  return { ...request, body: { mediaType: body.mediaType, value: { ...(body.value as JsonObject), ...members } } };
}

/** Words that usually name something that must exist already. */
export function namesSomething(name: string): boolean {
  return /(^|[_-])(ids?|uuids?|keys?|tokens?)$|[a-z](Ids?|Uuids?|Keys?|Tokens?)$/.test(name);
}

/** A required free string may name a thing that does not exist; numbers, booleans and enum values cannot. */
function isFree(contract: Contract, parameter: Parameter, value: Json): boolean {
  if (typeof value !== 'string') return false;
  const schema = contract.schemas[parameter.schema];
  return !(isObject(schema) && (Object.hasOwn(schema, 'enum') || Object.hasOwn(schema, 'const')));
}
