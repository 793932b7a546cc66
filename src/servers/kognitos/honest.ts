import { transmit } from '../http/index.ts';
import { access } from './access.ts';
import type { Behaviour } from './behaviour.ts';
import { list } from './list.ts';
import { read } from './read.ts';
import { start } from './start.ts';

/** What the documents say, and nothing else. */
export const honest: Behaviour = {
  ...access,
  send: (answer, wire) => transmit(answer, wire),
  ...start,
  ...list,
  ...read,
};
