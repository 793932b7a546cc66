import type { JsonObject } from '../../model/index.ts';
import type { Seeded } from '../seeded.ts';
import type { Timers } from '../timers.ts';
import type { Behaviour } from './behaviour.ts';

export type Kind = 'room' | 'booking' | 'payment';

/** Something that was made and is kept until it is removed. */
export interface Thing {
  readonly kind: Kind;
  readonly id: string;
  /** Id of the room that a booking is in. */
  readonly parent?: string;
  /** As stored: what was sent, with defaults filled in. */
  members: JsonObject;
  /** Counts changes, from 1. */
  version: number;
  readonly createdAt: string;
}

export interface World {
  readonly behaviour: Behaviour;
  readonly credential: string;
  readonly seeded: Seeded;
  readonly timers: Timers;
  readonly things: Thing[];
}
