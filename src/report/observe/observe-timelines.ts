import {
  answerOf,
  type Contract,
  type Exchange,
  eventRole,
  eventState,
  eventType,
  type ObservedLane,
  type ObservedTimeline,
  type Story,
  type StreamRecord,
  successJson,
  valueByPath,
} from '../../model/index.ts';

/** Keeps a few stories with streams as timelines: those that failed, and one of each scenario besides. */
export interface TimelineObserver {
  readonly story: (story: Story, failed: boolean) => void;
  readonly result: () => readonly ObservedTimeline[];
}

const failedLimit = 6;
const plainLimit = 6;
const laneLimit = 12;
const markLimit = 200;
const labelLimit = 60;

type Mark = ObservedLane['marks'][number];

export function observeTimelines(contract: Contract): TimelineObserver {
  const failures: ObservedTimeline[] = [];
  const plain: ObservedTimeline[] = [];
  const kinds = new Set<string>();
  return {
    story: (story, failed) => {
      const { case: testCase } = story;
      const kind = testCase.kind === 'scenario' ? testCase.scenario : 'probe';
      if (story.streams.every(({ events }) => events.length === 0)) return;
      if (failed ? failures.length >= failedLimit : plain.length >= plainLimit || kinds.has(kind)) return;
      if (!failed) kinds.add(kind);
      (failed ? failures : plain).push(timelineOf(contract, story, failed));
    },
    result: () => [...failures, ...plain],
  };
}

function timelineOf(contract: Contract, story: Story, failed: boolean): ObservedTimeline {
  const streams = story.streams.map((record) => streamLane(contract, record));
  const ids = new Set(story.streams.flatMap(({ parameters }) => Object.values(parameters).map(String)));
  const all = [...acts(contract, story), ...reads(contract, story, ids), ...streams];
  const lanes = all.slice(0, laneLimit);
  const resource = story.case.kind === 'scenario' ? story.case.resource : undefined;
  return {
    case: story.case.id,
    attempt: story.attempt,
    ...(resource === undefined ? {} : { resource }),
    failed,
    from: Math.min(...lanes.map(({ from }) => from)),
    to: Math.max(...lanes.map(({ to }) => to)),
    lanes,
    omitted: all.length - lanes.length,
  };
}

function streamLane(contract: Contract, record: StreamRecord): ObservedLane {
  const stream = contract.streams.find(({ operation }) => operation === record.operation);
  const marks = record.events.slice(0, markLimit).map((event): Mark => {
    const state = stream === undefined ? undefined : eventState(stream, event);
    return {
      at: event.at,
      role: stream === undefined ? 'any' : eventRole(stream, event),
      label: (stream === undefined ? event.type : eventType(stream, event)).slice(0, labelLimit),
      ...(state === undefined ? {} : { state: state.slice(0, labelLimit) }),
      record: record.id,
    };
  });
  return {
    reader: 'stream',
    operation: record.operation,
    step: record.step,
    record: record.id,
    from: record.sentAt,
    to: record.end.at,
    end: record.end.kind,
    marks,
    omitted: record.events.length - marks.length,
  };
}

/** Reads of the things whose streams are followed. */
function reads(contract: Contract, story: Story, ids: ReadonlySet<string>): readonly ObservedLane[] {
  return contract.resources.flatMap((resource): readonly ObservedLane[] => {
    const field = contract.lifecycles.find((one) => one.resource === resource.name)?.field;
    const found = story.exchanges.filter(
      ({ operation, parameters }) =>
        operation === resource.read && ids.has(String(parameters[`path.${resource.parameter}`])),
    );
    const all = found.flatMap((exchange): Mark[] => {
      const state = field === undefined ? undefined : valueByPath(successJson(exchange), field);
      const shown = typeof state === 'string' ? state.slice(0, labelLimit) : undefined;
      const label = shown ?? statusOf(exchange);
      return [
        {
          at: exchange.result.endedAt,
          role: 'read',
          label,
          ...(shown === undefined ? {} : { state: shown }),
          record: exchange.id,
        },
      ];
    });
    return lane('reads', resource.read ?? '', 'reads', found, all);
  });
}

/** Requests that made the thing, acted on it or ended it. */
function acts(contract: Contract, story: Story): readonly ObservedLane[] {
  const acting = new Set([
    ...contract.resources.flatMap(({ create, cancel, remove }) => [create, cancel, remove]),
    ...contract.actions.map(({ operation }) => operation),
  ]);
  const found = story.exchanges.filter(({ operation }) => acting.has(operation));
  const all = found.map(
    (exchange): Mark => ({
      at: exchange.result.endedAt,
      role: 'act',
      label: `${exchange.operation} ${statusOf(exchange)}`.slice(0, labelLimit),
      record: exchange.id,
    }),
  );
  return lane('acts', '', 'acts', found, all);
}

function lane(
  reader: ObservedLane['reader'],
  operation: string,
  step: string,
  found: readonly Exchange[],
  all: readonly Mark[],
): readonly ObservedLane[] {
  if (found.length === 0) return [];
  const marks = [...all].sort((a, b) => a.at - b.at).slice(0, markLimit);
  return [
    {
      reader,
      operation,
      step,
      from: Math.min(...found.map(({ sentAt }) => sentAt)),
      to: Math.max(...found.map(({ result }) => result.endedAt)),
      marks,
      omitted: all.length - marks.length,
    },
  ];
}

function statusOf(exchange: Exchange): string {
  return String(answerOf(exchange)?.status ?? 'no answer');
}
