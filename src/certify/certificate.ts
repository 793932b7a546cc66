import { createHash } from 'node:crypto';
import type { Json } from '../model/index.ts';
import { isObject } from '../model/index.ts';

export const payloadType = 'application/vnd.in-toto+json';
export const statementType = 'https://in-toto.io/Statement/v1';
export const predicateType = 'https://in-toto.io/attestation/test-result/v0.1';

/** Who watched the run. It is printed on the certificate, for it decides what the certificate is worth. */
export const attestations = ['self', 'ci', 'witnessed'] as const;
export type Attestation = (typeof attestations)[number];

/** What a certificate says, beside the results. */
export interface Claims {
  /** Unique name of the certificate, by which it can be revoked. */
  readonly id: string;
  readonly suite: string;
  readonly edition: string;
  readonly level: string;
  readonly target: string;
  readonly attestation: Attestation;
  /** Version of Assay that judged. */
  readonly assay: string;
  readonly contractHash: string;
  /** RFC 3339. */
  readonly issuedAt: string;
  readonly validUntil: string;
  /** Where the bundle is published: what the badge links to. */
  readonly published?: string;
}

/** An in-toto Statement whose predicate is a test result (https://in-toto.io/attestation/test-result/v0.1). */
export interface Statement {
  readonly _type: typeof statementType;
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicateType: typeof predicateType;
  readonly predicate: {
    readonly result: 'PASSED';
    readonly configuration: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
    readonly passedTests: readonly string[];
    readonly warnedTests: readonly string[];
    readonly failedTests: readonly string[];
    readonly assay: Claims;
  };
}

/** Files of a bundle beside the certificate itself, in the order in which they are named. */
export const bundleFiles = ['transcript.ndjson', 'report.json', 'contract.json', 'claims.json', 'suite.json'] as const;
export const certificateFile = 'certificate.dsse.json';
/** Made from the certificate for people; nothing is read from them. */
export const courtesyFiles = ['CERTIFICATE.md', 'badge.svg'] as const;

export type Bundle = ReadonlyMap<string, Uint8Array>;

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Text that is equal for equal values, whatever the order of their members. */
export function canonical(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
    .join(',')}}`;
}
