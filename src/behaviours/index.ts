export { applyProfile } from './apply-profile.ts';
export { inferBehaviours } from './infer-behaviours.ts';
export { inferClaims } from './infer-claims.ts';
export { inferResources } from './infer-resources.ts';
export { isSuite, loadSuite, packageRoot, type Suite, type SuiteFile, suiteNames, suiteSchema } from './load-suite.ts';
export {
  contractStatements,
  judges,
  type PageLine,
  readStatements,
  type Statement,
} from './statements/index.ts';
