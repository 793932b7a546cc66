export { answerSchema, membersOf, resolved, typeOf, words } from './answer-shape.ts';
export { chosenId, putterOf } from './chosen-id.ts';
export { findLink, resourceLink } from './find-link.ts';
export { isCondition } from './is-condition.ts';
export type { Link, Need } from './link.ts';
export { namesThingOf, operationIndex } from './operation-index.ts';
