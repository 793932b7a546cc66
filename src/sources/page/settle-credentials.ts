import type { CredentialDraft, PageDraft } from './draft.ts';
import { nameOf } from './read-credentials.ts';

/**
 * What an operation only calls by its kind (`API Key`) is the credential that the page shows elsewhere, where it shows one of that kind.
 * What stays is told when the contract is made.
 */
export function settleCredentials({ operations, credentials }: PageDraft): void {
  const lists = [credentials, ...operations.map((operation) => operation.credentials)];
  const shown = new Map(lists.flat().flatMap((one) => (one.kind === 'other' ? [] : [[nameOf(one), one] as const])));
  for (const list of lists) {
    const own = list.filter((one) => one.kind !== 'other' || one.alternative === true);
    const rest = list.filter((one) => one.kind === 'other' && one.alternative !== true);
    const settled = rest.flatMap((one): readonly CredentialDraft[] => {
      if (own.some((other) => fits(one, other))) return [];
      const found = [...shown.values()].filter((other) => fits(one, other));
      const [only] = found;
      return found.length === 1 && only !== undefined ? [{ ...only, start: one.start, end: one.end }] : [one];
    });
    list.splice(0, list.length, ...own, ...settled);
  }
}

function fits(called: CredentialDraft, shown: CredentialDraft): boolean {
  if (called.kind !== 'other') return false;
  if (called.type === 'unknown') return shown.kind !== 'other';
  return called.type === 'apiKey' ? shown.kind === 'apiKey' : shown.kind === 'http' && shown.scheme === 'bearer';
}
