import { createPublicKey, type KeyObject } from 'node:crypto';
import { type Json, Problem } from '../model/index.ts';
import { badge } from './badge.ts';
import {
  type Attestation,
  type Bundle,
  type Claims,
  canonical,
  certificateFile,
  digest,
  payloadType,
  predicateType,
  type Statement,
  statementType,
} from './certificate.ts';
import { keyId, seal } from './dsse.ts';
import { departures, type FrozenSuite, type JudgeTranscript } from './judged-run.ts';
import { type CertificationLevel, resultsOf, shortcomings } from './levels.ts';
import { certificatePage } from './page.ts';

export interface CertifyInput {
  readonly transcript: Uint8Array;
  readonly suite: FrozenSuite;
  readonly level: CertificationLevel;
  readonly attestation: Attestation;
  /** Version of Assay that judges. */
  readonly assay: string;
  /** Name of the certificate: letters and digits, unique. */
  readonly id: string;
  /** RFC 3339. */
  readonly issuedAt: string;
  readonly validUntil: string;
  /** URL of the bundle, where it is known. */
  readonly published?: string;
  readonly privateKey: KeyObject;
  readonly judge: JudgeTranscript;
}

/**
 * Judge a recorded run of a whole suite and, where it reaches the level, make its bundle: all that the verdict was made from, and a signed
 * statement over it.
 * @throws {Problem} that names each reason for which there is no certificate
 */
export async function makeBundle(input: CertifyInput): Promise<Bundle> {
  const run = await input.judge(input.transcript);
  const wrong = [...departures(run, input.suite), ...shortcomings(run.report, input.level)];
  if (wrong.length > 0) {
    const shown = wrong.slice(0, 10).map((text) => `\n  - ${text}`);
    const more = wrong.length > 10 ? `\n  - and ${wrong.length - 10} more` : '';
    throw new Problem(`no certificate for ${input.level.name}:${shown.join('')}${more}`, {
      remedy:
        run.header.assay === input.assay
          ? 'mend these, run the whole suite again without filters, and certify that run'
          : `the run was made by Assay ${run.header.assay} and this is Assay ${input.assay}, which may ask in another way: run the whole suite again with this one, or certify with that one`,
    });
  }
  const { header, report } = run;
  const claims: Claims = {
    id: input.id,
    suite: header.suite.name,
    edition: header.suite.edition,
    level: input.level.name,
    target: header.target.url,
    attestation: input.attestation,
    assay: input.assay,
    contractHash: header.contractHash,
    issuedAt: input.issuedAt,
    validUntil: input.validUntil,
    ...(input.published === undefined ? {} : { published: input.published }),
  };
  const results = resultsOf(report, input.level);
  const suite = { ...input.level, requirements: results.map(({ requirement }) => requirement.id) };
  const encoded = (value: unknown) => Buffer.from(`${canonical(value as Json)}\n`);
  const files = new Map<string, Uint8Array>([
    ['transcript.ndjson', input.transcript],
    ['report.json', encoded(report)],
    ['contract.json', encoded(header.contract)],
    ['claims.json', encoded(header.claims)],
    ['suite.json', encoded(suite)],
  ]);
  const digests = [...files].map(([name, bytes]) => ({ name, digest: { sha256: digest(bytes) } }));
  const statement: Statement = {
    _type: statementType,
    subject: digests,
    predicateType,
    predicate: {
      result: 'PASSED',
      configuration: digests.filter(({ name }) => ['contract.json', 'claims.json', 'suite.json'].includes(name)),
      passedTests: results.filter(({ outcome }) => outcome === 'passed').map(({ requirement }) => requirement.id),
      warnedTests: [],
      failedTests: [],
      assay: claims,
    },
  };
  const publicKey = createPublicKey(input.privateKey);
  const payload = Buffer.from(canonical(statement as unknown as Json));
  const envelope = seal(payloadType, payload, input.privateKey, keyId(publicKey));
  return new Map([
    ...files,
    [certificateFile, Buffer.from(`${JSON.stringify(envelope, null, 2)}\n`)],
    ['CERTIFICATE.md', Buffer.from(certificatePage(claims, statement, keyId(publicKey)))],
    ['badge.svg', Buffer.from(badge(claims))],
  ]);
}
