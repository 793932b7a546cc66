import type { KeyObject } from 'node:crypto';
import { type Json, Problem, parseJson, type TranscriptHeader } from '../model/index.ts';
import { badge } from './badge.ts';
import {
  type Bundle,
  bundleFiles,
  type Claims,
  canonical,
  certificateFile,
  courtesyFiles,
  digest,
  payloadType,
} from './certificate.ts';
import { open } from './dsse.ts';
import { departures, type FrozenSuite, type JudgedRun, type JudgeTranscript } from './judged-run.ts';
import { type CertificationLevel, resultsOf, shortcomings } from './levels.ts';
import { certificatePage } from './page.ts';
import { readStatement } from './read-statement.ts';
import { type RevocationList, weaknesses } from './revocations.ts';

export type RefusalReason =
  | 'missing-file'
  | 'extra-file'
  | 'signature'
  | 'statement'
  | 'altered-file'
  | 'not-yet-valid'
  | 'expired'
  | 'revoked'
  | 'revocations'
  | 'other-version'
  | 'transcript'
  | 'contract'
  | 'claims'
  | 'suite'
  | 'older-suite'
  | 'verdict'
  | 'level';

export interface Refusal {
  readonly reason: RefusalReason;
  readonly message: string;
}

export interface Verification {
  /** Empty: the certificate holds. */
  readonly refusals: readonly Refusal[];
  /** What it says, where the signature holds. */
  readonly claims?: Claims;
  /** What was not shown, though nothing speaks against the certificate: for whoever reads the result to weigh. */
  readonly notes: readonly string[];
}

export interface VerifyInput {
  readonly bundle: Bundle;
  readonly trusted: readonly KeyObject[];
  /** RFC 3339. */
  readonly now: string;
  /** Certificates that were taken back. */
  readonly revoked?: RevocationList | undefined;
  /** Age in days from which on a list counts for nothing; where it is given, so does one that is not signed, or is missing. */
  readonly revokedDays?: number | undefined;
  /** Version of Assay that judges here. */
  readonly assay: string;
  readonly judge: JudgeTranscript;
  /** The suite of that name as it is here; undefined where it is not known here. */
  readonly suite: (name: string, run: TranscriptHeader) => Promise<FrozenSuite | undefined>;
  /** The level of that name as the suite here has it. */
  readonly level: (suite: string, name: string) => Promise<CertificationLevel | undefined>;
}

/**
 * Hold a bundle against itself: signature, hashes, dates, revocations; then judge the transcript again and compare. All that is wrong is
 * named, as far as it can be looked at.
 */
export async function verifyBundle(input: VerifyInput): Promise<Verification> {
  const { bundle } = input;
  const refusals: Refusal[] = [];
  const notes: string[] = [];
  const refuse = (reason: RefusalReason, message: string) => void refusals.push({ reason, message });
  const known: readonly string[] = [...bundleFiles, certificateFile, ...courtesyFiles];
  for (const name of [...bundleFiles, certificateFile])
    if (!bundle.has(name)) refuse('missing-file', `${name} is missing`);
  for (const name of bundle.keys()) if (!known.includes(name)) refuse('extra-file', `${name} is no file of a bundle`);

  const sealed = bundle.get(certificateFile);
  if (sealed === undefined) return { refusals, notes };
  const opened = open(Buffer.from(sealed).toString('utf8'), payloadType, input.trusted);
  if (opened.kind === 'refused') {
    refuse('signature', `${certificateFile}: ${opened.reason}`);
    return { refusals, notes };
  }
  const statement = readStatement(opened.payload.toString('utf8'));
  if (statement === undefined) {
    refuse('statement', `${certificateFile}: what is signed is no statement of a test result`);
    return { refusals, notes };
  }
  const claims = statement.predicate.assay;
  const stated = new Map(statement.subject.map(({ name, digest: { sha256 } }) => [name, sha256]));
  for (const name of bundleFiles) {
    const bytes = bundle.get(name);
    const sha256 = stated.get(name);
    if (sha256 === undefined) refuse('statement', `the statement does not speak of ${name}`);
    else if (bytes !== undefined && digest(bytes) !== sha256)
      refuse('altered-file', `${name} is not the file that was signed`);
  }
  for (const [name, text] of [
    ['CERTIFICATE.md', certificatePage(claims, statement, opened.keyid)],
    ['badge.svg', badge(claims)],
  ] as const) {
    const bytes = bundle.get(name);
    if (bytes !== undefined && Buffer.from(bytes).toString('utf8') !== text)
      refuse('altered-file', `${name} does not say what the certificate says`);
  }
  if (input.now < claims.issuedAt) refuse('not-yet-valid', `it is valid from ${claims.issuedAt} on`);
  if (input.now > claims.validUntil) refuse('expired', `it was valid until ${claims.validUntil}`);
  const { revoked, revokedDays: days } = input;
  const { wrong, weak } = weaknesses(revoked, { now: input.now, keyid: opened.keyid, days });
  for (const message of wrong) refuse('revocations', message);
  if (days === undefined) notes.push(...weak);
  else for (const message of weak) refuse('revocations', message);
  const taken = takenBack(revoked, claims.id);
  if (taken !== undefined) refuse('revoked', `${claims.id} was taken back: ${taken}`);

  const transcript = bundle.get('transcript.ndjson');
  if (transcript === undefined) return { refusals, claims, notes };
  try {
    const run = await input.judge(transcript);
    const found = await rejudge(input, run, claims, statement.predicate.passedTests);
    if (found.length > 0) refusals.push(...otherVersions(input.assay, claims.assay, run.header.assay));
    refusals.push(...found);
  } catch (error) {
    // A transcript of a stranger may hold anything under a fitting hash: what cannot be judged is refused like what was edited.
    const place = error instanceof Problem ? error.place : undefined;
    const at = place === undefined ? '' : `:${place.line}`;
    refuse('transcript', `transcript.ndjson${at}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { refusals, claims, notes };
}

function takenBack(found: RevocationList | undefined, id: string): string | undefined {
  if (found?.kind === 'unsigned') return found.revoked.get(id);
  if (found?.kind !== 'signed' || !Object.hasOwn(found.list.revoked, id)) return undefined;
  return found.list.revoked[id];
}

/** Requirements change with versions of Assay, within one edition too: what follows may come from that alone, and who can tell is named. */
function otherVersions(here: string, judged: string, recorded: string): readonly Refusal[] {
  if (judged === here && recorded === here) return [];
  const by = judged === recorded ? `Assay ${judged}` : `Assay ${judged}, from a run of Assay ${recorded},`;
  const message = `it was judged by ${by} and this is Assay ${here}, which may ask in another way: verify it with Assay ${judged}; what it refuses there too is wrong`;
  return [{ reason: 'other-version', message }];
}

async function rejudge(
  input: VerifyInput,
  run: JudgedRun,
  claims: Claims,
  passedTests: readonly string[],
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  const refuse = (reason: RefusalReason, message: string) => void refusals.push({ reason, message });
  const { header, report } = run;
  const same = (name: string, value: unknown) => {
    const bytes = input.bundle.get(name);
    return (
      bytes === undefined || canonical(parseJson(Buffer.from(bytes).toString('utf8'))) === canonical(value as Json)
    );
  };
  if (!same('contract.json', header.contract))
    refuse('contract', 'contract.json is not the contract of the transcript');
  if (!same('claims.json', header.claims)) refuse('claims', 'claims.json is not what the transcript claims');
  if (!same('report.json', report))
    refuse('verdict', 'report.json is not what the transcript gives when it is judged again');
  if (claims.contractHash !== header.contractHash)
    refuse('contract', 'the statement names another contract than the transcript');
  if (claims.suite !== header.suite.name || claims.edition !== header.suite.edition)
    refuse('suite', 'the statement names another suite or edition than the transcript');
  if (claims.target !== header.target.url)
    refuse('statement', 'the statement names another target than the transcript');

  const suite = await input.suite(claims.suite, header);
  if (suite === undefined) refuse('suite', `there is no suite ${claims.suite} here to hold it against`);
  else if (suite.edition !== claims.edition)
    refuse('older-suite', `it is one of edition ${claims.edition}, and the suite is edition ${suite.edition} here`);
  else for (const departure of departures(run, suite)) refuse('suite', departure);

  const level = await input.level(claims.suite, claims.level);
  if (level === undefined) {
    refuse('level', `the suite has no level ${claims.level}`);
    return refusals;
  }
  const results = resultsOf(report, level);
  if (!same('suite.json', { ...level, requirements: results.map(({ requirement }) => requirement.id) }))
    refuse('suite', `suite.json is not the level ${claims.level} of the suite`);
  for (const shortcoming of shortcomings(report, level)) refuse('level', shortcoming);
  const passed = results.filter(({ outcome }) => outcome === 'passed').map(({ requirement }) => requirement.id);
  if (passed.join('\n') !== passedTests.join('\n'))
    refuse('verdict', 'the statement lists other requirements as passed than the transcript shows');
  return refusals;
}
