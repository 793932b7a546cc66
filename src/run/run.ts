import type { Actor, Case, CaseEnd } from '../model/index.ts';
import { Inconclusive } from '../model/index.ts';
import { type ActorContext, createActor } from './actor.ts';
import { haltOf } from './halt-of.ts';
import type { RunOptions } from './options.ts';
import { createProduced } from './produced.ts';
import { redactValue } from './redact-value.ts';
import { playInOrder } from './schedule.ts';
import { openSession, type Session } from './session.ts';

/**
 * Play the cases against the target and hand out every record, redacted, as it comes into being.
 * Whatever the target does is in the records. When the run is stopped (signal, time limit), open requests are aborted, no further case starts, and
 * a halt record says so; the promise resolves all the same.
 * @throws what `emit` throws (a full disk), and plain Errors for bugs of ours in the plan.
 */
export async function run(options: RunOptions): Promise<void> {
  // Record ids are unique in a transcript: those of a repetition carry its number.
  const attempt = options.attempt ?? 1;
  const session = openSession(options, options.idPrefix ?? (attempt === 1 ? '' : `r${attempt}`));
  const { cases } = options;
  const { clock } = session.options;
  const creators = new Set(options.contract.resources.flatMap(({ create }) => create ?? []));
  const produced = createProduced(cases, creators);
  try {
    await playInOrder(cases, options.concurrency, session.signal, async (testCase, blocked, place) => {
      const outcome = await recordCase(options, session, { produced, place }, testCase, blocked);
      produced.release(testCase.id);
      return outcome;
    });
    if (session.signal.aborted) await session.emit(haltOf(session, clock()));
  } finally {
    session.stop();
    await session.close();
  }
}

async function recordCase(
  options: RunOptions,
  session: Session,
  shared: Pick<ActorContext, 'produced' | 'place'>,
  testCase: Case,
  blocked: string | undefined,
): Promise<CaseEnd['outcome']> {
  const { clock } = session.options;
  const attempt = options.attempt ?? 1;
  await session.emit({ kind: 'case-start', case: redactValue(session.redactor, testCase), attempt, at: clock() });
  const outcome: CaseEnd['outcome'] =
    blocked === undefined
      ? redactOutcome(session, await playCase(options, session, shared, testCase, attempt))
      : { kind: 'inconclusive', reason: blocked };
  await session.emit({ kind: 'case-end', case: testCase.id, attempt, at: clock(), outcome });
  return outcome;
}

async function playCase(
  options: RunOptions,
  session: Session,
  shared: Pick<ActorContext, 'produced' | 'place'>,
  testCase: Case,
  attempt: number,
): Promise<CaseEnd['outcome']> {
  const { actor, finish } = createActor({
    session,
    case: testCase.id,
    attempt,
    nonce: options.nonce,
    ...shared,
    ...failingIn(options, testCase, attempt),
  });
  let thrown: unknown;
  let failed = false;
  try {
    await options.play(testCase, actor);
  } catch (error) {
    thrown = error;
    failed = true;
  }
  try {
    await finish();
  } catch (error) {
    // What broke a request that nobody waited for is the cause of nothing else, so it speaks only when the play itself did not.
    if (!failed) thrown = error;
    failed = true;
  }
  if (failed && !(thrown instanceof Inconclusive)) return { kind: 'error', message: messageOf(thrown) };
  // A story that was cut off must not be judged: its last records are failures of our own making.
  if (session.signal.aborted) return { kind: 'inconclusive', reason: 'the run was stopped' };
  if (thrown instanceof Inconclusive)
    return {
      kind: 'inconclusive',
      reason: thrown.message,
      ...(thrown.remedy !== undefined && { remedy: thrown.remedy }),
    };
  return { kind: 'done' };
}

function failingIn({ judge }: RunOptions, testCase: Case, attempt: number): Pick<Actor, 'failing'> {
  if (judge === undefined) return {};
  const end = { kind: 'done' } as const;
  return {
    failing: (exchanges) =>
      judge({ case: testCase, attempt, exchanges, streams: [], end }).some(({ outcome }) => outcome === 'failed'),
  };
}

function redactOutcome({ redactor }: Session, outcome: CaseEnd['outcome']): CaseEnd['outcome'] {
  if (outcome.kind === 'inconclusive') return { ...outcome, reason: redactor.text(outcome.reason) };
  return outcome.kind === 'error' ? { ...outcome, message: redactor.text(outcome.message) } : outcome;
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}
