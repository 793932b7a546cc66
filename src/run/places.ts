/**
 * How many cases act at the same time. A case holds a place while it sends; while it only waits for time to pass it gives its place to another,
 * and takes one again before it goes on. So stories that wait for slow things do not hold up others.
 */
export interface Places {
  /** Whether a case may begin now. */
  readonly hasRoom: (kind: Kind) => boolean;
  /** Takes a place for a case that begins. */
  readonly enter: (kind: Kind) => Place;
  /** Lets cases that wait for a place again go on, where there is room now. */
  readonly serve: () => void;
}

/** Stories are long and rest; probes are one request each. */
export type Kind = 'story' | 'probe';

/** The place of one case. Several requests and waits of it may be under way at once. */
export interface Place {
  /** Act: with a place of one's own, as soon as there is one. */
  readonly act: <T>(action: () => Promise<T>) => Promise<T>;
  /** Let time pass. The place is free meanwhile, unless another branch of the case acts. */
  readonly rest: (wait: () => Promise<void>) => Promise<void>;
  /** The case is over. */
  readonly leave: () => void;
}

export interface PlacesOptions {
  /** Cases that act at the same time. With one, nobody gives the place away before the end: nothing of two cases mingles. */
  readonly count: number;
  /** How many places stories leave to probes just now. One place is theirs in any case. */
  readonly reserved: () => number;
  /** Called when a place has become free. */
  readonly freed: () => void;
}

export function createPlaces({ count, reserved, freed }: PlacesOptions): Places {
  const taken = { story: 0, probe: 0 };
  const queue: { readonly kind: Kind; readonly go: () => void }[] = [];
  const hasRoom = (kind: Kind): boolean =>
    taken.story + taken.probe < count && (kind === 'probe' || taken.story < Math.max(1, count - reserved()));
  const serve = (): void => {
    for (;;) {
      const index = queue.findIndex(({ kind }) => hasRoom(kind));
      const [next] = index === -1 ? [] : queue.splice(index, 1);
      if (next === undefined) return;
      taken[next.kind]++;
      next.go();
    }
  };

  const enter = (kind: Kind): Place => {
    taken[kind]++;
    let holds = true;
    let acting = 0;
    let resting = 0;
    let isOver = false;
    let taking: Promise<void> | undefined;
    const release = (): void => {
      if (!holds) return;
      holds = false;
      taken[kind]--;
      freed();
      serve();
    };
    const take = async (): Promise<void> => {
      if (holds || isOver) return;
      taking ??= new Promise<void>((resolve) => {
        const go = (): void => {
          taking = undefined;
          holds = true;
          resolve();
          // It may have ended while it waited.
          if (isOver) release();
        };
        queue.push({ kind, go });
        serve();
      });
      await taking;
    };
    const giveWay = (): void => {
      if (count > 1 && acting === 0 && resting > 0) release();
    };
    return {
      act: async (action) => {
        acting++;
        try {
          await take();
          return await action();
        } finally {
          acting--;
          giveWay();
        }
      },
      rest: async (wait) => {
        resting++;
        giveWay();
        try {
          await wait();
        } finally {
          resting--;
        }
        await take();
      },
      leave: () => {
        isOver = true;
        release();
      },
    };
  };
  return { hasRoom, enter, serve };
}
