import { type DraftValue, isObject, operationOf, type RequestDraft, type Stage } from '../../model/index.ts';
import { baseRequest } from '../base-request.ts';

/**
 * The least request to an operation inside a story: what the story knows (ids that it made, filters) goes over what the plan would
 * make up. @returns undefined when no valid request can be made
 * @param known values keyed `in.name`
 */
export function operationDraft(
  stage: Stage,
  operation: string,
  known: Readonly<Record<string, DraftValue>>,
): RequestDraft | undefined {
  const base = baseRequest(stage, operationOf(stage.contract, operation), '');
  if ('impossible' in base) return undefined;
  const { body, parameters } = base.request;
  return {
    ...base.request,
    parameters: { ...parameters, ...known },
    ...(body !== undefined && 'value' in body
      ? { body: { ...body, value: renamed(body.value, parameters, known) } }
      : {}),
  };
}

/** What the body names of the path is what the story knows of it, too. */
function renamed(
  body: DraftValue,
  parameters: RequestDraft['parameters'],
  known: Readonly<Record<string, DraftValue>>,
): DraftValue {
  let text = JSON.stringify(body);
  for (const [key, value] of Object.entries(known)) {
    const slot = parameters[key];
    if (isObject(slot) && '$slot' in slot) text = text.replaceAll(JSON.stringify(slot), JSON.stringify(value));
  }
  return JSON.parse(text) as DraftValue;
}
