import type { Operation } from '../../model/index.ts';
import type { RequestMessage, ResponseMessage, Witness } from '../change.ts';
import { refusalOfRequest, refusalsOfRequest } from './judge-request.ts';
import { refusalOfResponse } from './judge-response.ts';
import type { Side } from './side.ts';

/**
 * A request that the old document allows and the new one does not, or nothing.
 * @param part the only part of it that may be the reason: what else is refused shows another change
 */
export function refusedRequest(
  old: Side,
  next: Side,
  message: RequestMessage | undefined,
  part: string,
): Witness | undefined {
  if (message === undefined || refusalOfRequest(old, message) !== undefined) return undefined;
  for (const refusal of refusalsOfRequest(next, message))
    if (refusal.part === part) return { kind: 'refused', message, because: refusal.why };
  return undefined;
}

/** An answer that the new document allows and the old one does not, or nothing. */
export function unexpectedResponse(old: Side, next: Side, message: ResponseMessage | undefined): Witness | undefined {
  if (message === undefined || refusalOfResponse(next, message) !== undefined) return undefined;
  const because = refusalOfResponse(old, message);
  return because === undefined ? undefined : { kind: 'unexpected', message, because };
}

/** An answer that the old document promised and the new one does not have, or nothing. */
export function withdrawnResponse(old: Side, next: Side, message: ResponseMessage | undefined): Witness | undefined {
  if (message === undefined || refusalOfResponse(old, message) !== undefined) return undefined;
  const because = refusalOfResponse(next, message);
  return because === undefined ? undefined : { kind: 'withdrawn', message, because };
}

export function sideOf(
  contract: Side['contract'],
  schemas: Side['schemas'],
  operations: ReadonlyMap<string, Operation>,
): Side {
  return { contract, schemas, operation: (name) => operations.get(name) };
}
