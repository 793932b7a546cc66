export { isSeen, type KnownClaim, knownClaims } from './known-claims.ts';
export { withClaim } from './with-claim.ts';
