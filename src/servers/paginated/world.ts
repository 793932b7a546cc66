import type { Behaviour, Thing, Viewer } from './behaviour.ts';
import type { Dialect } from './dialect.ts';

/** All that one running server knows. */
export interface World {
  readonly dialect: Dialect;
  /** The honest behaviour with variations and the fault laid over it: everything is called through this. */
  readonly behaviour: Behaviour;
  readonly things: Thing[];
  /** Numbers of what was removed, by id: a cursor may still name it. */
  readonly removed: Map<string, number>;
  /** How many things were ever made. */
  made: number;
  readonly boxes: string[];
  /** What tokens stand for. */
  readonly tokens: Map<string, string>;
  readonly credential: string;
  /** The key of somebody else. */
  readonly otherCredential: string;
  /** Who sent the request that is being answered: one is answered before the next is read. */
  viewer: Viewer;
  origin: string;
}
