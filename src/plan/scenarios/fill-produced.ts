import {
  type CaseId,
  type DraftValue,
  Inconclusive,
  isObject,
  type Json,
  type RequestDraft,
  type SlotHolder,
  valueAt,
} from '../../model/index.ts';

/**
 * Fill the slots of a draft whose producers the story itself has acted out; other slots stay for the run to fill.
 * @throws {Inconclusive} when a producer was acted out and did not give the value: the run could not fill it either
 */
export function fillProduced(draft: RequestDraft, answers: ReadonlyMap<CaseId, Json | undefined>): RequestDraft {
  const { body } = draft;
  return {
    ...draft,
    parameters: filled(draft.parameters, answers) as RequestDraft['parameters'],
    ...(body !== undefined && 'value' in body ? { body: { ...body, value: filled(body.value, answers) } } : {}),
  };
}

function filled(value: DraftValue, answers: ReadonlyMap<CaseId, Json | undefined>): DraftValue {
  if (Array.isArray(value)) return value.map((item: DraftValue) => filled(item, answers));
  if (!isObject(value)) return value;
  if ('$slot' in value) {
    const { $slot } = value as unknown as SlotHolder;
    if ($slot.kind !== 'produced') return value;
    if (!answers.has($slot.case)) return value;
    const known = valueAt(answers.get($slot.case), $slot.pointer);
    if (known !== undefined) return known;
    throw new Inconclusive(`${$slot.case} gave no ${$slot.pointer === '' ? 'JSON' : $slot.pointer} to go on with`);
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member, answers)]));
}
