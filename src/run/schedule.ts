import type { Case, CaseEnd, CaseId } from '../model/index.ts';
import { createPlaces, type Kind, type Place } from './places.ts';
import { ancestorsOf } from './produced.ts';

type Outcome = CaseEnd['outcome'];

/**
 * Plays one case.
 * @param blocked why cases in its `after` do not allow it to be played, if they do not
 * @param place its place among those that act at the same time
 */
export type PlayCase = (testCase: Case, blocked: string | undefined, place: Place) => Promise<Outcome>;

/** Stories under way at once: this many, or this many for each place where that is more. */
const leastStories = 64;
const storiesPerPlace = 4;

/**
 * Play cases side by side, each after those in its `after`. Among those that may start, scenarios and what they wait for come first, since they
 * take longest; otherwise the order of the plan is kept. One place is always left to probes, so that slow scenarios do not hold them up.
 * A story that waits gives its place away meanwhile: with more than one place all stories are soon under way, and together they take little
 * longer than the longest of them. Of a plan with very many stories (one for each of a thousand resources) only so many are under way at
 * once: each holds what it has recorded, and things of the target's.
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
  const urgent = urgentOf(cases);
  const waiting = byUrgency(cases, urgent);
  const ended = new Map<CaseId, Outcome>();
  const planned = new Set(cases.map((one) => one.id));
  const running = new Map<CaseId, Promise<void>>();
  const under = new Map<CaseId, Case>();
  const mostStories = Math.max(leastStories, storiesPerPlace * concurrency);
  let stories = 0;
  let isHeld = false;
  let isStarting = false;
  const places = createPlaces({
    count: Math.max(1, concurrency),
    reserved: () => (waiting.some((one) => one.kind === 'probe') ? 1 : 0),
    freed: () => startMore(),
  });

  const mayStart = (one: Case) =>
    !isHeld &&
    (!looksBack(one) || othersHaveEnded(one)) &&
    (one.alone !== true || running.size === 0) &&
    one.after.every((id) => ended.has(id) || !planned.has(id));
  /** Nothing but other stories that look back is still to come or under way. */
  const othersHaveEnded = (one: Case) =>
    [...waiting, ...under.values()].every((other) => other === one || looksBack(other));
  const next = (kind: Kind): Case | undefined => {
    const room = { story: stories < mostStories && places.hasRoom('story'), probe: places.hasRoom('probe') };
    if (!room.probe || signal.aborted) return undefined;
    const isNext = (one: Case) => kind === 'probe' || kindOf(one) === kind || urgent.has(one.id);
    const index = waiting.findIndex((one) => room[kindOf(one)] && isNext(one) && mayStart(one));
    return index === -1 ? undefined : waiting.splice(index, 1)[0];
  };
  const start = (one: Case) => {
    const place = places.enter(kindOf(one));
    if (one.alone === true) isHeld = true;
    under.set(one.id, one);
    if (one.kind === 'scenario') stories++;
    const played = playCase(one, blockedBy(one, planned, ended), place).then((outcome) => {
      ended.set(one.id, outcome);
      running.delete(one.id);
      under.delete(one.id);
      if (one.kind === 'scenario') stories--;
      if (one.alone === true) isHeld = false;
      place.leave();
    });
    running.set(one.id, played);
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
  const rank = (one: Case) => (looksBack(one) ? 3 : one.alone === true ? 2 : urgent.has(one.id) ? 0 : 1);
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
