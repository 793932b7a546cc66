import { type EventPart, eventPart, type Stream, type StreamEvent } from '../../model/index.ts';
import type { Witness } from '../change.ts';
import { ofOperations } from './behaviour-pairs.ts';
import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

/** What a stream sends and how it ends. Proven by an event that the new document describes, read as the old one says. */
export const streamShape: Rule = {
  id: 'stream-shape',
  kinds: [
    kind('stream-added', ['behaviour', 'stream', 'added'], 'INFO', 'A stream is described now.'),
    kind('stream-removed', ['behaviour', 'stream', 'removed'], 'WARNING', 'A stream is no longer described.'),
    kind('envelope-changed', ['behaviour', 'stream', 'changed'], 'ERROR', 'Events show their parts in other places.'),
    kind('event-type-added', ['behaviour', 'stream', 'added'], 'INFO', 'A type of event is new.'),
    kind('event-type-removed', ['behaviour', 'stream', 'removed'], 'WARNING', 'A type of event is gone.'),
    kind('closing-event-added', ['behaviour', 'stream', 'added'], 'ERROR', 'A stream may end with another event.'),
    kind('closing-event-removed', ['behaviour', 'stream', 'removed'], 'WARNING', 'A stream no longer ends with it.'),
    kind('event-member-added', ['behaviour', 'stream', 'added'], 'INFO', 'Every event holds another member.'),
    kind('event-member-removed', ['behaviour', 'stream', 'removed'], 'WARNING', 'Events may lack a member.'),
    kind('event-order-changed', ['behaviour', 'stream', 'changed'], 'WARNING', 'Events are numbered in another way.'),
    kind('event-pair-added', ['behaviour', 'stream', 'added'], 'INFO', 'Events come in pairs now.'),
    kind('event-pair-removed', ['behaviour', 'stream', 'removed'], 'WARNING', 'Events no longer come in pairs.'),
    kind(
      'event-rule-added',
      ['behaviour', 'stream', 'added'],
      'INFO',
      'More is said of what follows what, and how often.',
    ),
    kind('event-rule-removed', ['behaviour', 'stream', 'removed'], 'WARNING', 'A rule of what follows what is gone.'),
    kind('sentinel-changed', ['behaviour', 'stream', 'changed'], 'ERROR', 'Another text ends the stream.'),
    kind('heartbeat-added', ['behaviour', 'stream', 'added'], 'WARNING', 'A heartbeat is an event now.'),
    kind('heartbeat-removed', ['behaviour', 'stream', 'removed'], 'INFO', 'A heartbeat is gone.'),
    kind('resume-added', ['behaviour', 'stream', 'added'], 'INFO', 'A stream can be taken up again.'),
    kind('resume-removed', ['behaviour', 'stream', 'removed'], 'ERROR', 'A stream can no longer be taken up again.'),
    kind('resume-changed', ['behaviour', 'stream', 'changed'], 'ERROR', 'A stream is taken up in another way.'),
  ],
  *detect(pair) {
    for (const { name, old: was, new: is } of ofOperations(pair, ({ streams }) => streams)) {
      const places = { operation: name, at: 'stream', old: was?.provenance, new: is?.provenance };
      if (was === undefined) yield { ...places, id: 'stream-added', message: 'its stream is described now' };
      else if (is === undefined)
        yield { ...places, id: 'stream-removed', message: 'its stream is no longer described' };
      else for (const sight of sights(was, is)) yield { ...places, ...sight };
    }
  },
};

interface Partial {
  readonly id: string;
  readonly message: string;
  readonly prove?: () => Witness | undefined;
}

function* sights(was: Stream, is: Stream): Iterable<Partial> {
  for (const part of ['type', 'sequence', 'resource', 'state', 'time'] as const) {
    const [before, now] = [was.envelope[part], is.envelope[part]];
    if (before === undefined || before === now) continue;
    const message = `the ${part} of an event was at ${before} and is at ${now ?? 'no place that is said'} now`;
    yield {
      id: 'envelope-changed',
      message,
      prove: () => (now === undefined ? undefined : misread(part, before, now)),
    };
  }
  const [before, now] = [
    new Map(was.events.map((one) => [one.type, one])),
    new Map(is.events.map((one) => [one.type, one])),
  ];
  for (const [type, { role }] of now) {
    const other = before.get(type);
    if (role === 'closes' && other?.role !== 'closes' && was.events.some((one) => one.role === 'closes'))
      yield {
        id: 'closing-event-added',
        message: `${type} may be the last event now`,
        prove: () => unclosed(was, type),
      };
    else if (other === undefined) yield { id: 'event-type-added', message: `events of type ${type} are new` };
  }
  for (const [type, { role }] of before) {
    const other = now.get(type);
    if (other === undefined) yield { id: 'event-type-removed', message: `events of type ${type} are gone` };
    else if (role === 'closes' && other.role !== 'closes')
      yield { id: 'closing-event-removed', message: `${type} is no longer the last event` };
  }
  yield* lists(
    was.members.map(({ path }) => path),
    is.members.map(({ path }) => path),
    'event-member',
    'the member',
  );
  yield* lists(was.heartbeats, is.heartbeats, 'heartbeat', 'the heartbeat');
  const pairs = ({ pairs: all }: Stream) => all.map(({ open, close, by }) => `${open} with ${close} by ${by}`);
  yield* lists(pairs(was), pairs(is), 'event-pair', 'the pair');
  yield* lists(orderRules(was), orderRules(is), 'event-rule', 'the rule:');
  const numbers = ({ sequence }: Stream) =>
    sequence === undefined ? undefined : `from ${sequence.start ?? 'any number'}, by ${sequence.step ?? 'any step'}`;
  if (numbers(was) !== undefined && numbers(was) !== numbers(is))
    yield {
      id: 'event-order-changed',
      message: `numbers ran ${numbers(was)} and run ${numbers(is) ?? 'as they like'} now`,
    };
  const end = ({ sentinel }: Stream) => JSON.stringify(sentinel?.value);
  if (end(was) !== undefined && end(was) !== end(is))
    yield {
      id: 'sentinel-changed',
      message: `the stream ended with ${end(was)} and ends with ${end(is) ?? 'nothing of the kind'} now`,
      prove: () =>
        story(
          ['the client waits for the data', `${end(was)}`, 'and the new document sends', `${end(is) ?? 'none'}`],
          'the text that the client waits for never comes',
        ),
    };
  yield* resumes(was, is);
}

/** What a stream promises of the order of its events, and of its readers, as phrases. */
function orderRules({ never, counts, joins, times, live, replay, independent, closes }: Stream): readonly string[] {
  const often = (least = 0, most = Number.POSITIVE_INFINITY) =>
    most === Number.POSITIVE_INFINITY ? `${least} times or more` : `${least} to ${most} times`;
  return [
    ...(never ?? []).map(
      ({ after, type, by }) => `${type} never follows ${after}${by === undefined ? '' : ` of the same ${by}`}`,
    ),
    ...(counts ?? []).map(({ type, least, most }) => `${type} comes ${often(least, most)}`),
    ...(joins ?? []).map(({ piece, text, whole, at }) => `${text} of ${piece} joined is ${at} of ${whole}`),
    ...(times === undefined ? [] : ['times never go back']),
    ...(live === undefined ? [] : ['events come while things happen']),
    ...(replay === undefined ? [] : ['every reader is sent everything']),
    ...(independent === undefined ? [] : ['what is streamed goes on when readers leave']),
    ...(closes.after && closes.known !== 'inferred' ? ['the stream ends after a closing event'] : []),
  ];
}

function* resumes(was: Stream, is: Stream): Iterable<Partial> {
  const [before, now] = [was.resume, is.resume];
  if (before === undefined && now !== undefined)
    yield { id: 'resume-added', message: 'the stream can be taken up again now' };
  if (before === undefined) return;
  const ask = before.parameter ?? 'Last-Event-ID';
  if (now === undefined) {
    const prove = () => story([`the client asks again with ${ask}=3`], 'the new document knows no such request');
    yield { id: 'resume-removed', message: 'the stream can no longer be taken up again', prove };
  } else if (
    before.meaning !== now.meaning ||
    before.parameter !== now.parameter ||
    (before.lastEventId && !now.lastEventId)
  ) {
    const words = (one: typeof before) =>
      `${one.parameter ?? ''}${one.lastEventId ? ' Last-Event-ID' : ''} (${one.meaning})`.trim();
    const message = `it was taken up by ${words(before)} and is by ${words(now)} now`;
    yield { id: 'resume-changed', message, prove: () => resumed(before, now, ask) };
  }
}

/** Five events were sent and three seen: what comes after a new request in the old way? */
function resumed(
  before: NonNullable<Stream['resume']>,
  now: NonNullable<Stream['resume']>,
  ask: string,
): Witness | undefined {
  const understood = before.parameter === undefined ? now.lastEventId : before.parameter === now.parameter;
  // Each dialect asks so that it gets 4 and 5: `after` names the last one seen, `from` the next one wanted.
  const asked = before.meaning === 'after' ? 3 : 4;
  const first = !understood ? 1 : now.meaning === 'after' ? asked + 1 : asked;
  if (first === 4) return undefined;
  const steps = [
    'events 1, 2, 3 were seen',
    `the client asks again with ${ask}=${asked}`,
    `the server goes on with ${first}`,
  ];
  return story(steps, first < 4 ? 'events come twice' : 'an event is lost');
}

function* lists(was: readonly string[], is: readonly string[], id: string, noun: string): Iterable<Partial> {
  for (const one of was) if (!is.includes(one)) yield { id: `${id}-removed`, message: `${noun} ${one} is gone` };
  for (const one of is) if (!was.includes(one)) yield { id: `${id}-added`, message: `${noun} ${one} is new` };
}

/** Make an event as the new envelope has it, and read it as the old one says. */
function misread(part: string, before: EventPart, now: EventPart): Witness | undefined {
  const value = 'assay';
  const data = now.startsWith('data:')
    ? now
        .slice('data:'.length)
        .split('.')
        .reduceRight<unknown>((inner, name) => ({ [name]: inner }), value)
    : {};
  const event: StreamEvent = {
    at: 0,
    offset: 0,
    type: now === 'field:event' ? value : 'message',
    data: JSON.stringify(data),
    ...(now === 'field:id' ? { id: value } : {}),
  };
  if (eventPart(event, now) !== value || eventPart(event, before) === value) return undefined;
  const steps = [`event: ${event.type}`, ...(event.id === undefined ? [] : [`id: ${event.id}`]), `data: ${event.data}`];
  return story(steps, `a client of the old document looks for the ${part} at ${before} and does not find it`);
}

/** A client that reads until an event that it knows as the last one waits for ever. */
function unclosed(was: Stream, type: string): Witness | undefined {
  const known = was.events.filter(({ role }) => role === 'closes').map((one) => one.type);
  if (known.length === 0 || known.includes(type)) return undefined;
  return story([`event ${type}`, 'nothing more'], `a client of the old document waits for ${known.join(' or ')}`);
}

function story(steps: readonly string[], because: string): Witness {
  return { kind: 'unexpected', message: { kind: 'story', subject: 'an event stream', steps }, because };
}
