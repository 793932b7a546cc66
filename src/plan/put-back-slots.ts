import { sample } from '../jsonschema/index.ts';
import { type DraftValue, isObject, type Json, type Operation, type RequestDraft } from '../model/index.ts';
import type { BaseRequest, Planning } from './strategies/strategy.ts';

/**
 * Probes of bodies are made of plain values. Where a slot stands deep inside the least body, its probes hold a stand-in: put the slot back
 * wherever the stand-in still stands, so that a probe differs from its control in the one thing that it is about.
 */
export function putBackSlots(planning: Planning, operation: Operation, base: BaseRequest) {
  const { body } = base.request;
  const schema = operation.body?.content.find(({ mediaType }) => mediaType === body?.mediaType)?.schema;
  const drafted = body !== undefined && 'value' in body ? body.value : undefined;
  const same = (request: RequestDraft): RequestDraft => request;
  if (drafted === undefined || schema === undefined || !JSON.stringify(drafted).includes('"$slot"')) return same;
  const random = planning.random(`${operation.id} body`);
  const made = sample(planning.contract.schemas, schema, { random, view: 'request', prefer: 'minimal' });
  if (!('value' in made)) return same;
  const plain = made.value;
  return (request: RequestDraft): RequestDraft => {
    const { body: probed } = request;
    if (probed === undefined || !('value' in probed)) return request;
    return { ...request, body: { ...probed, value: filled(probed.value, drafted, plain) } };
  };
}

function filled(value: DraftValue, drafted: DraftValue, plain: Json | undefined): DraftValue {
  if (isSlot(drafted)) return plain !== undefined && JSON.stringify(value) === JSON.stringify(plain) ? drafted : value;
  if (!isObject(value) || !isObject(drafted) || isSlot(value)) return value;
  const members = drafted as Readonly<Record<string, DraftValue>>;
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, DraftValue>>).map(([name, member]) => {
      const other = members[name];
      return [name, other === undefined ? member : filled(member, other, isObject(plain) ? plain[name] : undefined)];
    }),
  );
}

function isSlot(value: DraftValue): boolean {
  return isObject(value) && Object.hasOwn(value, '$slot');
}
