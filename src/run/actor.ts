import type { Actor, Exchange, Json, SendOptions, Slot, StreamReader } from '../model/index.ts';
import { headerOf, Inconclusive, valueAt } from '../model/index.ts';
import { follow } from './event-stream/follow.ts';
import type { Produced } from './produced.ts';
import { resolveDraft } from './request/resolve-draft.ts';
import { retryAfter } from './retry-after.ts';
import type { Turn } from './schedule.ts';
import { type Departure, depart, recordExchange, type Step } from './sent.ts';
import { delay, type Session } from './session.ts';
import { collectAnswer } from './wire/collect-answer.ts';

/** What one case knows beside the session. */
export interface ActorContext {
  readonly session: Session;
  readonly case: string;
  readonly attempt: number;
  readonly nonce: string;
  readonly produced: Produced;
  /** Its place among the cases that act at the same time. */
  readonly place: Turn;
  /** See {@link Actor.failing}. */
  readonly failing?: Actor['failing'];
}

/** An actor, and what its case must do when the play is over. */
export interface Acting {
  readonly actor: Actor;
  /**
   * Leave what is still being read and wait until everything is recorded.
   * @throws what kept a request from being sent or recorded: a bug of ours.
   */
  finish(): Promise<void>;
}

/** Times that a request is sent again because the target said "not now" (429, 503) and when. */
const mostRepeats = 3;

/** Make the actor of one case. See {@link Actor} for what it promises. */
export function createActor(context: ActorContext): Acting {
  const { session, produced, place } = context;
  const { signal, options } = session;
  const open = new Set<StreamReader>();
  const pending = new Set<Promise<void>>();
  const bugs: unknown[] = [];

  const fill = (slot: Slot): Json => fillSlot(context, slot);
  const stepOf = (step: string): Step => ({ case: context.case, attempt: context.attempt, step });
  /** @returns milliseconds to wait so that the rate is kept */
  const admitted = (): number => {
    if (signal.aborted) throw new Inconclusive('the run was stopped');
    return session.admit();
  };
  /** Wait for it at the end of the case, whether or not the play does. */
  const remember = (promise: Promise<unknown>): void => {
    const settled: Promise<void> = promise.then(
      () => {
        pending.delete(settled);
      },
      (error) => {
        bugs.push(error);
        pending.delete(settled);
      },
    );
    pending.add(settled);
  };

  /** @returns the exchange, and how long to wait before the same request again where the target asks for that */
  const sendOnce = async (
    departure: Departure,
    mayRepeat: boolean,
    sendOptions?: SendOptions,
  ): Promise<{ exchange: Exchange; wait?: number }> => {
    const pace = admitted();
    if (pace > 0) await pause(pace, signal);
    if (signal.aborted) throw new Inconclusive('the run was stopped');
    const leaving = { ...departure, sent: { ...departure.sent, sentAt: options.clock() } };
    const id = session.nextId('x');
    const recorded = collectAnswer(session, leaving.request, session.limits, sendOptions).then(async (answer) => {
      const told = recordExchange(session, leaving, answer, id);
      const made = sendOptions?.leave === true && answer.kind === 'failed' ? { ...told, left: true } : told;
      const wait = made.result.kind === 'answered' ? retryAfter(made.result.response) : undefined;
      const throttled = mayRepeat && wait !== undefined && wait <= session.limits.throttled;
      // Checks look at the answer that counts; this one is there to be seen.
      const exchange = throttled ? { ...made, step: `${made.step}.throttled` } : made;
      produced.note(exchange);
      await session.emit(exchange);
      return throttled ? { exchange, wait } : { exchange };
    });
    remember(recorded);
    return recorded;
  };

  const actor: Actor = {
    send: async (step, draft, sendOptions) => {
      const departure = depart(session, stepOf(step), resolveDraft(draft, fill));
      for (let again = mostRepeats; ; again--) {
        const { exchange, wait } = await place.act(() => sendOnce(departure, again > 0, sendOptions));
        if (wait === undefined) return exchange;
        await place.rest(() => pause(wait, signal));
      }
    },
    follow: (step, draft, followOptions) => {
      // A stream is opened at once: its story goes on beside it. It counts, and later requests wait the longer.
      admitted();
      const departure = depart(session, stepOf(step), resolveDraft(draft, fill), 'text/event-stream');
      const reader = follow(session, departure, followOptions);
      open.add(reader);
      remember(
        reader.record.then((record) => {
          open.delete(reader);
          if (record.kind === 'exchange') produced.note(record);
        }),
      );
      return reader;
    },
    produced: (caseId) => produced.first(context.case, caseId),
    made: (caseId) => produced.made(context.case, caseId),
    nonce: (label) => nonceWord(context.nonce, label),
    resolve: (holder) => fill(holder.$slot),
    pause: (milliseconds) => place.rest(() => pause(milliseconds, signal)),
    beside: place.beside,
    madeAll: place.madeAll,
    alone: place.alone,
    now: options.clock,
    giveUp: (reason, remedy) => {
      throw new Inconclusive(reason, remedy);
    },
    signal,
    ...(context.failing === undefined ? {} : { failing: context.failing }),
  };
  return {
    actor,
    finish: async () => {
      for (const reader of open) reader.leave();
      await Promise.all(pending);
      if (bugs.length > 0) throw bugs[0];
    },
  };
}

function fillSlot({ session, produced, nonce, case: caseId }: ActorContext, slot: Slot): Json {
  switch (slot.kind) {
    case 'nonce':
      return nonceWord(nonce, slot.label);
    case 'variable': {
      const { variables } = session.options.target;
      const value = Object.hasOwn(variables, slot.name) ? variables[slot.name] : undefined;
      if (value !== undefined) return value;
      throw new Inconclusive(
        `the target file gives no value for the variable ${slot.name}`,
        `Add ${slot.name} under variables: in the target file.`,
      );
    }
    case 'produced':
      return producedValue(produced.success(caseId, slot.case), slot, produced.lost(caseId, slot.case));
  }
}

function producedValue(exchange: Exchange | undefined, slot: Slot & { kind: 'produced' }, lost?: string): Json {
  const { header } = slot;
  const place = header !== undefined ? `the header ${header}` : slot.pointer === '' ? 'a JSON body' : slot.pointer;
  if (exchange?.result.kind !== 'answered')
    throw new Inconclusive(
      `${slot.case} had no ${lost === undefined ? 'successful answer' : `answer (${lost})`}, so ${place} is not known`,
    );
  const { body, headers } = exchange.result.response;
  if (header !== undefined) {
    const text = headerOf(headers, header);
    if (text === undefined) throw new Inconclusive(`the answer of ${slot.case} has no header ${header}`);
    return text;
  }
  let json: Json | undefined;
  try {
    json = JSON.parse(body.text) as Json;
  } catch {
    throw new Inconclusive(`the answer of ${slot.case} is not JSON, so ${place} is not known`);
  }
  const value = valueAt(json, slot.pointer);
  if (value === undefined) throw new Inconclusive(`the answer of ${slot.case} has nothing at ${place}`);
  return value;
}

/** A word of letters, digits and hyphens: safe in ids, URLs, JSON and headers. */
export function nonceWord(nonce: string, label: string): string {
  const word = label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return word === '' ? nonce : `${nonce}-${word}`;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, delay(milliseconds));
    signal.addEventListener('abort', done, { once: true });
  });
}
