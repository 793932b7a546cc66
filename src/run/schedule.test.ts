import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Case } from '../model/index.ts';
import { playInOrder } from './schedule.ts';
import { probe, scenario } from './testing/small-contract.ts';

const never = new AbortController().signal;
const done = { kind: 'done' } as const;

it('keeps the order of the plan among probes, one at a time', async () => {
  const order: string[] = [];
  const cases = [probe('b', { after: ['c'] }), probe('a'), probe('c'), probe('d')];
  await playInOrder(cases, 1, never, async (one) => {
    order.push(one.id);
    return done;
  });
  expect(order).toEqual(['a', 'c', 'b', 'd']);
});

it('plays any plan whole, each case once, after what it needs, within its bounds', async () => {
  /** Each case may need any earlier ones, so there is no circle; then the plan is shuffled. */
  const plan = fc
    .array(fc.tuple(fc.boolean(), fc.array(fc.nat(), { maxLength: 3 })), { maxLength: 25 })
    .map((specs) =>
      specs.map(([isScenario, needs], index): Case => {
        const after = index === 0 ? [] : [...new Set(needs.map((need) => `c${need % index}`))];
        return isScenario ? scenario(`c${index}`, { after }) : probe(`c${index}`, { after });
      }),
    )
    .chain((cases) => fc.shuffledSubarray(cases, { minLength: cases.length }));
  await fc.assert(
    fc.asyncProperty(plan, fc.integer({ min: 1, max: 5 }), fc.scheduler(), async (cases, concurrency, scheduler) => {
      const ended = new Set<string>();
      let running = 0;
      const played: string[] = [];
      const playing = playInOrder(cases, concurrency, never, async (one, blocked) => {
        expect([blocked, one.after.every((id) => ended.has(id))]).toEqual([undefined, true]);
        expect(++running).toBeLessThanOrEqual(concurrency);
        played.push(one.id);
        await scheduler.schedule(Promise.resolve());
        running--;
        ended.add(one.id);
        return done;
      });
      await scheduler.waitFor(playing);
      expect([...played].sort()).toEqual(cases.map((one) => one.id).sort());
    }),
    { numRuns: 60 },
  );
});

it('plays a case that must be alone while nothing else is under way, last', async () => {
  const running = new Set<string>();
  const together: string[][] = [];
  const cases = [scenario('a', { alone: true }), probe('b'), scenario('c'), scenario('d', { alone: true }), probe('e')];
  await playInOrder(cases, 4, never, async (one) => {
    running.add(one.id);
    together.push([...running]);
    await new Promise((resolve) => setImmediate(resolve));
    running.delete(one.id);
    return done;
  });
  expect(together.slice(3)).toEqual([['a'], ['d']]);
  expect(together[2]).toHaveLength(3);
});

/** Lets time pass in leaps, and only when nobody has anything else to do. */
function createLeapingClock() {
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  let now = 0;
  return {
    now: () => now,
    sleep: (milliseconds: number) =>
      new Promise<void>((wake) => {
        sleepers.push({ at: now + milliseconds, wake });
      }),
    async runUntil(isOver: () => boolean) {
      while (!isOver()) {
        await new Promise((resolve) => setImmediate(resolve));
        const first = sleepers.sort((a, b) => a.at - b.at).shift();
        if (first === undefined) continue;
        now = Math.max(now, first.at);
        first.wake();
      }
    },
  };
}

it('plays stories that mostly wait side by side, however few may act at once: the whole is as long as the longest', async () => {
  const lengths = fc.array(fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(lengths, fc.integer({ min: 2, max: 4 }), async (stories, concurrency) => {
      const clock = createLeapingClock();
      const begun = new Set<string>();
      let [acting, over] = [0, false];
      let begunAtFirstEnd: number | undefined;
      const cases = [...stories.map((_, i) => scenario(`c${i}`)), probe('p'), probe('q')];
      const playing = playInOrder(cases, concurrency, never, async (one, _, place) => {
        begun.add(one.id);
        const waits = stories[Number(one.id.slice(1))] ?? [];
        const act = () =>
          place.act(async () => {
            expect(++acting).toBeLessThanOrEqual(concurrency);
            await Promise.resolve();
            acting--;
          });
        await act();
        for (const wait of waits) {
          await place.rest(() => clock.sleep(wait));
          await act();
        }
        if (one.kind === 'scenario') begunAtFirstEnd ??= begun.size;
        return done;
      }).finally(() => {
        over = true;
      });
      await Promise.all([clock.runUntil(() => over), playing]);
      expect(begunAtFirstEnd).toBe(cases.length);
      expect(clock.now()).toBe(Math.max(...stories.map((waits) => waits.reduce((sum, wait) => sum + wait))));
    }),
    { numRuns: 40 },
  );
});

it('lets stories that must be alone at first or at last wait beside the others: all the waiting is as long as the longest', async () => {
  const clock = createLeapingClock();
  const at: Record<string, number> = {};
  const now = new Set<string>();
  const alone: [string, string[]][] = [];
  let over = false;
  const cases = [
    scenario('walk', { alone: 'at-last' }),
    scenario('filter', { alone: 'at-last' }),
    scenario('watch'),
    scenario('make'),
    scenario('leave', { alone: 'at-first' }),
    scenario('leave-other', { alone: 'at-first' }),
    scenario('back', { revisits: ['watch'] }),
    probe('p'),
  ];
  const playing = playInOrder(cases, 4, never, async (one, _, turn) => {
    now.add(one.id);
    at[one.id] = clock.now();
    if (one.alone === 'at-first') {
      alone.push([one.id, [...now]]);
      await turn.act(async () => undefined);
      turn.beside();
      turn.madeAll();
      await turn.rest(() => clock.sleep(1_000));
    } else if (one.alone === 'at-last') {
      await turn.rest(() => clock.sleep(1_000));
      await turn.alone();
      alone.push([one.id, [...now].filter((id) => cases.find((other) => other.id === id)?.alone !== 'at-last')]);
      await turn.act(async () => undefined);
    } else if (one.id === 'make') await turn.rest(() => clock.sleep(500));
    else if (one.id === 'watch') {
      turn.madeAll();
      await turn.rest(() => clock.sleep(3_000));
    }
    now.delete(one.id);
    return done;
  }).finally(() => {
    over = true;
  });
  await Promise.all([clock.runUntil(() => over), playing]);
  // Who is alone at first meets only others of its kind that have let go; who is alone at last meets nobody, in the order of the plan.
  expect(alone).toEqual([
    ['leave', ['leave']],
    ['leave-other', ['leave', 'leave-other']],
    ['walk', []],
    ['filter', []],
  ]);
  // What is made to be looked at alone is made as soon as nobody else makes more.
  expect([at['watch'], at['walk'], at['back'], clock.now()]).toEqual([0, 500, 3_000, 3_000]);
});

it('lets a case that waits to be alone go on when the run is stopped', async () => {
  const stop = new AbortController();
  const cases = [scenario('walk', { alone: 'at-last' }), scenario('watch')];
  let isAlone = false;
  await playInOrder(cases, 4, stop.signal, async (one, _, turn) => {
    if (one.id === 'watch') {
      turn.madeAll();
      await new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
    } else {
      const waiting = turn.alone();
      stop.abort();
      await waiting;
      isAlone = true;
    }
    return done;
  });
  expect(isAlone).toBe(true);
});

it('holds no more than so many of very many stories open at once', async () => {
  for (const [concurrency, most] of [
    [4, 64],
    [20, 80],
  ] as const) {
    const clock = createLeapingClock();
    let [open, mostOpen, over] = [0, 0, false];
    const cases = [...Array.from({ length: 200 }, (_, i) => scenario(`c${i}`)), probe('p')];
    const played: string[] = [];
    const playing = playInOrder(cases, concurrency, never, async (one, _, place) => {
      if (one.kind === 'scenario') mostOpen = Math.max(mostOpen, ++open);
      await place.rest(() => clock.sleep(1_000));
      if (one.kind === 'scenario') open--;
      played.push(one.id);
      return done;
    }).finally(() => {
      over = true;
    });
    await Promise.all([clock.runUntil(() => over), playing]);
    expect([mostOpen, played.length]).toEqual([most, cases.length]);
    expect(clock.now()).toBe(Math.ceil(200 / most) * 1_000);
  }
});

it('lets nothing of two stories mingle where only one may be played at a time', async () => {
  const clock = createLeapingClock();
  const events: string[] = [];
  let over = false;
  const playing = playInOrder([scenario('a'), scenario('b')], 1, never, async (one, _, place) => {
    events.push(`${one.id} begins`);
    await place.rest(() => clock.sleep(10));
    events.push(`${one.id} ends`);
    return done;
  }).finally(() => {
    over = true;
  });
  await Promise.all([clock.runUntil(() => over), playing]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('says what a case lacked', async () => {
  const blocks: Record<string, string | undefined> = {};
  const cases = [
    probe('bad'),
    probe('bug'),
    probe('x', { after: ['bad'] }),
    probe('y', { after: ['x'] }),
    probe('z', { after: ['bug'] }),
  ];
  await playInOrder(cases, 2, never, async (one, blocked) => {
    blocks[one.id] = blocked;
    if (one.id === 'bad') return { kind: 'inconclusive', reason: 'no luck' };
    if (one.id === 'bug') return { kind: 'error', message: 'oops' };
    return blocked === undefined ? done : { kind: 'inconclusive', reason: blocked };
  });
  expect(blocks).toEqual({
    bad: undefined,
    bug: undefined,
    x: 'it needs bad, which was inconclusive: no luck',
    y: 'it needs x, which was inconclusive: no luck',
    z: "it needs bug, which ended in an error of Assay's",
  });
});

it('starts nothing once the run is stopped, and waits for what is under way', async () => {
  const controller = new AbortController();
  const events: string[] = [];
  await playInOrder([probe('a'), probe('b'), probe('c')], 2, controller.signal, async (one) => {
    events.push(`${one.id} begins`);
    controller.abort();
    await new Promise((resolve) => setImmediate(resolve));
    events.push(`${one.id} ends`);
    return done;
  });
  expect(events).toEqual(['a begins', 'a ends']);
});

it('plays a story that looks back when everything else has ended, whatever became of it', async () => {
  const order: string[] = [];
  const cases = [
    scenario('look', { revisits: ['a', 'gone'] }),
    scenario('look-too', { revisits: [] }),
    scenario('a'),
    scenario('b', { alone: true }),
    probe('c'),
  ];
  const running = new Set<string>();
  await playInOrder(cases, 4, never, async (one) => {
    running.add(one.id);
    if (one.id.startsWith('look')) expect([...running].every((id) => id.startsWith('look'))).toBe(true);
    order.push(one.id);
    await new Promise((resolve) => setImmediate(resolve));
    running.delete(one.id);
    return one.id === 'a' ? { kind: 'inconclusive', reason: 'it made nothing' } : done;
  });
  expect(order.slice(-2).sort()).toEqual(['look', 'look-too']);
  expect(order).toHaveLength(5);
});
