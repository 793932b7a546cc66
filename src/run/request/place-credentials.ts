import type { Contract, Operation, RequestDraft, SecurityScheme } from '../../model/index.ts';
import { nearCredential, wrongCredential } from './wrong-credential.ts';

/** A secret and the name by which people know it (an environment variable). Without a value it is shown as `$NAME`: nothing can be sent. */
export interface Credential {
  readonly value?: string;
  readonly name: string;
}

export type Credentials = Readonly<Record<string, Credential>>;

/** What one credential adds to a request. */
export interface PlacedCredential {
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  /** Ready for its place: with the scheme word for `Authorization`, not yet percent-encoded for a query. */
  readonly value: string;
  /** The value is a shown name and must not be encoded. */
  readonly shown: boolean;
}

/**
 * Decide which credentials go with a request and where (OpenAPI 3.1 section 4.8.30).
 * The first alternative that can be met whole is used, else the first one's known part.
 */
export function placeCredentials(
  contract: Contract,
  operation: Operation,
  kind: RequestDraft['credential'],
  credentials: Credentials,
): PlacedCredential[] {
  if (kind === 'none') return [];
  const placed: PlacedCredential[] = [];
  for (const id of schemesFor(contract, operation, credentials)) {
    const scheme = Object.hasOwn(contract.securitySchemes, id) ? contract.securitySchemes[id] : undefined;
    if (scheme === undefined) continue;
    const credential = credentialOf(kind, credentials[id]);
    const right = credential && placeOne(scheme, credential);
    const place = right && kind === 'misplaced' ? misplaced(scheme, right) : right;
    if (place && !placed.some((other) => other.in === place.in && other.name === place.name)) placed.push(place);
  }
  return placed;
}

function schemesFor(contract: Contract, operation: Operation, credentials: Credentials): readonly string[] {
  const known = (id: string) => Object.hasOwn(credentials, id);
  const alternatives = operation.security
    .map((alternative) => alternative.schemes)
    .filter((schemes) => schemes.length > 0);
  const chosen =
    alternatives.find((schemes) => schemes.every(known)) ?? alternatives.find((schemes) => schemes.some(known));
  if (chosen !== undefined) return chosen;
  // Documents often say `security: [{}]`, or nothing, of operations that do need a credential (the seeds do). Sending one that the user gave us
  // for this API harms nothing where it is not needed, and without it every answer would be a 401 that says nothing about the API.
  const given = Object.keys(contract.securitySchemes).filter(known);
  return given.length > 0 ? given : (alternatives[0] ?? []);
}

function credentialOf(
  kind: Exclude<RequestDraft['credential'], 'none'>,
  credential: Credential | undefined,
): Credential | undefined {
  if (kind !== 'wrong' && kind !== 'near') return credential;
  const make = kind === 'near' ? nearCredential : wrongCredential;
  if (credential === undefined) return { name: 'WRONG', value: wrongCredential('') };
  return credential.value === undefined
    ? { name: `WRONG_${credential.name}` }
    : { name: `WRONG_${credential.name}`, value: make(credential.value) };
}

function placeOne(scheme: SecurityScheme, credential: Credential): PlacedCredential | undefined {
  const shown = credential.value === undefined;
  const value = credential.value ?? `$${credential.name}`;
  switch (scheme.kind) {
    case 'apiKey':
      return { in: scheme.in, name: scheme.name, value, shown };
    case 'http': {
      if (scheme.scheme.toLowerCase() === 'basic') {
        const text = shown ? value : Buffer.from(value, 'utf8').toString('base64');
        return { in: 'header', name: 'authorization', value: `Basic ${text}`, shown };
      }
      const word = scheme.scheme.toLowerCase() === 'bearer' ? 'Bearer' : scheme.scheme;
      return { in: 'header', name: 'authorization', value: `${word} ${value}`, shown };
    }
    case 'other':
      // OAuth 2.0 and OpenID Connect give bearer tokens (RFC 6750); mutual TLS has nothing to place.
      return /^(oauth2|openidconnect)$/i.test(scheme.type)
        ? { in: 'header', name: 'authorization', value: `Bearer ${value}`, shown }
        : undefined;
  }
}

/** The same value elsewhere: from a header to the query, from anywhere else to a header of that name. */
function misplaced(scheme: SecurityScheme, { value, shown, ...right }: PlacedCredential): PlacedCredential {
  if (right.in !== 'header') return { in: 'header', name: right.name, value, shown };
  const bare = scheme.kind === 'apiKey' ? value : value.slice(value.indexOf(' ') + 1);
  return { in: 'query', name: scheme.kind === 'apiKey' ? right.name : 'access_token', value: bare, shown };
}
