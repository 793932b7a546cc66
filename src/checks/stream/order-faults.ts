import type { Evidence, FramingRemark, Lifecycle, Outcome, Stream, StreamRecord } from '../../model/index.ts';
import { failed, passed } from '../outcomes.ts';
import { isFromStart } from './asked-position.ts';
import { closingEvent, type Followed } from './followed-streams.ts';
import { compileOrder, type Order, type OrderRule, type Seen, type Violation } from './order/index.ts';

const orders = new WeakMap<Stream, { readonly lifecycle: Lifecycle | undefined; readonly order: Order }>();
const judged = new WeakMap<StreamRecord, { readonly order: Order; readonly violations: readonly Violation[] }>();

/** Remarks on bytes whose reading loses an event or its number. */
const losing: ReadonlySet<FramingRemark['kind']> = new Set(['byte-order-mark', 'event-without-data', 'nul-in-id']);

/** All violations of the stated order in one reading. Many checks ask; the monitor runs once. */
export function orderViolations(followed: Followed): readonly Violation[] {
  const { stream, record, lifecycle } = followed;
  const order = orderOf(stream, lifecycle);
  const known = judged.get(record);
  if (known?.order === order) return known.violations;
  // What consumers drop may have carried the number that seems to be missing.
  const dropped = record.framing.some(({ kind }) => losing.has(kind));
  const monitor = order.watch({ fromStart: isFromStart(stream, record), dropped });
  const violations = record.events.flatMap((event) => monitor.take(event));
  const isSeenOut = closingEvent(followed) !== undefined;
  const all = isSeenOut ? [...violations, ...monitor.end()] : violations;
  judged.set(record, { order, violations: all });
  return all;
}

/** What one reading shows about one family of rules: its first violation of each kind, or a pass when it exercised the rule. */
export function* orderOutcomes(followed: Followed, rule: OrderRule, exercised: boolean): Iterable<Outcome> {
  const broken = orderViolations(followed).filter((violation) => violation.rule === rule);
  for (const violation of broken) yield failed(evidenceOf(followed, violation));
  if (broken.length === 0 && exercised) yield* passed([followed.record.id]);
}

function orderOf(stream: Stream, lifecycle: Lifecycle | undefined): Order {
  const known = orders.get(stream);
  if (known !== undefined && known.lifecycle === lifecycle) return known.order;
  const order = compileOrder(stream, lifecycle);
  orders.set(stream, { lifecycle, order });
  return order;
}

function evidenceOf({ record, stream }: Followed, violation: Violation): Evidence {
  return {
    kind: violation.kind,
    records: [record.id],
    expected: violation.expected,
    actual: violation.actual,
    message: `${violation.says}, in ${stream.operation}.`,
    details: violation.stretch.flatMap((seen, i) => lineOf(record, seen, violation.stretch[i - 1])),
  };
}

/** The stretch that shows it: one line an event, and one for each gap between them. */
function lineOf(record: StreamRecord, seen: Seen, before: Seen | undefined): readonly string[] {
  const between = before === undefined ? 0 : seen.index - before.index - 1;
  const gap = between === 0 ? [] : [`… ${between} ${between === 1 ? 'event' : 'events'} between`];
  const id = seen.id === undefined ? '' : ` id ${seen.id}`;
  return [...gap, `${record.id} event ${seen.index + 1} at byte ${seen.offset}:${id} ${seen.type} ${seen.head}`];
}
