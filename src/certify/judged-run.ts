import type { Report, Requirement, TranscriptHeader } from '../model/index.ts';

/** A transcript that was read and judged from its bytes alone. */
export interface JudgedRun {
  readonly header: TranscriptHeader;
  readonly report: Report;
  /** Ids of the cases that were played. */
  readonly cases: ReadonlySet<string>;
  /** Ids of those whose end was not recorded. */
  readonly unended: ReadonlySet<string>;
}

/** Reads and judges a transcript; the pipeline gives it. @throws {Problem} for one that was cut short or edited */
export type JudgeTranscript = (bytes: Uint8Array) => Promise<JudgedRun>;

/** What the suite asks for as it is here and now: what a frozen run is held against. */
export interface FrozenSuite {
  readonly name: string;
  readonly edition: string;
  readonly contractHash: string;
  readonly requirements: readonly Requirement[];
  /** Ids of the cases that any run with this seed plays, whatever its target offers. */
  readonly cases: (seed: number) => readonly string[];
}

/** Why a run is not one of the whole suite; empty: it is. */
export function departures({ header, cases, unended }: JudgedRun, suite: FrozenSuite): readonly string[] {
  if (header.suite.name !== suite.name)
    return [`the run is one of ${header.suite.name}, and the suite is ${suite.name}`];
  if (header.suite.edition !== suite.edition)
    return [`the run is one of edition ${header.suite.edition}, and the suite is edition ${suite.edition}`];
  if (header.contractHash !== suite.contractHash)
    return ['the run was judged by another contract than the one of the suite'];
  if (header.shard !== undefined)
    return [`the run is part ${header.shard.index} of ${header.shard.count}: join the parts with assay merge`];
  if (header.scope !== undefined) return [`the run was narrowed to ${header.scope}`];
  const asked = new Map(header.requirements.map((one) => [one.id, JSON.stringify(one)]));
  const frozen = new Map(suite.requirements.map((one) => [one.id, JSON.stringify(one)]));
  return [
    ...[...unended].map((id) => `the case ${id} has no end`),
    ...suite.cases(header.seed).flatMap((id) => (cases.has(id) ? [] : [`the case ${id} of the plan was not played`])),
    ...[...frozen.keys()].filter((id) => !asked.has(id)).map((id) => `${id} was left out of the run`),
    ...[...asked.keys()].filter((id) => !frozen.has(id)).map((id) => `${id} is no requirement of the suite`),
    ...[...frozen]
      .filter(([id, text]) => asked.has(id) && asked.get(id) !== text)
      .map(([id]) => `${id} was asked in another way`),
  ];
}
