import { applyProfile, inferBehaviours, inferClaims, loadSuite, type Suite } from './behaviours/index.ts';
import { requirementsOf } from './checks/index.ts';
import { credentialsFor, type Target, withSchemesOf } from './config/index.ts';
import { type Judging, judgeRecords } from './judge-records.ts';
import {
  type Case,
  type CaseId,
  type Claim,
  type Contract,
  type Document,
  type Halt,
  type Place,
  Problem,
  type Report,
  type Requirement,
  type Shard,
  type Stage,
  type TranscriptHeader,
  type TranscriptLine,
  type TranscriptRecord,
  type Verdict,
} from './model/index.ts';
import {
  createPlay,
  neededBy,
  type Plan,
  planCases,
  playsTheEnd,
  requirementsAsked,
  type Selection,
  selectCases,
  shardPlan,
  spareSession,
} from './plan/index.ts';
import { quoteDocuments } from './report/index.ts';
import {
  contractHash,
  createRedactor,
  createTranscriptWriter,
  defaultLimits,
  type Limits,
  mergeTranscripts,
  preflight,
  run,
  type TranscriptPart,
  type Trust,
} from './run/index.ts';
import { loadDocument, readDocuments } from './sources/index.ts';

/** What is tested, before any target is known. */
export interface Subject {
  readonly suite: { readonly name: string; readonly edition: string; readonly title: string };
  readonly contract: Contract;
  /** What was read, for quoting. */
  readonly documents?: readonly Document[];
}

/** A subject and a target: everything that will be done, and why. */
export interface Prepared extends Subject {
  readonly stage: Stage;
  readonly claims: readonly Claim[];
  readonly requirements: readonly Requirement[];
  readonly plan: Plan;
  /** How the requirements were narrowed, if they were. */
  readonly scope?: string;
  /** Which part of the plan this is, if it is not the whole. */
  readonly shard?: Shard;
}

/** Document → Contract, by a suite's profile. @throws {Problem} */
export async function subjectOfSuite(nameOrFolder: string): Promise<Subject> {
  const suite = await loadSuite(nameOrFolder);
  const documents = await Promise.all(suite.documents.map(named));
  const pages = await pagesOf(suite);
  const contract = await readDocuments(documents, { aliases: suite.config.value.operations ?? {} });
  return {
    suite: { name: suite.name, edition: suite.edition, title: suite.title },
    contract: applyProfile(contract, suite.config, pages),
    documents: [...documents, ...pages.values()],
  };
}

/** Documents → Contract, with what can be inferred. @throws {Problem} */
export async function subjectOfDocuments(
  paths: readonly string[],
  options: { readonly allowRemote?: boolean; readonly allowOutside?: boolean } = {},
): Promise<Subject> {
  const documents = await Promise.all(paths.map((path) => loadDocument(path)));
  const contract = inferBehaviours(await readDocuments(documents, options));
  const [first = 'document'] = paths;
  return { suite: { name: first, edition: contract.version, title: contract.title }, contract, documents };
}

/** Contract → Requirement[] → Case[]. */
export function prepare(subject: Subject, target: Target, seed: number, selection: Selection = {}): Prepared {
  const contract = withSchemesOf(subject.contract, target.auth);
  const stage: Stage = {
    contract,
    target: target.profile,
    seed,
    ...(selection.safety === undefined ? {} : { safety: selection.safety }),
  };
  const { requirements, scope } = requirementsAsked(contract, requirementsOf(contract), selection);
  const claims = inferClaims(contract, target.profile.claims);
  const plan = selectCases(spareSession(planCases(stage, requirements), contract, selection), selection, requirements);
  return {
    ...subject,
    contract,
    stage,
    claims,
    requirements,
    ...(selection.shard === undefined ? { plan } : shardPlan(plan, requirements, selection.shard)),
    ...(scope === undefined ? {} : { scope }),
  };
}

export interface RunInput {
  readonly prepared: Prepared;
  readonly target: Target & { readonly url: string };
  /** Version of Assay. */
  readonly assay: string;
  /** Unique word for this run, letters and digits. */
  readonly nonce: string;
  /** RFC 3339. */
  readonly startedAt: string;
  /** Milliseconds since the start of the run, monotonic. */
  readonly clock: () => number;
  readonly concurrency: number;
  /** How often a failed case is repeated, alone, to tell a fault from a flicker. Default 0. */
  readonly retries?: number;
  readonly limits?: Partial<Limits>;
  readonly trust?: Trust;
  readonly signal: AbortSignal;
  /** Takes the transcript, line by line, each with its newline. */
  readonly write: (line: string) => void | Promise<void>;
  readonly progress?: (progress: Progress) => void;
  /** Told of each failed verdict on a MUST or SHOULD, as it is given. */
  readonly failure?: (verdict: Verdict & { readonly outcome: 'failed' }) => void;
}

export interface Progress {
  readonly done: number;
  readonly planned: number;
  readonly exchanges: number;
  readonly failures: number;
}

/** Case[] → Transcript → Verdict[] → Report: act, record, judge what is recorded as it comes. */
export async function test(input: RunInput): Promise<Report> {
  const { prepared, target, clock, signal } = input;
  const { contract, plan } = prepared;
  const header: TranscriptHeader = {
    kind: 'header',
    format: 'assay-transcript/1',
    assay: input.assay,
    suite: { name: prepared.suite.name, edition: prepared.suite.edition },
    // A credential may be part of the base URL.
    target: {
      url: createRedactor([...Object.values(target.auth), ...Object.values(target.otherAuth ?? {})]).text(target.url),
    },
    seed: prepared.stage.seed,
    nonce: input.nonce,
    startedAt: input.startedAt,
    claims: prepared.claims,
    contract,
    contractHash: contractHash(contract),
    requirements: prepared.requirements,
    quotations: quoteDocuments(prepared.documents ?? [], citedPlaces(prepared)),
    ...(prepared.scope === undefined ? {} : { scope: prepared.scope }),
    ...(prepared.shard === undefined ? {} : { shard: prepared.shard }),
    leftOut: plan.leftOut,
  };
  const writer = createTranscriptWriter(input.write);
  const judging = judgeRecords(header, input.failure);
  const count = { done: 0, planned: plan.cases.length, exchanges: 0, failures: 0 };
  await writer.header(header);
  let isHalted = false;
  const emit = async (record: TranscriptRecord) => {
    await writer.record(record);
    isHalted ||= record.kind === 'halt';
    count.failures += judging.add(record);
    if (record.kind === 'case-end') count.done++;
    if (record.kind === 'exchange' || record.kind === 'stream') count.exchanges++;
    input.progress?.({ ...count });
  };
  const limits = { ...defaultLimits, ...input.limits };
  /** Whatever was sent before counts against the budget of the run. */
  const left = () => ({ ...limits, requests: Math.max(0, limits.requests - count.exchanges) });
  const wire = {
    contract,
    target: {
      url: target.url,
      credentials: credentialsFor(Object.keys(contract.securitySchemes), target.auth),
      ...(target.otherAuth && { others: credentialsFor(Object.keys(contract.securitySchemes), target.otherAuth) }),
      variables: target.profile.variables,
      ...input.trust,
    },
    limits,
    clock,
    emit,
    signal,
    taken: { bytes: 0 },
  };
  const acting = { ...wire, play: createPlay(prepared.stage), judge: judging.judge, nonce: input.nonce };
  const halt: Halt | undefined = await preflight(wire);
  if (halt === undefined) {
    await run({ ...acting, limits: left(), cases: plan.cases, concurrency: input.concurrency });
    // Behind the end of the session everything is refused.
    const retries = playsTheEnd(contract, plan) ? 0 : (input.retries ?? 0);
    for (let attempt = 2; attempt <= 1 + retries && !isHalted && left().requests > 0; attempt++) {
      const cases = withAncestors(plan.cases, judging.failed(attempt - 1).slice(0, mostRepeated));
      count.planned += cases.length;
      await run({ ...acting, limits: left(), cases, concurrency: 1, attempt, nonce: `${input.nonce}r${attempt}` });
    }
    const cleaning = prepared.stage.safety === undefined && !isHalted ? judging.cleaning() : undefined;
    if (cleaning !== undefined && left().requests > 0)
      await run({ ...acting, limits: left(), cases: [cleaning], concurrency: 1, idPrefix: 'c' });
  } else await emit(halt);
  const endedAt = clock();
  await writer.footer(endedAt);
  return judging.finish(endedAt);
}

/** Transcript → Verdict[] → Report, offline. @throws {Problem} for a transcript that is cut short or edited */
export async function replay(lines: AsyncIterable<TranscriptLine>): Promise<Report> {
  let judging: Judging | undefined;
  let endedAt = 0;
  for await (const line of lines)
    try {
      if (line.kind === 'header') judging = judgeRecords(line);
      else if (line.kind === 'footer') endedAt = line.endedAt;
      else judging?.add(line);
    } catch (error) {
      throw unjudged(error);
    }
  if (judging === undefined) throw new Error('a transcript reader gave no header');
  try {
    return judging.finish(endedAt);
  } catch (error) {
    throw unjudged(error);
  }
}

/** A forger can make hashes that fit: what stands between them may still be nothing that a run writes. */
function unjudged(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const what = error instanceof Error ? error.message : String(error);
  return new Problem(`this transcript holds what no run writes, though its hashes fit: ${what}`, {
    remedy: 'use a transcript.ndjson as a run of this version has written it; if it is one, this is a fault of Assay',
    cause: error,
  });
}

/**
 * Transcripts of all parts of a plan → one transcript and one report, as one run of the whole plan gives them.
 * @param write takes the joined transcript, line by line, each with its newline
 * @throws {Problem} for parts that do not belong together, and for a transcript that is cut short or edited
 */
export async function merge(
  parts: readonly TranscriptPart[],
  options: { readonly write: (line: string) => void | Promise<void>; readonly anyTarget?: boolean },
): Promise<Report> {
  const writer = createTranscriptWriter(options.write);
  async function* joined(): AsyncGenerator<TranscriptLine> {
    for await (const line of mergeTranscripts(parts, options)) {
      if (line.kind === 'footer') {
        yield await writer.footer(line.endedAt);
        continue;
      }
      if (line.kind === 'header') await writer.header(line);
      else await writer.record(line);
      yield line;
    }
  }
  return await replay(joined());
}

/** Failed cases that are repeated at most: when more fail, it is no flicker. */
const mostRepeated = 20;

/** Cases with all that they need, in the order of the plan. */
function withAncestors(cases: readonly Case[], wanted: readonly CaseId[]): Case[] {
  const byId = new Map(cases.map((testCase) => [testCase.id, testCase]));
  const needed = new Set<CaseId>();
  const add = (id: CaseId): void => {
    if (needed.has(id)) return;
    needed.add(id);
    const one = byId.get(id);
    if (one !== undefined) neededBy(one).forEach(add);
  };
  wanted.forEach(add);
  return cases.filter(({ id }) => needed.has(id));
}

/** The places that reports quote: the first that states each requirement, its others, and those of findings. */
function citedPlaces({ requirements, contract }: Prepared): readonly Place[] {
  return [
    ...requirements.map(({ provenance: [first] }) => first),
    ...requirements.flatMap(({ provenance: [, ...others] }) => others.slice(0, 3)),
    ...contract.findings.flatMap(({ places }) => places),
  ];
}

async function named(file: { readonly name: string; readonly path: string }): Promise<Document> {
  return { ...(await loadDocument(file.path)), name: file.name };
}

async function pagesOf(suite: Suite): Promise<ReadonlyMap<string, Document>> {
  return new Map(await Promise.all([...suite.pages].map(async ([key, file]) => [key, await named(file)] as const)));
}
