import { sample } from '../jsonschema/index.ts';
import {
  type DraftValue,
  isObject,
  namesSomething,
  operationOf,
  type ProbeCase,
  type RequestDraft,
  type Resource,
  type Stage,
} from '../model/index.ts';
import { randomFor } from './random.ts';
import { textLimits } from './scenarios/free-text.ts';
import { schemaOfMember } from './scenarios/lay-member.ts';

/** Texts that a sample makes where any will do. */
const ours = /^(?:assay-)?[a-z]+$/;
const ourAddress = /^([a-z]+)(@example\.com)$/;

/**
 * A request that makes or changes a thing, with texts that no other request sends. Names, addresses and codes of things are often unique: the
 * second request with the same ones would be refused for that, and its refusal be taken for another. Only texts that were made up are
 * replaced, by others of the same length, or of the same pattern.
 * @param word what no other request has
 * @param isSpared whether the member at a dotted path is what the request is about
 */
export function standApart(
  stage: Stage,
  request: RequestDraft,
  word: string,
  isSpared: (path: string) => boolean = () => false,
): RequestDraft {
  const { contract, seed, target } = stage;
  const { body } = request;
  if (body === undefined || 'raw' in body || !isObject(body.value) || request.method !== undefined) return request;
  const resource = contract.resources.find((one) => makersOf(one).includes(request.operation));
  const content = operationOf(contract, request.operation).body?.content ?? [];
  const schema = content.find(({ mediaType }) => mediaType === body.mediaType)?.schema;
  if (resource === undefined || schema === undefined) return request;
  const isGiven = (name: string) =>
    target.variables[name] !== undefined ||
    Object.values(target.scenarios).some((members) => members !== undefined && Object.hasOwn(members, name)) ||
    contract.pagination.some(({ isolation }) => isolation?.createdWith === name);

  const apart = (value: DraftValue, path: readonly string[]): DraftValue => {
    const at = path.join('.');
    if (isSpared(at)) return value;
    if (isObject(value) && !Object.hasOwn(value, '$slot'))
      return Object.fromEntries(
        Object.entries(value as Readonly<Record<string, DraftValue>>).map(([name, member]) => [
          name,
          (path.length === 0 && isGiven(name)) || namesSomething(name) ? member : apart(member, [...path, name]),
        ]),
      );
    if (typeof value !== 'string' || path.length === 0) return value;
    const random = randomFor(seed, `${word} ${at}`);
    const member = schemaOfMember(contract, contract.schemas[schema], at);
    if (!isObject(member)) return value;
    if (ours.test(value) && textLimits(contract, schema, at) !== undefined) return lettersLike(value, random);
    const address = ourAddress.exec(value);
    if (address !== null && member['format'] === 'email')
      return `${lettersLike(address[1] ?? '', random)}${address[2]}`;
    if (typeof member['pattern'] !== 'string') return value;
    const id = `${schema} ${at}`;
    const made = sample({ ...contract.schemas, [id]: member }, id, { random, view: 'request', prefer: 'minimal' });
    return 'value' in made && typeof made.value === 'string' ? made.value : value;
  };
  return { ...request, body: { ...body, value: apart(body.value, []) } };
}

/** Whether a place of a body, as a dotted path, is the one that a probe breaks or tries at its edge; an example of the document goes out as it stands. */
export function isAbout({ mutation, edge }: ProbeCase): (path: string) => boolean {
  const about = [mutation?.at, edge?.at].flatMap((at) =>
    at?.startsWith('body/') === true ? [at.slice('body/'.length).replaceAll('/', '.')] : [],
  );
  const isWhole = edge?.at === 'body' && edge.keyword === 'example';
  return (path) => isWhole || about.includes(path);
}

function makersOf({ create, replace, change }: Resource): readonly (string | undefined)[] {
  return [create, replace, change];
}

/** Other letters, as many; what stands before a hyphen stays. */
function lettersLike(text: string, random: () => number): string {
  const kept = text.lastIndexOf('-') + 1;
  const letters = Array.from(text.slice(kept), () => String.fromCharCode(97 + Math.floor(random() * 26)));
  return `${text.slice(0, kept)}${letters.join('')}`;
}
