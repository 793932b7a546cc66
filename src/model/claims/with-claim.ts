import { invalidInput, type Mutation } from '../case.ts';
import type { Contract } from '../contract.ts';
import { isPlainGet, isStreamed } from '../operation-roles.ts';
import type { ClaimId, Requirement } from '../requirement.ts';

/** Requests of which the documents say that no server takes them. */
export const badInput: ReadonlySet<Mutation['kind']> = new Set([
  ...invalidInput,
  'wrong-media-type',
  'unknown-id',
  'malformed-id',
]);

/**
 * Give a requirement the capabilities without which it asks nothing of a target: those that its check names, the one that its operation
 * serves, and the one that it is about. Every requirement belongs to at least one.
 */
export function withClaim(contract: Contract, requirement: Requirement): Requirement {
  const served = requirement.operation === undefined ? undefined : claimServed(contract, requirement.operation);
  const about = requirement.claim ?? claimAbout(requirement);
  const all = [served, about].filter((claim) => claim !== undefined);
  // Who does not claim to stream does not claim to resume: the longer name says both.
  const [claim = baseOf(contract, requirement), ...needs] = all.filter(
    (one, i) => all.indexOf(one) === i && !all.some((other) => other.startsWith(`${one}.`)),
  );
  return { ...requirement, claim, ...(needs.length === 0 ? {} : { needs }) };
}

/** The capability that an operation is there for; undefined for those that make and read things. */
export function claimServed(contract: Contract, id: string): ClaimId | undefined {
  const named = contract.claims?.find(({ operations }) => operations.includes(id));
  if (named !== undefined) return named.id;
  if (contract.actions.some(({ operation }) => operation === id)) return 'actions';
  if (contract.resources.some(({ cancel }) => cancel === id)) return 'cancel';
  const operation = contract.operations.find((one) => one.id === id);
  const streams = contract.streams.some((one) => one.operation === id) || (operation && isStreamed(operation));
  return streams ? 'streaming' : undefined;
}

function claimAbout({ area, exercisedBy }: Requirement): ClaimId | undefined {
  if (area === 'lifecycle') return 'lifecycle';
  if (area === 'stream') return 'streaming';
  const { mutations, purposes, scenarios } = exercisedBy;
  if (scenarios !== undefined) return undefined;
  const isBad = mutations?.every((mutation) => badInput.has(mutation));
  return isBad || purposes?.every((purpose) => purpose === 'boundary') ? 'validation' : undefined;
}

/** What only looks is `read-only`, what makes or changes things is `core`. */
function baseOf(contract: Contract, { area, operation: id }: Requirement): ClaimId {
  if (area === 'resource') return 'core';
  const operation = contract.operations.find((one) => one.id === id);
  return operation === undefined || isPlainGet(contract, operation) ? 'read-only' : 'core';
}
