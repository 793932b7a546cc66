import type { DraftValue, Json, RequestDraft, Slot, SlotHolder } from '../../model/index.ts';
import { isObject } from '../../model/index.ts';
import type { ResolvedDraft } from './render-request.ts';

/** Whether a draft's value is a place that is filled at run time. */
export function isSlotHolder(value: unknown): value is SlotHolder {
  return (
    isObject(value) && isObject(value.$slot) && typeof value.$slot.kind === 'string' && Object.keys(value).length === 1
  );
}

/** Fill every slot of a draft, however deep. @param fill gives the value of a slot; what it throws goes through. */
export function resolveDraft(draft: RequestDraft, fill: (slot: Slot) => Json): ResolvedDraft {
  const { parameters, body, ...rest } = draft;
  return {
    ...rest,
    parameters: Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, resolveValue(value, fill)])),
    ...(body && { body: 'raw' in body ? body : { mediaType: body.mediaType, value: resolveValue(body.value, fill) } }),
  };
}

function resolveValue(value: DraftValue, fill: (slot: Slot) => Json): Json {
  if (isSlotHolder(value)) return fill(value.$slot);
  if (Array.isArray(value)) return value.map((item) => resolveValue(item, fill));
  if (!isObject(value)) return value as Json;
  // fromEntries defines own members: a body member named __proto__ is sent, not swallowed.
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolveValue(member, fill)]));
}
