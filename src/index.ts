/** The public API, in pipeline order: Document → Contract → Case[] → Transcript → Verdict[] → Report → text. */

export { applyProfile, inferClaims, inferResources, loadSuite, suiteNames } from './behaviours/index.ts';
export {
  type Bundle,
  type CertificationLevel,
  levelsOf,
  makeBundle,
  type Refusal,
  type Verification,
  verifyBundle,
} from './certify/index.ts';
export { checks, createJudge, requirementsOf } from './checks/index.ts';
export { credentialsFor, plainTarget, readTarget, type Target } from './config/index.ts';
export {
  applyPolicy,
  type Change,
  changeKinds,
  type DiffReport,
  diffContracts,
  diffFormats,
  type Policy,
  type Severity,
  versionAdvice,
  type Witness,
} from './diff/index.ts';
export {
  type Baseline,
  compareReports,
  decideGate,
  type Gate,
  type ReportDifference,
  updateBaseline,
} from './gate/index.ts';
export type * from './model/index.ts';
export { Problem } from './model/index.ts';
export {
  merge,
  type Prepared,
  type Progress,
  prepare,
  type RunInput,
  replay,
  type Subject,
  subjectOfDocuments,
  subjectOfSuite,
  test,
} from './pipeline.ts';
export { createPlay, type Plan, planCases, type Selection } from './plan/index.ts';
export { createReportBuilder } from './report/index.ts';
export { type Reporter, type ReporterId, reporters } from './reporters/index.ts';
export { createTranscriptWriter, readTranscript, run } from './run/index.ts';
export { startServer } from './servers/index.ts';
export { loadDocument, readDocuments } from './sources/index.ts';
