export { versionAdvice } from './advice.ts';
export { type Change, type Coordinates, isAtLeast, type Message, type Severity, type Witness } from './change.ts';
export { diffContracts } from './diff-contracts.ts';
export { type DiffFormat, type DiffReport, diffFormats } from './formats/index.ts';
export { type Acknowledgement, applyPolicy, type Judged, type Policy, unknownKinds } from './policy.ts';
export { changeKinds } from './rules/index.ts';
