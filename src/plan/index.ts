export { type Account, createAccount } from './account/create-account.ts';
export { type StatedFact, statedFacts } from './account/stated-facts.ts';
export { createPlay } from './create-play.ts';
export { neededBy } from './needed-by.ts';
export { type Plan, planCases } from './plan-cases.ts';
export { scenarios } from './scenarios/index.ts';
export { requirementsAsked, type Selection, selectCases } from './select-cases.ts';
export { shardPlan } from './shard-plan.ts';
export { strategies } from './strategies/index.ts';
