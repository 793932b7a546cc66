export type { HostileBehaviour } from './behaviour.ts';
export { hostileBehaviours } from './behaviours/index.ts';
export { type HostileServer, startHostile } from './start-hostile.ts';
