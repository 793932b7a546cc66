export { answerSchema, membersOf, resolved, typeOf, words } from './answer-shape.ts';
export { findLink, resourceLink } from './find-link.ts';
export type { Link, Need } from './link.ts';
