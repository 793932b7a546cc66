import type { Evidence, Json, Requirement } from '../model/index.ts';
import { type KeptFailure, sortOf } from './failure-shelf.ts';
import type { Surroundings } from './told.ts';

/**
 * What must be equal for two failures to be one problem: check, level, kind and place, and what was asked for and what came, each told in
 * short. Whole bodies are as different as their operations; so is nothing at all, which is what any fault looks like.
 */
export function sameCause(
  { check, level, operation }: Requirement,
  { evidence, records }: Pick<KeptFailure, 'evidence' | 'records'>,
  surroundings: Surroundings,
): string {
  const place = inItem(evidence.pointer, operation, surroundings);
  const sort = sortOf({ ...evidence, ...(place === undefined ? {} : { pointer: place }) });
  const asked = JSON.stringify([evidence.expected, shapeOf(evidence)]);
  if (evidence.actual !== null && asked.length <= 80) return JSON.stringify([check, level, sort, asked]);
  const [first] = evidence.records;
  const record = records.get(first);
  const isBytes = typeof evidence.actual === 'string' && evidence.pointer === undefined;
  // Bodies that cannot be read are of one cause where all of them are refusals, or none.
  if (isBytes && record !== undefined && 'result' in record && record.result.kind === 'answered') {
    const told = [evidence.expected, record.result.response.status < 400];
    return JSON.stringify([check, level, sort, JSON.stringify(told)]);
  }
  return JSON.stringify([check, level, sort, operation ?? '', '']);
}

/** Items of a list show what a read shows: `/items/3/name` is the member `/name` of what is listed. */
function inItem(pointer: string | undefined, operation: string | undefined, { pagination }: Surroundings) {
  const list = pagination.find((one) => one.operation === operation);
  if (pointer === undefined || list === undefined) return pointer;
  const path = list.items === '' ? [] : list.items.split('.');
  const parts = pointer.split('/').slice(1);
  const isItem = path.every((name, i) => parts[i] === name) && /^(\d+|\*)$/.test(parts[path.length] ?? '');
  return isItem ? `/${parts.slice(path.length + 1).join('/')}` : pointer;
}

/** Moments, numbers and ids differ from one answer to the next; who is let in is let in, whether the answer says 200 or 201. */
function shapeOf({ expected, actual }: Evidence): Json {
  const asked = JSON.stringify(expected);
  const wantsRefusal = /\b4(\d\d|xx)\b/.test(asked) && !/\b2(\d\d|xx)\b/.test(asked);
  if (wantsRefusal && /^2\d\d$/.test(String(actual))) return '2xx';
  return typeof actual === 'string'
    ? actual.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, 'id').replace(/\d+/g, '0')
    : actual;
}
