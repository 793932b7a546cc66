import type { Contract, Operation, Response, SchemaId } from './contract.ts';
import { isObject } from './json.ts';
import { maybeJson } from './maybe-json.ts';

/** What an operation is to those who plan requests and to those who say what requests would show. */

/** Whether a success is an event stream. */
export function isStreamed({ responses }: Operation): boolean {
  return responses.some(({ content }) => content.some(({ mediaType }) => mediaType === 'text/event-stream'));
}

/**
 * What documents give for the first of these statuses. Their word for any other status is most often about errors: it stands for a success
 * only where no success is told.
 */
export function successOf({ responses }: Operation, statuses: readonly number[]): Response | undefined {
  const find = (key: string) => responses.find(({ status }) => status.toUpperCase() === key);
  for (const status of statuses) {
    const exact = find(String(status));
    if (exact !== undefined) return exact;
  }
  return find('2XX') ?? (responses.some(({ status }) => status.startsWith('2')) ? undefined : find('DEFAULT'));
}

/** The named schema of the JSON that a success holds: of what is made, or shown. */
export function shownSchema(operation: Operation): SchemaId | undefined {
  const response = successOf(operation, operation.method === 'post' ? [201, 200, 202] : [200]);
  return response?.content.find(({ mediaType }) => maybeJson(mediaType))?.schema;
}

/**
 * Whether what an operation answers with is a thing that is read elsewhere: `POST /exports` may answer with an operation of
 * `GET /operations/{id}`, whose id is not that of an export.
 * @param path of what reads, changes or removes the thing that is asked for
 */
export function makesAnother(operations: readonly Operation[], maker: Operation, path: string): boolean {
  const made = shownSchema(maker);
  if (made === undefined) return false;
  const readers = operations
    .filter(({ method, path: at }) => method === 'get' && at.endsWith('}'))
    .filter((one) => shownSchema(one) === made);
  return readers.length > 0 && !readers.some((one) => path.startsWith(one.path));
}

/**
 * What is left of a parameter's name behind the name of the thing that it picks out, as words: `number` of the `issue_number` of issues.
 * @returns undefined where it names no member other than an id
 */
export function ownWord(parameter: string, thing: string): string | undefined {
  const plain = (name: string) => name.replaceAll(/[^a-zA-Z0-9]/g, '').toLowerCase();
  const [whole, first] = [plain(parameter), plain(thing)];
  const rest = first !== '' && whole.startsWith(first) ? whole.slice(first.length) : '';
  return rest === '' || /^(ids?|uuids?)$/.test(rest) ? undefined : rest;
}

/** Whether a parameter says by its last word that it is no `id`, though it picks out one thing: `issue_number`, `slug`. */
export function isNoId(parameter: string): boolean {
  return /(number|slug|name|code|login|handle|email)$/i.test(parameter);
}

/** `POST /jobs/{id}/cancel`, `POST /jobs/{id}:cancel`: what usual words say of a path. */
const stops = /\}[/:](cancel|abort|stop|terminate|kill)$/i;

/** Whether it ends or removes things: what it was tried on is lost to others. */
export function endsThings({ resources }: Contract, { id, method, path }: Operation): boolean {
  if (method === 'post' && stops.test(path)) return true;
  return method === 'delete' || resources.some(({ cancel, remove }) => cancel === id || remove === id);
}

/** A GET that reads and does nothing else, as far as anybody knows, and ends by itself. */
export function isPlainGet(contract: Contract, operation: Operation): boolean {
  const { id, method } = operation;
  const acts = contract.actions.some((action) => action.operation === id);
  const makes = contract.resources.some(({ create }) => create === id);
  return method === 'get' && !isStreamed(operation) && !acts && !makes && !endsThings(contract, operation);
}

/** Whether it takes input that may be anything its schemas allow, whenever it is sent. */
export function takesVariedInput(contract: Contract, operation: Operation): boolean {
  const { id, body, parameters } = operation;
  if (isStreamed(operation) || endsThings(contract, operation)) return false;
  if (contract.actions.some((action) => action.operation === id)) return false;
  return body !== undefined || parameters.some((parameter) => isVariedParameter(contract, id, parameter));
}

/** An optional query parameter that is neither an id nor a place in a list. */
export function isVariedParameter(
  { pagination }: Contract,
  operation: string,
  { in: place, required, name, mediaType }: Operation['parameters'][number],
): boolean {
  const pages = pagination.find((one) => one.operation === operation);
  const steering = [pages?.size, pages?.page, pages?.offset, pages?.cursor].map((one) => one?.parameter);
  return place === 'query' && !required && mediaType === undefined && !namesSomething(name) && !steering.includes(name);
}

/** A part of a path that is a choice or a number within limits, not the name of a thing: `/reports/{year}`. */
export function isChoiceInPath(
  { schemas, resources }: Pick<Contract, 'schemas' | 'resources'>,
  { in: place, name, schema: id }: Pick<Operation['parameters'][number], 'in' | 'name' | 'schema'>,
): boolean {
  const schema = schemas[id];
  if (place !== 'path' || namesSomething(name) || resources.some(({ parameter }) => parameter === name)) return false;
  return isObject(schema) && ['enum', 'minimum', 'maximum'].some((keyword) => Object.hasOwn(schema, keyword));
}

/** Words that usually name something that must exist already. */
export function namesSomething(name: string): boolean {
  return /(^|[_-])(ids?|uuids?|keys?|tokens?)$|[a-z](Ids?|Uuids?|Keys?|Tokens?)$/.test(name);
}
