export type { Baseline, KnownFailure } from './baseline.ts';
export { compareReports, type ReportDifference } from './compare-reports.ts';
export { decideGate, type Gate, type GateFinding } from './decide-gate.ts';
export { fingerprint } from './fingerprint.ts';
export { updateBaseline } from './update-baseline.ts';
