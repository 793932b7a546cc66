import type { Case, RequestDraft, SlotHolder } from './case.ts';
import type { Contract } from './contract.ts';
import type { Json, JsonObject } from './json.ts';
import type { Exchange, StreamEvent, StreamRecord } from './transcript.ts';

/**
 * Acts on the target while a case runs; given by the run room, used by `play` of the plan room.
 * Every request is recorded before its promise resolves. No method throws for what the target does: that is in the record.
 */
export interface Actor {
  /** Send one request and read its whole answer. `step` names it inside the case. */
  send(step: string, draft: RequestDraft, options?: SendOptions): Promise<Exchange>;
  /** Open an event stream. */
  follow(step: string, draft: RequestDraft, options?: FollowOptions): StreamReader;
  /** The first exchange of an earlier case in `after`, when it was answered. */
  produced(caseId: string): Exchange | undefined;
  /** The successful creations of a case in `revisits`, in the order of their answers. Absent: this actor remembers none. */
  readonly made?: (caseId: string) => readonly Exchange[];
  /** A word unique to this run and label: safe in ids, URLs and JSON. */
  nonce(label: string): string;
  /** The value that fills a slot. @throws Inconclusive when the producing case gave none. */
  resolve(holder: SlotHolder): Json;
  /** Wait between polls, in milliseconds; ends early when the run is stopped. */
  pause(milliseconds: number): Promise<void>;
  /** Of a case that is alone at first: others may begin now. Absent: nobody waits. */
  readonly beside?: () => void;
  /** From now on this case makes no more things: it only watches. Absent: nobody asks. */
  readonly madeAll?: () => void;
  /** Of a case that is alone at last: wait until nothing else is under way. Absent: nothing is. */
  readonly alone?: () => Promise<void>;
  /** Milliseconds since the start of the run. */
  now(): number;
  /** End the story here: what was asked could not be shown, and why. */
  giveUp(reason: string, remedy?: string): never;
  readonly signal: AbortSignal;
  /** Whether these exchanges of the story, alone, fail one of its requirements, as the judge of the run says. Absent: nobody judges yet. */
  readonly failing?: (exchanges: readonly Exchange[]) => boolean;
}

export interface SendOptions {
  /** Close the connection as soon as the request has been sent; the record is a failed one that is {@link Exchange.left}. */
  readonly leave?: boolean;
}

export interface FollowOptions {
  /** Called for each event as it arrives; true = stop reading (the record's end is `left`). */
  readonly until?: (event: StreamEvent) => boolean;
  /** Stop after so many milliseconds of reading (default: the run's stream limit). */
  readonly patience?: number;
  /** Stop reading behind so many bytes of the stream, wherever in an event that is: the rest of the chunk counts as never come. */
  readonly bytes?: number;
  /** Read slowly: wait so many milliseconds behind each of the first twenty chunks. */
  readonly slow?: number;
}

export interface StreamReader {
  /** Settles when the head of the answer is here. False: it was no event stream (see `record`). */
  readonly opened: Promise<boolean>;
  /** Settles when reading has ended: a stream record, or an exchange where the answer was no 200 event stream. */
  readonly record: Promise<StreamRecord | Exchange>;
  /** Stop reading. */
  leave(): void;
}

/** Thrown by {@link Actor.giveUp}; becomes the case's `inconclusive` end. */
export class Inconclusive extends Error {
  readonly remedy: string | undefined;
  constructor(reason: string, remedy?: string) {
    super(reason);
    this.name = 'Inconclusive';
    this.remedy = remedy;
  }
}

/** What a scenario knows of the target beside the contract. */
export interface Stage {
  readonly contract: Contract;
  readonly target: TargetProfile;
  readonly seed: number;
  /** `read`: nothing may be made, so ids come from lists. `create`: nothing may be removed, not even what the run made. */
  readonly safety?: 'read' | 'create';
}

/** What the target file says, without its secrets. */
export interface TargetProfile {
  readonly variables: Readonly<Record<string, Json>>;
  /** Body members that make this target's runs behave, by scenario word (`completes`, `runs-long`, …). */
  readonly scenarios: Readonly<Record<string, JsonObject>>;
  readonly claims: Readonly<Record<string, boolean>>;
  /** The target file gives a second credential, of somebody else: requests may be sent as `other`. */
  readonly hasOther?: boolean;
  /** Patience in milliseconds for things that take their time. */
  readonly patience: { readonly completion: number; readonly poll: number };
  /** Readers of one stream that the target may be asked to serve at the same time. Default 50. */
  readonly readers?: number;
}

/** Acts out one case. The plan room exports it; the run room is handed it. */
export type Play = (testCase: Case, actor: Actor) => Promise<void>;
