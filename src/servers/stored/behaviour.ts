import type { JsonObject } from '../../model/index.ts';
import type { Answer, Incoming, Wire } from '../http/index.ts';
import type { Kind, Thing, World } from './world.ts';

/** Where a thing is shown. */
export type Window = 'create' | 'read' | 'list' | 'change';

/**
 * What the server does, as small functions. A fault or a variation replaces a few and may call those that it replaces; they call
 * each other through `world.behaviour`.
 */
export interface Behaviour {
  /** An answer that turns the request away, or undefined for a welcome one. */
  authenticate(incoming: Incoming, world: World): Answer | undefined;
  refuse(status: number, message: string, headers?: Readonly<Record<string, string>>): Answer;
  /** What is wrong with a body; undefined: nothing. `partly`: members may be missing. */
  faultIn(kind: Kind, body: JsonObject, partly: boolean): string | undefined;
  /** What is kept of a body. */
  keep(kind: Kind, body: JsonObject): JsonObject;
  /** Whether what a payment names is there. */
  isKnown(body: JsonObject, world: World): boolean;
  create(incoming: Incoming, kind: Kind, parent: string | undefined, world: World): Answer;
  read(incoming: Incoming, thing: Thing, world: World): Answer;
  list(incoming: Incoming, kind: Kind, parent: string | undefined, world: World): Answer;
  /** PUT: what is sent takes the place of what was there. */
  replace(incoming: Incoming, thing: Thing, world: World): Answer;
  /** Whether the condition of a write holds. */
  mayWrite(incoming: Incoming, thing: Thing, world: World): boolean;
  /** PATCH: what is sent is laid over what was there. */
  change(incoming: Incoming, thing: Thing, world: World): Answer;
  remove(incoming: Incoming, thing: Thing, world: World): Answer;
  /** Take a thing and all that is in it out of the store. */
  forget(thing: Thing, world: World): void;
  find(kind: Kind, id: string, parent: string | undefined, world: World): Thing | undefined;
  show(thing: Thing, window: Window, world: World): JsonObject;
  /** The room as a table: JSON or CSV, as the client asks. */
  summary(incoming: Incoming, room: Thing, world: World): Answer;
  etagOf(thing: Thing): string;
  /** When it was last changed, in whole seconds. */
  changedAt(thing: Thing): Date;
  /** A filter's text and a thing's value for it. */
  matches(thing: Thing, name: string, text: string): boolean;
  /** The floors that a list is asked for, each a number of the document; undefined: what was asked for is not as described. */
  floorsIn(texts: readonly string[]): readonly number[] | undefined;
  send(answer: Answer, wire: Wire, world: World): void;
}
