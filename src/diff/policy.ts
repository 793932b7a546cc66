import { nearestName } from '../model/index.ts';
import type { Change, Severity } from './change.ts';
import { changeKinds } from './rules/index.ts';

/** What a team decides about changes, as data: `schemas/diff-policy.schema.json` describes the file. */
export interface Policy {
  /** Level by kind of change; `off` leaves it out. */
  readonly rules?: Readonly<Record<string, Severity | 'off' | TimedLevel>>;
  /** Parts of the API that are judged more mildly, such as `/internal/**`. */
  readonly paths?: readonly {
    readonly path: string;
    /** The most that a change there can be; `off` leaves it out. */
    readonly most: Severity | 'off';
    /** Last day on which it holds, `2026-12-31`. */
    readonly until?: string;
    readonly reason: string;
  }[];
  /** Changes that are known and accepted. */
  readonly acknowledged?: readonly Acknowledgement[];
}

/** A level for a while: when it has run out, the kind has the level that it has by itself. */
export interface TimedLevel {
  readonly level: Severity | 'off';
  readonly reason?: string;
  /** Last day on which it holds, `2026-12-31`. */
  readonly until?: string;
}

export interface Acknowledgement {
  readonly change: string;
  /** `GET /v1/runs`; left out: any. */
  readonly operation?: string;
  /** Where, as the change says it; left out: anywhere. */
  readonly at?: string;
  readonly reason: string;
  readonly until?: string;
}

export interface Judged {
  readonly changes: readonly Change[];
  /** Entries of the policy that no longer mean anything: expired, or met by no change. */
  readonly stale: readonly { readonly pointer: string; readonly message: string }[];
}

/** Names of kinds that a policy speaks of and that do not exist, with the nearest one that does. */
export function unknownKinds(
  policy: Policy,
): readonly { readonly pointer: string; readonly name: string; readonly near: string | undefined }[] {
  const known = changeKinds.map(({ id }) => id);
  const named = [
    ...Object.keys(policy.rules ?? {}).map((name) => ({ pointer: `/rules/${name}`, name })),
    ...(policy.acknowledged ?? []).map(({ change }, i) => ({ pointer: `/acknowledged/${i}/change`, name: change })),
  ];
  return named.flatMap(({ pointer, name }) =>
    known.includes(name) ? [] : [{ pointer, name, near: nearestName(name, known) }],
  );
}

/** Grade changes by a policy. @param today `2026-11-22`: an entry holds through its last day. */
export function applyPolicy(changes: readonly Change[], policy: Policy, today: string): Judged {
  const met = new Set<string>();
  const graded = changes.flatMap((change): Change[] => {
    let current: Change | undefined = change;
    const ease = (level: Severity | 'off', why: string) => {
      if (current === undefined) return;
      current = level === 'off' ? undefined : { ...current, level, was: change.was ?? change.level, eased: why };
    };
    const rule = timed(policy.rules?.[change.id]);
    if (rule !== undefined && rule.level !== change.level && !isOver(rule.until, today))
      ease(rule.level, rule.reason ?? 'the policy says so');
    for (const [i, entry] of (policy.paths ?? []).entries()) {
      const inside =
        change.operations.length > 0 && change.operations.every((name) => matches(entry.path, pathOf(name)));
      if (!inside || isOver(entry.until, today)) continue;
      met.add(`/paths/${i}`);
      if (entry.most === 'off') ease('off', entry.reason);
      else if (current !== undefined && rank(current.level) > rank(entry.most)) ease(entry.most, entry.reason);
    }
    for (const [i, entry] of (policy.acknowledged ?? []).entries()) {
      if (!isMeant(entry, change) || isOver(entry.until, today)) continue;
      met.add(`/acknowledged/${i}`);
      ease('INFO', `acknowledged: ${entry.reason}`);
    }
    return current === undefined ? [] : [current];
  });
  const entries = [
    ...(policy.paths ?? []).map(({ path, until }, i) => ({ pointer: `/paths/${i}`, name: path, until })),
    ...(policy.acknowledged ?? []).map(({ change, until }, i) => ({
      pointer: `/acknowledged/${i}`,
      name: change,
      until,
    })),
  ];
  const overdue = Object.entries(policy.rules ?? {}).flatMap(([id, stated]) => {
    const { until } = timed(stated) ?? {};
    return isOver(until, today) ? [{ pointer: `/rules/${id}`, message: `the level of ${id} ran out on ${until}` }] : [];
  });
  const stale = entries.flatMap(({ pointer, name, until }) => {
    if (isOver(until, today)) return [{ pointer, message: `the entry for ${name} ran out on ${until}` }];
    return met.has(pointer) ? [] : [{ pointer, message: `no change meets the entry for ${name}` }];
  });
  return { changes: graded, stale: [...overdue, ...stale] };
}

function timed(stated: Severity | 'off' | TimedLevel | undefined): TimedLevel | undefined {
  return typeof stated === 'string' ? { level: stated } : stated;
}

function isMeant({ change: id, operation, at }: Acknowledgement, change: Change): boolean {
  if (id !== change.id || (at !== undefined && at !== change.at)) return false;
  // An acknowledgement of one operation does not speak for the others that a shared schema reaches.
  return (
    operation === undefined || (change.operations.length > 0 && change.operations.every((one) => one === operation))
  );
}

function isOver(until: string | undefined, today: string): boolean {
  return until !== undefined && until < today;
}

function rank(level: Severity): number {
  return ['INFO', 'WARNING', 'ERROR'].indexOf(level);
}

function pathOf(operation: string): string {
  // What clients answer to a webhook goes by the path of the webhook.
  return operation.slice(operation.indexOf(' ') + 1).replace(/ → \w+$/, '');
}

/** `*` is one segment or a part of one, `**` any number of them. */
function matches(glob: string, path: string): boolean {
  const source = glob
    .split('**')
    .map((part) =>
      part
        .split('*')
        .map((text) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^/]*'),
    )
    .join('.*');
  return new RegExp(`^${source}$`).test(path);
}
