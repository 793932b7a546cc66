export type { Baseline, KnownFailure } from './baseline.ts';
export { compareReports, type ReportDifference } from './compare-reports.ts';
export { behaviourOf, compareTargets, type TargetBehaviour, type TargetDifference } from './compare-targets.ts';
export { decideGate, type Gate, type GateFinding } from './decide-gate.ts';
export { fingerprint } from './fingerprint.ts';
export { baselineChanges, updateBaseline } from './update-baseline.ts';
export { createShapeCollector, type WireShapes } from './wire-shape.ts';
