export type { Change, Coordinates, Message, Severity, Witness } from './change.ts';
export { diffContracts } from './diff-contracts.ts';
export { changeKinds } from './rules/index.ts';
