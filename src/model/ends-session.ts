import type { Operation } from './contract.ts';

/** Words for an end of a session, however they are joined: `logout`, `sign-out`, `logoff`, `logoutAll`. */
const leaves = /^(log|sign)[-_]?(out|off)([-_]?(all|everywhere|user|me))?$/i;

/** The same as a word of an operation's id: `logoutUser`, `auth_logout`, `userSignOut`. */
const leavesByName =
  /(^|[_.-])([lL]og|[sS]ign)[-_]?([oO]ut|[oO]ff)(?![a-z])|[a-z](Log|Sign)[-_]?([oO]ut|[oO]ff)(?![a-z])/;

/** What a caller is or has without naming it by an id. */
const own = /^(session|token|me|self|current|account)$/i;

/**
 * Whether a success of it takes from the caller the credential that the request was sent with: the end of the session, the revocation of
 * the token itself, the removal of the caller's own account. Told by the usual words alone: documents have no word of their own for it.
 */
export function endsOwnSession({ id, method, path, security, body }: Operation): boolean {
  // What is sent without a credential ends nobody's session.
  if (!security.some(({ schemes }) => schemes.length > 0)) return false;
  const [last = '', before = ''] = path.split(/[/:]/).filter(Boolean).reverse();
  if (path.includes('{')) return false;
  if (leaves.test(last) || leavesByName.test(id)) return true;
  if (method === 'delete') return own.test(last);
  // With a body it may speak of any token; without one, of nothing but the caller's.
  return (
    /^(revoke|invalidate)$/i.test(last) && /^(auth|oauth2?|tokens?|sessions?|me)$/i.test(before) && body === undefined
  );
}
