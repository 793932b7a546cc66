import { type DraftValue, operationOf, type RequestDraft, type Stage } from '../../model/index.ts';
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
  return 'impossible' in base ? undefined : { ...base.request, parameters: { ...base.request.parameters, ...known } };
}
