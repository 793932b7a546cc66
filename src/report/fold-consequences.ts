import { areOfOneThing, memberOf, operationsOf, type Surroundings, type Told } from './told.ts';

/** One way in which a failure follows from another one. */
interface Consequence {
  /** Checks whose failures follow. */
  readonly of: string;
  readonly follow: readonly string[];
  /** What both must be about: one operation, one resource, or one member of a resource. */
  readonly about: 'operation' | 'resource' | 'member';
  /** What else must hold of the cause. */
  readonly where?: (cause: Told, one: Told) => boolean;
}

const inQuery = ({ group }: Told) => group.pointer?.startsWith('query.') ?? false;
const wholeBody = ({ group }: Told) => group.pointer === 'body';
const sameStatus = (cause: Told, one: Told) => cause.evidence.actual === one.evidence.actual;

/**
 * What follows from what, the plainest cause first: a list that loses items loses them in each story that walks it. Only what has to follow
 * stands here; two faults that often come together do not. It may not go in circles.
 */
export const consequences: readonly Consequence[] = [
  {
    of: 'credential-required',
    follow: ['later-page-needs-credential'],
    about: 'operation',
    where: (cause, one) => one.group.kind.endsWith(cause.group.kind),
  },
  {
    of: 'ids-are-unique',
    follow: ['read-agrees-with-created', 'read-agrees-with-sent', 'values-come-back', 'repeat-names-earlier'],
    about: 'resource',
  },
  {
    of: 'invalid-input-refused',
    follow: ['invalid-paging-refused', 'maximum-enforced', 'odd-positions-as-promised'],
    about: 'operation',
    where: inQuery,
  },
  { of: 'invalid-input-refused', follow: ['unknown-media-type-refused'], about: 'operation', where: wholeBody },
  {
    of: 'invalid-input-refused',
    follow: ['input-limit-holds'],
    about: 'operation',
    where: ({ group }) => group.kind === 'too-long',
  },
  // What was taken is shown.
  {
    of: 'invalid-input-refused',
    follow: ['body-valid'],
    about: 'member',
    where: (_, { group }) => group.kind !== 'schema-required',
  },
  {
    of: 'body-valid',
    follow: [
      'filter-holds',
      'immutable-members-stay',
      'list-agrees-with-read',
      'list-item-agrees-with-read',
      'moments-in-order',
      'read-agrees-with-created',
      'read-agrees-with-sent',
      'values-come-back',
    ],
    about: 'member',
  },
  { of: 'starts-in-initial-state', follow: ['terminal-state-is-final', 'transitions-are-declared'], about: 'resource' },
  { of: 'cancel-takes-effect', follow: ['transitions-are-declared'], about: 'resource' },
  {
    of: 'moves-on-in-time',
    follow: ['abandoned-creation-is-whole'],
    about: 'resource',
    where: (cause, one) => cause.group.kind === one.group.kind,
  },
  {
    of: 'created-is-readable',
    follow: ['abandoned-creation-is-whole', 'list-item-agrees-with-read'],
    about: 'resource',
  },
  { of: 'immutable-members-stay', follow: ['list-item-agrees-with-read', 'read-agrees-with-created'], about: 'member' },
  {
    of: 'immutable-members-stay',
    follow: ['durations-agree', 'moments-in-order'],
    about: 'resource',
    where: ({ group }) => /(_at|At|time)$/i.test(memberOf(group.pointer) ?? ''),
  },
  { of: 'moments-in-order', follow: ['durations-agree'], about: 'resource' },
  { of: 'read-agrees-with-sent', follow: ['list-item-agrees-with-read', 'values-come-back'], about: 'member' },
  { of: 'refused-action-changes-nothing', follow: ['out-of-turn-answered-as-stated'], about: 'operation' },
  { of: 'action-only-when-allowed', follow: ['out-of-turn-answered-as-stated'], about: 'operation' },
  { of: 'valid-input-accepted', follow: ['varied-input-accepted'], about: 'operation' },
  { of: 'boundary-input-accepted', follow: ['varied-input-accepted'], about: 'operation' },
  {
    of: 'cursor-has-effect',
    follow: ['endings-keep-pages', 'inserts-keep-pages', 'pages-repeat-no-item', 'walk-terminates'],
    about: 'operation',
  },
  {
    of: 'cursor-is-exclusive',
    follow: ['endings-keep-pages', 'inserts-keep-pages', 'pages-repeat-no-item', 'walk-terminates'],
    about: 'operation',
  },
  {
    of: 'order-is-one-order',
    follow: ['order-as-stated', 'pages-lose-no-item', 'pages-repeat-no-item'],
    about: 'operation',
  },
  { of: 'page-size-honoured', follow: ['default-equals-left-out', 'short-page-is-last'], about: 'operation' },
  {
    of: 'pages-lose-no-item',
    follow: [
      'created-is-listed',
      'endings-keep-pages',
      'filter-loses-no-item',
      'inserts-keep-pages',
      'short-page-is-last',
    ],
    about: 'operation',
  },
  {
    of: 'pages-repeat-no-item',
    follow: ['beyond-the-end', 'endings-keep-pages', 'inserts-keep-pages', 'walk-terminates'],
    about: 'operation',
  },
  { of: 'endings-keep-pages', follow: ['inserts-keep-pages'], about: 'operation' },
  {
    of: 'stream-is-well-framed',
    follow: [
      'deltas-make-the-text',
      'event-data-is-json',
      'event-ids-increase',
      'paired-events-match',
      'stream-ends-with-closing-event',
    ],
    about: 'operation',
  },
  {
    of: 'event-belongs-to-resource',
    follow: ['event-counts-hold', 'event-ids-increase', 'foreign-position-tells-own-events'],
    about: 'operation',
  },
  {
    of: 'readers-see-the-same',
    follow: ['event-ids-increase', 'late-reader-sees-the-same', 'resume-changes-nothing', 'resume-loses-nothing'],
    about: 'operation',
  },
  {
    of: 'stream-ends-with-closing-event',
    follow: ['readers-see-the-same'],
    about: 'operation',
    where: (_, { group }) => group.kind === 'reader-told-nothing',
  },
  { of: 'late-reader-sees-the-same', follow: ['resume-changes-nothing'], about: 'operation' },
  { of: 'resume-changes-nothing', follow: ['resume-loses-nothing', 'resume-repeats-nothing'], about: 'operation' },
  {
    of: 'closing-event-comes-once',
    follow: ['event-ids-increase', 'nothing-after-closing-event', 'resume-loses-nothing'],
    about: 'operation',
  },
  { of: 'event-ids-increase', follow: ['event-counts-hold', 'event-times-never-go-back'], about: 'operation' },
  // A first number that comes again is the first one where it should not be.
  {
    of: 'event-ids-increase',
    follow: ['opening-event-comes-first'],
    about: 'operation',
    where: (cause, { group }) => cause.group.kind === 'not-increasing' && group.kind === 'opener-missing',
  },
  // A list that tells another state than reads do tells it wherever somebody looks at it.
  {
    of: 'list-agrees-with-read',
    follow: ['filter-holds', 'list-item-agrees-with-read'],
    about: 'operation',
    where: (cause, { group }) =>
      cause.group.pointer !== undefined && memberOf(group.pointer) === memberOf(cause.group.pointer),
  },
  {
    of: 'list-agrees-with-read',
    follow: ['terminal-state-is-final'],
    about: 'resource',
    // What the list told was final, and reads told the other.
    where: (cause, { evidence }) =>
      evidence.expected === cause.evidence.actual && evidence.actual === cause.evidence.expected,
  },
];

/**
 * Tell what follows from another failure with it, in place of as a problem of its own: what a crash or the refusal of a good request stops,
 * and what {@link consequences} names. A cause is never told below what follows from it.
 */
export function foldConsequences(all: readonly Told[], surroundings: Surroundings): readonly Told[] {
  const causeOf = (one: Told): Told | undefined =>
    all.find((cause) => cause !== one && isNotBelow(cause, one) && stops(cause, one)) ??
    consequences
      .filter(({ follow }) => follow.includes(one.group.check))
      .flatMap((rule) =>
        all.filter(
          (cause) =>
            cause.group.check === rule.of &&
            isNotBelow(cause, one) &&
            concern(rule.about, cause, one, surroundings) &&
            (rule.where?.(cause, one) ?? true),
        ),
      )[0];
  const causes = new Map(all.map((one) => [one, causeOf(one)]));
  const rootOf = (one: Told): Told => {
    const seen = new Set([one]);
    for (let at = one; ; ) {
      const next = causes.get(at);
      if (next === undefined || seen.has(next)) return at;
      seen.add(next);
      at = next;
    }
  };
  const followers = new Map<Told, Told[]>();
  for (const one of all) {
    const root = rootOf(one);
    if (root !== one) followers.set(root, [...(followers.get(root) ?? []), one]);
  }
  return all
    .filter((one) => rootOf(one) === one)
    .map((one) => {
      const also = (followers.get(one) ?? []).map(({ group }) => group);
      if (also.length === 0) return one;
      const ids = also.flatMap(({ requirement, alsoFails = [] }) => [requirement, ...alsoFails]);
      const known = one.group.alsoFails ?? [];
      const fails = [...new Set([...known, ...ids])].filter((id) => id !== one.group.requirement);
      return {
        ...one,
        group: {
          ...one.group,
          count: also.reduce((sum, { count }) => sum + count, one.group.count),
          ...(fails.length > 0 ? { alsoFails: fails } : {}),
        },
      };
    });
}

/** A crash, or a good request that is refused, stops every story that needs the operation: what they say of the same status is the same. */
function stops(cause: Told, one: Told): boolean {
  const { check } = cause.group;
  if (one.group.check === check || !haveCommon(operationsOf(cause), operationsOf(one)) || !sameStatus(cause, one))
    return false;
  if (check === 'no-server-error') return /^5\d\d$/.test(String(cause.evidence.actual));
  return check === 'valid-input-accepted' && /^(?:any )?2xx$/.test(String(one.evidence.expected));
}

function concern(about: Consequence['about'], cause: Told, one: Told, surroundings: Surroundings): boolean {
  if (about === 'operation') return haveCommon(operationsOf(cause), operationsOf(one));
  if (!areOfOneThing(cause, one, surroundings)) return false;
  if (about === 'resource') return true;
  const member = memberOf(one.group.pointer);
  const all = [cause.group.pointer, ...(cause.group.also ?? []).map(({ pointer }) => pointer)];
  return member !== undefined && all.some((pointer) => memberOf(pointer) === member);
}

const levels = ['MUST', 'SHOULD', 'INFO'];

function isNotBelow(cause: Told, one: Told): boolean {
  return levels.indexOf(cause.group.level) <= levels.indexOf(one.group.level);
}

function haveCommon(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
