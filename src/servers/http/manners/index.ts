import { createSeeded } from '../../seeded.ts';
import type { VariationDescription } from '../../suite.ts';
import type { Timers } from '../../timers.ts';
import { chunked } from './chunked.ts';
import { closeDelimited } from './close-delimited.ts';
import { closesConnections } from './closes-connections.ts';
import { gzip } from './gzip.ts';
import type { Deliver, Manner } from './manner.ts';
import { slow } from './slow.ts';
import { splitHeaders } from './split-headers.ts';
import { stalls } from './stalls.ts';
import { upperCaseHeaders } from './upper-case-headers.ts';

export type { Deliver, Manner } from './manner.ts';

/** Every manner of bringing an answer onto the wire, sorted by id. All servers have all of them. */
export const manners: readonly Manner[] = [
  chunked,
  closeDelimited,
  closesConnections,
  gzip,
  slow,
  splitHeaders,
  stalls,
  upperCaseHeaders,
];

/** What delivers answers in the manners that are among these names; the first of them is the outermost. */
export function mannered(names: readonly string[], deliver: Deliver, timers: Timers): Deliver {
  const seeded = createSeeded(1);
  return [...names].reverse().reduce<Deliver>((inner, id) => {
    const manner = manners.find((one) => one.id === id);
    if (manner === undefined) return inner;
    const after = (milliseconds: number, action: () => void) => void timers.after(milliseconds, action);
    return manner.wrap(inner, { fraction: () => seeded.fraction(id), after });
  }, deliver);
}

/** What is different of one server by itself, and in how it brings answers onto the wire, sorted by id. */
export function withManners(own: readonly VariationDescription[]): readonly VariationDescription[] {
  return [...own, ...manners].sort((a, b) => (a.id < b.id ? -1 : 1));
}
