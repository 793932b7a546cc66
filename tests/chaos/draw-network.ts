import { type Chaos, calm } from '../../fixtures/chaos-proxy.ts';

/** A network of its own for each seed: every kind of misbehaviour is there or not, in some strength. */
export function drawNetwork(random: () => number): Chaos {
  const perhaps = (chance: number, most: number): number => (random() < chance ? random() * most : 0);
  // Some networks break now and then, some all the time: both ends of the scale are drawn often.
  const rarely = (chance: number, most: number): number => perhaps(chance, most) ** 2 / most;
  return {
    ...calm,
    latency: perhaps(0.3, 5),
    jitter: perhaps(0.6, 6),
    split: perhaps(0.6, 1),
    lag: perhaps(0.3, 40),
    reset: rarely(0.4, 0.2),
    cut: rarely(0.3, 0.2),
    refuse: rarely(0.3, 0.3),
    drop: perhaps(0.15, 0.01),
    halfOpen: perhaps(0.15, 0.01),
    stall: perhaps(0.2, 0.05),
    stallFor: 300,
  };
}

/** Whether something may never arrive, so that waiting long for it gains nothing. */
export function swallows({ drop, halfOpen }: Chaos): boolean {
  return drop > 0 || halfOpen > 0;
}
