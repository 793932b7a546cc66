import { sample, validate } from '../../jsonschema/index.ts';
import type { Contract, DraftValue, Operation, Parameter, Stage } from '../../model/index.ts';
import { randomFor } from '../random.ts';
import { operationIndex } from './operation-index.ts';

/** What a run's own word looks like once the run has begun. */
const likeANonce = 'assay-0123abcd-';

/**
 * The operation that makes a thing under an id that its client chooses, where a parameter names such things: `PUT /files/{key}` with a
 * documented 201 (RFC 9110 section 9.3.4), and no `POST /files` that would choose the id itself.
 */
export function putterOf(
  contract: Contract,
  { path }: Operation,
  { in: place, name }: Parameter,
): Operation | undefined {
  const at = path.indexOf(`/{${name}}`);
  if (place !== 'path' || at < 0) return undefined;
  const own = path.slice(0, at + name.length + 3);
  const { byPath } = operationIndex(contract.operations);
  if (byPath.get(path.slice(0, at))?.some(({ method }) => method === 'post')) return undefined;
  return byPath
    .get(own)
    ?.find(({ method, responses }) => method === 'put' && responses.some(({ status }) => status === '201'));
}

/**
 * An id of our choice: a word of this run where the schema takes one, else what the schema allows.
 * @param label makes the id its own
 */
export function chosenId(stage: Stage, putter: Operation, parameter: Parameter, label: string): DraftValue | undefined {
  const { schemas } = stage.contract;
  const word = `${putter.id}${label === '' ? '' : `-${label}`}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  if (validate(schemas, parameter.schema, `${likeANonce}${word}`, 'request', { quick: true }).outcome === 'valid')
    return { $slot: { kind: 'nonce', label: word } };
  const random = randomFor(stage.seed, `${putter.id} chosen ${label}`);
  const made = sample(schemas, parameter.schema, { random, view: 'request', prefer: 'minimal' });
  return 'value' in made ? made.value : undefined;
}
