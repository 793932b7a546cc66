import {
  answerOf,
  type CaseId,
  type DraftValue,
  type Exchange,
  headerOf,
  Inconclusive,
  isObject,
  isSuccess,
  type Json,
  type RequestDraft,
  type Slot,
  type SlotHolder,
  successJson,
  valueAt,
} from '../../model/index.ts';

/**
 * Fill the slots of a draft whose producers the story itself has acted out; other slots stay for the run to fill.
 * @throws {Inconclusive} when a producer was acted out and did not give the value: the run could not fill it either
 */
export function fillProduced(draft: RequestDraft, answers: ReadonlyMap<CaseId, Exchange>): RequestDraft {
  const { body } = draft;
  return {
    ...draft,
    parameters: filled(draft.parameters, answers) as RequestDraft['parameters'],
    ...(body !== undefined && 'value' in body ? { body: { ...body, value: filled(body.value, answers) } } : {}),
  };
}

function filled(value: DraftValue, answers: ReadonlyMap<CaseId, Exchange>): DraftValue {
  if (Array.isArray(value)) return value.map((item: DraftValue) => filled(item, answers));
  if (!isObject(value)) return value;
  if ('$slot' in value) {
    const { $slot } = value as unknown as SlotHolder;
    if ($slot.kind !== 'produced') return value;
    const producer = answers.get($slot.case);
    if (producer === undefined) return value;
    const known = valueIn(producer, $slot);
    if (known !== undefined) return known;
    const place = $slot.header ?? ($slot.pointer === '' ? 'JSON' : $slot.pointer);
    throw new Inconclusive(`${$slot.case} gave no ${place} to go on with`);
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member, answers)]));
}

function valueIn(exchange: Exchange, { pointer, header }: Slot & { kind: 'produced' }): Json | undefined {
  if (header === undefined) return valueAt(successJson(exchange), pointer);
  const answer = answerOf(exchange);
  return answer !== undefined && isSuccess(answer.status) ? headerOf(answer.headers, header) : undefined;
}
