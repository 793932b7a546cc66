import { transmit } from '../http/index.ts';
import { access } from './access.ts';
import type { Behaviour } from './behaviour.ts';
import { create } from './create.ts';
import { lifecycle } from './lifecycle.ts';
import { list } from './list.ts';
import { read } from './read.ts';
import { stream } from './stream.ts';

/** What the documents say, and nothing else. */
export const honest: Behaviour = {
  suite: 'arkloop',
  ...access,
  send: (answer, wire) => transmit(answer, wire),
  ...create,
  ...list,
  ...read,
  ...lifecycle,
  ...stream,
};
