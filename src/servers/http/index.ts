export { type Answer, emptyAnswer, jsonAnswer, type Sink } from './answer.ts';
export { answerGuarded } from './answer-guarded.ts';
export type { Incoming } from './incoming.ts';
export { jsonBody } from './json-body.ts';
export { type Listening, listen } from './listen.ts';
export { type Manner, manners, withManners } from './manners/index.ts';
export { findRoute, type Route } from './route.ts';
export { transmit, type Wire } from './transmit.ts';
