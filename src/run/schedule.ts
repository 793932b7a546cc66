import type { Case, CaseEnd, CaseId } from '../model/index.ts';
import { createPlaces, type Kind, type Place } from './places.ts';
import { ancestorsOf } from './produced.ts';

type Outcome = CaseEnd['outcome'];

/** The place of one case, and its part among cases that must be alone. */
export interface Turn extends Place {
  /** Others may begin now, though this one is alone at first. */
  readonly beside: () => void;
  /** From now on it makes no more things. */
  readonly madeAll: () => void;
  /** Wait until nothing else is under way but cases that wait for the same; they go on one after the other, in the order of the plan. */
  readonly alone: () => Promise<void>;
}

/**
 * Plays one case.
 * @param blocked why cases in its `after` do not allow it to be played, if they do not
 * @param turn its place among those that act at the same time
 */
export type PlayCase = (testCase: Case, blocked: string | undefined, turn: Turn) => Promise<Outcome>;

/** Stories under way at once: this many, or this many for each place where that is more. */
const leastStories = 64;
const storiesPerPlace = 4;

/**
 * Play cases side by side, each after those in its `after`. Among those that may start, scenarios and what they wait for come first, since they
 * take longest; otherwise the order of the plan is kept. One place is always left to probes, so that slow scenarios do not hold them up.
 * A story that waits gives its place away meanwhile: with more than one place all stories are soon under way, and together they take little
 * longer than the longest of them. Of a plan with very many stories (one for each of a thousand resources) only so many are under way at
 * once: each holds what it has recorded, and things of the target's.
 * Cases that must be alone come last, one after the other; behind them, those that look again at what others made. Those that are alone only
 * at first begin before all others, one after the other, and go on beside them. Those that are alone only at last begin together when whoever
 * is still under way makes no more things: what they make is the newest there is and settles while others wait, and then they take turns.
 * @param concurrency cases that act at the same time
 * @returns when all are played, or when `signal` is aborted and those under way have ended.
 */
export async function playInOrder(
  cases: readonly Case[],
  concurrency: number,
  signal: AbortSignal,
  playCase: PlayCase,
): Promise<void> {
  const urgent = urgentOf(cases);
  const waiting = byUrgency(cases, urgent);
  const ended = new Map<CaseId, Outcome>();
  const planned = new Set(cases.map((one) => one.id));
  const running = new Map<CaseId, Promise<void>>();
  const under = new Map<CaseId, Case>();
  const onlyWatch = new Set<CaseId>();
  /** Cases that wait to be alone, and how they go on. */
  const parked = new Map<CaseId, () => void>();
  const mostStories = Math.max(leastStories, storiesPerPlace * concurrency);
  let stories = 0;
  /** The case that is alone just now. */
  let holder: CaseId | undefined;
  let isStill = false;
  let isStarting = false;
  const places = createPlaces({
    count: Math.max(1, concurrency),
    reserved: () => (waiting.some((one) => one.kind === 'probe') ? 1 : 0),
    freed: () => startMore(),
  });

  const mayStart = (one: Case) =>
    holder === undefined &&
    !isStill &&
    (!looksBack(one) || othersHaveEnded(one)) &&
    (one.alone !== 'at-last' || nobodyMakesMore()) &&
    (one.alone !== true || running.size === 0) &&
    (one.alone !== 'at-first' || [...under.values()].every((other) => other.alone === 'at-first')) &&
    one.after.every((id) => ended.has(id) || !planned.has(id));
  /** Nothing but other stories that look back is still to come or under way. */
  const othersHaveEnded = (one: Case) =>
    [...waiting, ...under.values()].every((other) => other === one || looksBack(other));
  /** Nobody begins any more but who is alone or looks back, and who is under way has made what it makes. */
  const nobodyMakesMore = () =>
    waiting.every((other) => other.alone !== undefined || looksBack(other)) &&
    [...under.values()].every((other) => other.alone === 'at-last' || onlyWatch.has(other.id));
  const next = (kind: Kind): Case | undefined => {
    const room = { story: stories < mostStories && places.hasRoom('story'), probe: places.hasRoom('probe') };
    if (!room.probe || signal.aborted) return undefined;
    const isNext = (one: Case) => kind === 'probe' || kindOf(one) === kind || urgent.has(one.id);
    const index = waiting.findIndex((one) => room[kindOf(one)] && isNext(one) && mayStart(one));
    return index === -1 ? undefined : waiting.splice(index, 1)[0];
  };
  const start = (one: Case) => {
    const place = places.enter(kindOf(one));
    if (one.alone === true || one.alone === 'at-first') holder = one.id;
    under.set(one.id, one);
    if (one.kind === 'scenario') stories++;
    const beside = () => {
      if (holder !== one.id) return;
      holder = undefined;
      startMore();
    };
    const madeAll = () => {
      onlyWatch.add(one.id);
      startMore();
    };
    const alone = () =>
      place.rest(
        () =>
          new Promise((resolve) => {
            parked.set(one.id, resolve);
            queueMicrotask(startMore);
          }),
      );
    const played = playCase(one, blockedBy(one, planned, ended), { ...place, beside, madeAll, alone }).then(
      (outcome) => {
        ended.set(one.id, outcome);
        running.delete(one.id);
        under.delete(one.id);
        if (one.kind === 'scenario') stories--;
        if (holder === one.id) holder = undefined;
        if (running.size === 0) isStill = false;
        place.leave();
      },
    );
    running.set(one.id, played);
  };
  /** Once all who are under way wait to be alone, nobody begins until they are through. */
  const giveTurn = (): void => {
    if (parked.size === 0 || parked.size < running.size) return;
    const first = cases.find(({ id }) => parked.has(id));
    if (first === undefined) return;
    isStill = true;
    const go = parked.get(first.id);
    parked.delete(first.id);
    go?.();
  };

  const startAll = (kind: Kind): void => {
    for (let one = next(kind); one !== undefined; one = next(kind)) start(one);
  };
  /** Stories begin first, since they take longest; then who has begun goes on; probes take what is left. */
  const startMore = (): void => {
    if (isStarting) return;
    isStarting = true;
    startAll('story');
    places.serve();
    startAll('probe');
    isStarting = false;
    giveTurn();
  };

  for (startMore(); running.size > 0; startMore()) await Promise.race(running.values());
}

/** Stories, and what they wait for. */
function urgentOf(cases: readonly Case[]): ReadonlySet<CaseId> {
  const ancestors = ancestorsOf(cases);
  const stories = cases.filter(({ kind }) => kind === 'scenario');
  return new Set(stories.flatMap(({ id }) => [id, ...(ancestors.get(id) ?? [])]));
}

function byUrgency(cases: readonly Case[], urgent: ReadonlySet<CaseId>): Case[] {
  const rank = (one: Case) => {
    if (looksBack(one)) return 5;
    if (one.alone === true) return 4;
    if (one.alone === 'at-last') return 3;
    return one.alone === 'at-first' ? 0 : urgent.has(one.id) ? 1 : 2;
  };
  return [...cases].sort((a, b) => rank(a) - rank(b));
}

function kindOf({ kind }: Case): Kind {
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
