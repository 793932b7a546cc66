import type {
  Claim,
  Halt,
  Place,
  Report,
  Requirement,
  RequirementResult,
  Story,
  TranscriptHeader,
  Verdict,
} from '../model/index.ts';
import { deniedClaims, isClaimed } from '../model/index.ts';
import { createCoverage } from './coverage.ts';
import { groupProblems } from './group-problems.ts';
import { createObserver } from './observe/index.ts';
import { countOutcomes, decideOverall } from './overall.ts';
import { watchClaims } from './standing-of-claims.ts';
import { createTally, type Tally, type TallyResult } from './tally.ts';
import { watchContact } from './watch-contact.ts';
import { watchLife } from './watch-life.ts';

export interface ReportBuilder {
  /** Add one story with all verdicts on it. @throws a plain Error (our bug) for a verdict on an unknown requirement. */
  readonly story: (story: Story, verdicts: readonly Verdict[]) => void;
  /** The run stopped before its end. The first halt counts. */
  readonly halt: (halt: Halt) => void;
  readonly finish: (end: RunEnd) => Report;
}

export interface RunEnd {
  /** Milliseconds since the start of the run. */
  readonly endedAt: number;
  /** `incomplete`: stories are missing that no halt accounts for; then nothing was measured. */
  readonly completeness: 'complete' | 'incomplete';
}

/**
 * Fold stories and verdicts into a report, one story at a time. Memory is bounded by the number of requirements, not of stories: of all
 * records only those are kept that a witness (three per requirement) or evidence (ten per requirement) names.
 * @param suiteTitle what people call the suite or document.
 */
export function createReportBuilder(options: {
  readonly header: TranscriptHeader;
  readonly suiteTitle: string;
}): ReportBuilder {
  const { header, suiteTitle } = options;
  const coverage = createCoverage(header.contract);
  const observer = createObserver(header.contract, header.requirements);
  const watch = watchClaims(header.contract, header.claims);
  const share = header.shard === undefined ? undefined : new Set(header.shard.share);
  const asked = header.requirements.filter(({ id }) => share?.has(id) ?? true);
  const applicable = asked.filter((requirement) => isClaimed(requirement, header.claims));
  const tallies = new Map<string, Tally>(applicable.map((requirement) => [requirement.id, createTally(requirement)]));
  const known = new Set(header.requirements.map(({ id }) => id));
  const life = watchLife();
  const contact = watchContact();
  const count = ({ story, requirement, verdicts }: ReturnType<typeof life.finish>[number]) =>
    tallies.get(requirement)?.add(story, verdicts);
  let halt: Halt | undefined;

  for (const left of header.leftOut)
    for (const id of left.requirements) tallies.get(id)?.leftOut(left.case, left.reason, left.isSpared);

  return {
    halt: (first) => {
      halt ??= first;
    },
    story: (story, verdicts) => {
      coverage.story(story);
      contact.story(story);
      watch.story(story);
      observer.story(story, verdicts);
      const byRequirement = new Map<string, Verdict[]>(story.case.requirements.map((id) => [id, []]));
      for (const verdict of verdicts) {
        if (!known.has(verdict.requirement))
          throw new Error(`a check gave a verdict on ${verdict.requirement}, which is no requirement of this run`);
        const list = byRequirement.get(verdict.requirement);
        if (list === undefined) byRequirement.set(verdict.requirement, [verdict]);
        else list.push(verdict);
      }
      for (const [requirement, list] of byRequirement)
        for (const ready of life.add({ story, requirement, verdicts: list })) count(ready);
    },
    finish: ({ endedAt, completeness }) => {
      for (const left of life.finish()) count(left);
      const unreached =
        halt === undefined
          ? ({ reason: 'no planned case exercises it', cause: 'unreached' } as const)
          : ({ reason: `the run stopped: ${halt.message}`, cause: 'halted' } as const);
      const results = asked.map((requirement) => {
        const tally = tallies.get(requirement.id);
        return tally === undefined ? notClaimed(requirement, header.claims) : tally.result(unreached);
      });
      const claims = watch.standings(results, header.scope !== undefined || header.shard !== undefined);
      const must = results.filter(({ requirement }) => requirement.level === 'MUST');
      const broken = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'unstable');
      const failed = (level: Requirement['level']) =>
        broken.filter(({ requirement }) => requirement.level === level).length;
      return {
        format: 'assay-report/1',
        assay: header.assay,
        suite: { ...header.suite, title: suiteTitle },
        target: header.target,
        seed: header.seed,
        startedAt: header.startedAt,
        duration: Math.round(endedAt),
        contractHash: header.contractHash,
        ...(header.scope === undefined ? {} : { scope: header.scope }),
        ...(header.shard === undefined ? {} : { shard: { index: header.shard.index, count: header.shard.count } }),
        ...decideOverall(results, {
          halt,
          complete: completeness === 'complete',
          scope: header.scope,
          shard: header.shard,
          claims,
          operations: coverage.operations(),
          lost: contact.lost(),
          spared: sparedOperations(header, results),
        }),
        ...(halt === undefined ? {} : { halt }),
        counts: countOutcomes(results),
        must: countOutcomes(must),
        failed: { MUST: failed('MUST'), SHOULD: failed('SHOULD'), INFO: failed('INFO') },
        claims,
        requirements: results.map(bare),
        problems: groupProblems(results, header.contract),
        findings: header.contract.findings.map((finding) => ({ ...finding, places: finding.places.map(barePlace) })),
        ...(header.quotations === undefined ? {} : { quotations: header.quotations }),
        operations: coverage.operations(),
        statistics: {
          ...coverage.statistics(),
          leftOut: header.leftOut.map(({ case: id, reason }) => ({ case: id, reason })),
        },
        observed: observer.result(),
        records: Object.fromEntries(results.flatMap(({ records }) => [...records])),
      };
    },
  };
}

/** Operations of which nothing was judged, because Assay spared them unasked. */
function sparedOperations({ leftOut }: TranscriptHeader, results: readonly RequirementResult[]): readonly string[] {
  const spared = new Set(leftOut.flatMap((left) => (left.isSpared === true ? left.requirements : [])));
  const operationsOf = (some: readonly RequirementResult[]) =>
    new Set(some.flatMap(({ requirement }) => requirement.operation ?? []));
  const judged = operationsOf(results.filter(({ outcome }) => outcome !== 'not-applicable'));
  const open = operationsOf(results.filter(({ requirement }) => spared.has(requirement.id)));
  return [...open].filter((operation) => !judged.has(operation));
}

function notClaimed(requirement: Requirement, claims: readonly Claim[]): TallyResult {
  const [denied] = deniedClaims(requirement, claims);
  const by = denied?.by === 'target' ? 'the target file says so' : 'the documents do not describe it';
  return {
    requirement,
    outcome: 'not-applicable',
    verdicts: { passed: 0, failed: 0, inconclusive: 0 },
    witness: [],
    failures: [],
    reason: `the target does not claim ${denied?.id ?? requirement.claim}: ${by}`,
    records: new Map(),
    kept: [],
  };
}

/** A finding may be made from facts that know more of their place than a report promises. */
function barePlace({ document, line, column, pointer, excerpt }: Place): Place {
  return {
    document,
    line,
    ...(column === undefined ? {} : { column }),
    ...(pointer === undefined ? {} : { pointer }),
    excerpt,
  };
}

function bare({ records: _, kept: __, ...result }: TallyResult): RequirementResult {
  return result;
}
