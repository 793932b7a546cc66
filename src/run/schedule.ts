import type { Case, CaseEnd, CaseId } from '../model/index.ts';
import { createPlaces, type Place } from './places.ts';
import { ancestorsOf } from './produced.ts';

type Outcome = CaseEnd['outcome'];

/**
 * Plays one case.
 * @param blocked why cases in its `after` do not allow it to be played, if they do not
 * @param place its place among those that act at the same time
 */
export type PlayCase = (testCase: Case, blocked: string | undefined, place: Place) => Promise<Outcome>;

/**
 * Play cases side by side, each after those in its `after`. Among those that may start, scenarios and what they wait for come first, since they
 * take longest; otherwise the order of the plan is kept. One place is always left to probes, so that slow scenarios do not hold them up.
 * A story that waits gives its place away meanwhile: with more than one place all stories are soon under way, and together they take little
 * longer than the longest of them.
 * @param concurrency cases that act at the same time
 * Cases that must be alone come last, one after the other; behind them, those that look again at what others made.
 * @returns when all are played, or when `signal` is aborted and those under way have ended.
 */
export async function playInOrder(
  cases: readonly Case[],
  concurrency: number,
  signal: AbortSignal,
  playCase: PlayCase,
): Promise<void> {
  const waiting = byUrgency(cases);
  const ended = new Map<CaseId, Outcome>();
  const planned = new Set(cases.map((one) => one.id));
  const running = new Map<CaseId, Promise<void>>();
  const under = new Map<CaseId, Case>();
  let isHeld = false;
  let wake = () => {};
  const places = createPlaces({
    count: Math.max(1, concurrency),
    reserved: () => (waiting.some((one) => one.kind === 'probe') ? 1 : 0),
    freed: () => wake(),
  });

  const mayStart = (one: Case) =>
    !isHeld &&
    (!looksBack(one) || othersHaveEnded(one)) &&
    (one.alone !== true || running.size === 0) &&
    one.after.every((id) => ended.has(id) || !planned.has(id));
  /** Nothing but other stories that look back is still to come or under way. */
  const othersHaveEnded = (one: Case) =>
    [...waiting, ...under.values()].every((other) => other === one || looksBack(other));
  const next = (): Case | undefined => {
    const room = { story: places.hasRoom('story'), probe: places.hasRoom('probe') };
    if (!room.probe) return undefined;
    const index = waiting.findIndex((one) => room[kindOf(one)] && mayStart(one));
    return index === -1 ? undefined : waiting.splice(index, 1)[0];
  };
  const start = (one: Case) => {
    const place = places.enter(kindOf(one));
    if (one.alone === true) isHeld = true;
    under.set(one.id, one);
    const played = playCase(one, blockedBy(one, planned, ended), place).then((outcome) => {
      ended.set(one.id, outcome);
      running.delete(one.id);
      under.delete(one.id);
      if (one.alone === true) isHeld = false;
      place.leave();
    });
    running.set(one.id, played);
  };

  for (;;) {
    const freed = new Promise<void>((resolve) => {
      wake = resolve;
    });
    while (!signal.aborted) {
      const one = next();
      if (one === undefined) break;
      start(one);
    }
    places.serve();
    if (running.size === 0) return;
    // A bug of ours in one of them ends the run, so all of them are listened to.
    await Promise.race([freed, ...running.values()]);
  }
}

function byUrgency(cases: readonly Case[]): Case[] {
  const ancestors = ancestorsOf(cases);
  const urgent = new Set<CaseId>();
  for (const one of cases) {
    if (one.kind !== 'scenario') continue;
    urgent.add(one.id);
    for (const id of ancestors.get(one.id) ?? []) urgent.add(id);
  }
  const rank = (one: Case) => (looksBack(one) ? 3 : one.alone === true ? 2 : urgent.has(one.id) ? 0 : 1);
  return [...cases].sort((a, b) => rank(a) - rank(b));
}

function kindOf({ kind }: Case): 'story' | 'probe' {
  return kind === 'scenario' ? 'story' : 'probe';
}

function looksBack(one: Case): boolean {
  return one.kind === 'scenario' && one.revisits !== undefined;
}

function blockedBy(one: Case, planned: ReadonlySet<CaseId>, ended: ReadonlyMap<CaseId, Outcome>): string | undefined {
  for (const id of one.after) {
    if (!planned.has(id)) return `it needs ${id}, which is not part of this run`;
    const outcome = ended.get(id);
    if (outcome?.kind === 'inconclusive') return `it needs ${id}, which was inconclusive: ${rootOf(outcome.reason)}`;
    if (outcome?.kind === 'error') return `it needs ${id}, which ended in an error of Assay's`;
  }
  return undefined;
}

/** Of a chain of needs, the innermost reason: the rest repeats itself. */
function rootOf(reason: string): string {
  return reason.replace(/^(?:it needs \S+, which was inconclusive: )+/, '');
}
