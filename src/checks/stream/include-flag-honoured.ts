import {
  type Check,
  eventType,
  isObject,
  type Json,
  type Outcome,
  parseJson,
  streamFlagSteps,
} from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { type Followed, followedStreams, streamRequirements } from './followed-streams.ts';

const id = 'include-flag-honoured';

export const includeFlagHonoured: Check = {
  id,
  area: 'stream',
  statement: 'A flag of a stream adds to its events what documents say, and without it that is left out.',
  rationale:
    'Compares the members of the events of one type in two readings of one thing, with and without the flag. Where documents do not name the member, any member that only the reading with the flag has will do. Where the document calls the flag a boolean that is not true by default, false for it shows what leaving it out shows; a refusal of it is another check.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, includes = [] }) =>
      includes.length === 0
        ? undefined
        : {
            statement: `Of ${operation}, ${includes.map(({ parameter, event }) => `${parameter} adds to ${event} events, and only it`).join('; ')}.`,
            facts: includes,
            scenarios: ['vary-stream-requests'],
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const readings = followedStreams(story, context, requirement);
      const reading = (step: string) => readings.find(({ record }) => record.step === step);
      for (const { parameter, event, member } of readings[0]?.stream.includes ?? []) {
        const steps = streamFlagSteps(parameter);
        const [on, off] = [reading(steps.with), reading(steps.without)];
        if (on === undefined || off === undefined) continue;
        const [shown, plain] = [membersOf(on, event), membersOf(off, event)];
        if (shown === undefined || plain === undefined || plain.size === 0) {
          yield inconclusive(`no ${event} event with JSON members came in both readings`);
          continue;
        }
        const added = [...shown].filter((path) => !plain.has(path));
        const fails = (kind: string, expected: Json, actual: Json, message: string) =>
          failed({ kind, records: [on.record.id, off.record.id], expected, actual, message });
        const wanted = member ?? 'members of its own';
        if (member === undefined ? added.length === 0 : !shown.has(member))
          yield fails(
            'flag-adds-nothing',
            wanted,
            added,
            `With ${parameter}, ${event} events of ${requirement.operation} show nothing more.`,
          );
        else if (member !== undefined && plain.has(member))
          yield fails(
            'shown-without-flag',
            `no ${member}`,
            member,
            `Without ${parameter}, ${event} events of ${requirement.operation} show ${member} all the same.`,
          );
        else {
          const no = reading(steps.saidNo);
          const told = no === undefined ? undefined : membersOf(no, event);
          const wrong = member === undefined ? added.every((path) => told?.has(path)) : told?.has(member);
          if (no === undefined || told === undefined) yield* passed([on.record.id, off.record.id]);
          else if (!wrong) yield* passed([on.record.id, off.record.id, no.record.id]);
          else
            yield failed({
              kind: 'shown-when-told-no',
              records: [no.record.id, off.record.id],
              expected: [...plain],
              actual: [...told],
              message: `With ${parameter}=false, ${event} events of ${requirement.operation} show what ${parameter} adds.`,
            });
        }
      }
    }),
};

/** Dotted paths of all members of the data of a type's events; undefined when none came. */
function membersOf({ stream, events }: Followed, type: string): ReadonlySet<string> | undefined {
  const own = events.filter((event) => eventType(stream, event) === type);
  if (own.length === 0) return undefined;
  const paths = new Set<string>();
  const walk = (value: Json | undefined, at: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, at);
    if (!isObject(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      const path = at === '' ? name : `${at}.${name}`;
      paths.add(path);
      walk(inner, path);
    }
  };
  for (const { data } of own) walk(parseJson(data), '');
  return paths;
}
