import type { Lifecycle } from '../../model/index.ts';
import type { Sight } from './sights.ts';

/** Looks at a thing that goes on after its cancellation was accepted; with fewer, its own end may have crossed the request. */
const looksThatRuleOutARace = 2;

/** What the target showed of one thing after its cancellation was accepted. */
export interface AfterCancel {
  readonly lifecycle: Lifecycle;
  /** When the acceptance was received, in milliseconds of the run. */
  readonly acceptedAt: number;
  /** Milliseconds that the case gives the target; undefined when it does not say. */
  readonly patience: number | undefined;
  /** All sights of the thing, and when it was made. */
  readonly sights: readonly Sight[];
  readonly made: Made;
  /** Each other thing that the same story made with the same request. */
  readonly others: readonly { readonly sights: readonly Sight[]; readonly made: Made }[];
}

/** When the creation was sent and answered, in milliseconds of the run; its answer need not show a state. */
export interface Made {
  readonly from: number;
  readonly to: number;
}

export interface NoEffect {
  readonly kind: 'cancel-without-effect' | 'ended-otherwise';
  readonly sight: Sight;
  /** The sight of a twin that went on, where that is the proof. */
  readonly twin?: Sight;
}

/**
 * What proves that a cancellation had no effect, or the wrong one. A thing that ends otherwise may have ended by itself just then;
 * that is ruled out when it was seen going on twice after the acceptance, or when a twin that was not cancelled went on at an age at
 * which it had ended.
 * @returns undefined when nothing proves it
 */
export function withoutEffect({
  lifecycle,
  acceptedAt,
  patience,
  sights,
  made,
  others,
}: AfterCancel): NoEffect | undefined {
  const kinds = new Map(lifecycle.states.map(({ name, kind }) => [name, kind]));
  const later = sights.filter((sight) => sight.window === 'read' && sight.from >= acceptedAt);
  const last = later.at(-1);
  // An undeclared state on the way may be the target's own word for being about to stop.
  if (last === undefined || later.some(({ state }) => !kinds.has(state))) return undefined;
  const isGoingOn = ({ state }: Sight) => kinds.has(state) && kinds.get(state) !== 'terminal';
  if (isGoingOn(last)) {
    const isLate = patience !== undefined && last.from - acceptedAt >= patience;
    return isLate ? { kind: 'cancel-without-effect', sight: last } : undefined;
  }
  const end = later.find((sight) => !isGoingOn(sight)) ?? last;
  if (later.filter(isGoingOn).length >= looksThatRuleOutARace) return { kind: 'ended-otherwise', sight: end };
  const age = end.to - made.from;
  const twin = others.flatMap((other) =>
    other.sights.filter((sight) => sight.window === 'read' && isGoingOn(sight) && sight.from - other.made.to >= age),
  )[0];
  return twin === undefined ? undefined : { kind: 'ended-otherwise', sight: end, twin };
}
