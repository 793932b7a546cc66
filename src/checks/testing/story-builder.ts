import type {
  Case,
  Contract,
  Exchange,
  FramingRemark,
  Json,
  Payload,
  Story,
  StreamEvent,
  StreamRecord,
  WireFailure,
} from '../../model/index.ts';
import { runsContract } from './runs-contract.ts';

/** One exchange, told tersely. What is left out is plausible: status 200, the next free span of time, JSON both ways. */
export interface ExchangeSketch {
  readonly operation: string;
  readonly step?: string;
  readonly status?: number;
  /** Answer body as JSON; `text` for anything else. */
  readonly json?: Json;
  readonly text?: string;
  readonly headers?: readonly (readonly [string, string])[];
  /** Request body. */
  readonly sent?: Json;
  readonly requestHeaders?: readonly (readonly [string, string])[];
  /** Keyed `in.name`. */
  readonly parameters?: Readonly<Record<string, Json>>;
  /** `[sentAt, endedAt]`. */
  readonly at?: readonly [number, number];
  readonly failure?: WireFailure['kind'];
  /** Text that came behind the end of the answer. */
  readonly excess?: string;
  readonly credential?: Exchange['credential'];
}

export interface EventSketch {
  /** No event field when left out. */
  readonly type?: string;
  /** JSON data; `text` for anything else. */
  readonly data?: Json;
  readonly text?: string;
  readonly id?: string | number;
  readonly at?: number;
}

export interface StreamSketch {
  readonly stream: string;
  readonly step?: string;
  readonly parameters?: Readonly<Record<string, Json>>;
  readonly headers?: readonly (readonly [string, string])[];
  readonly requestHeaders?: readonly (readonly [string, string])[];
  readonly events?: readonly EventSketch[];
  readonly framing?: readonly FramingRemark['kind'][];
  readonly remarks?: readonly FramingRemark[];
  readonly at?: readonly [number, number];
  readonly end?: StreamRecord['end']['kind'];
  /** What of HTTP's rules its bytes broke. */
  readonly violation?: string;
}

export interface StorySketch {
  readonly contract?: Contract;
  /** Members of the case; a scenario named `told` when left out. */
  readonly case?: Partial<Case>;
  readonly records: readonly (ExchangeSketch | StreamSketch)[];
  readonly end?: Story['end'];
  readonly attempt?: number;
  readonly control?: Story;
  /** The story that the case looks back on: its records are `ex1`, `es2`, … and come before all others. */
  readonly earlier?: StorySketch['records'];
}

const slot = 10;

/** Build a story: ids `x1`, `s2`, … in order of telling; each record in its own span of ten milliseconds unless it says otherwise. */
export function tell(sketch: StorySketch): Story {
  const contract = sketch.contract ?? runsContract;
  const testCase = toldCase(sketch);
  const attempt = sketch.attempt ?? 1;
  const exchanges: Exchange[] = [];
  const streams: StreamRecord[] = [];
  sketch.records.forEach((record, i) => {
    const sent = { case: testCase.id, attempt };
    if ('stream' in record) streams.push({ ...streamOf(contract, record, i + 1), ...sent });
    else exchanges.push({ ...exchangeOf(contract, record, i + 1), ...sent });
  });
  return {
    case: testCase,
    attempt,
    exchanges,
    streams,
    end: sketch.end ?? { kind: 'done' },
    ...(sketch.control === undefined ? {} : { control: sketch.control }),
    ...(sketch.earlier === undefined ? {} : { earlier: [earlierStory(contract, sketch.earlier)] }),
  };
}

function earlierStory(contract: Contract, records: StorySketch['records']): Story {
  const { exchanges, streams, ...story } = tell({ contract, records, case: { id: 'earlier' } });
  // Long before: the times of the story itself begin at 10.
  const long = 10_000;
  return {
    ...story,
    exchanges: exchanges.map((one) => ({
      ...one,
      id: `e${one.id}`,
      sentAt: one.sentAt - long,
      result: { ...one.result, endedAt: one.result.endedAt - long },
    })),
    streams: streams.map((one) => ({
      ...one,
      id: `e${one.id}`,
      sentAt: one.sentAt - long,
      events: one.events.map((event) => ({ ...event, at: event.at - long })),
    })),
  };
}

function toldCase(sketch: StorySketch): Case {
  const operations = sketch.records.map((record) => ('stream' in record ? record.stream : record.operation));
  return {
    kind: 'scenario',
    purpose: 'scenario',
    scenario: 'told',
    id: 'told',
    safety: 'create',
    title: 'a story told by a test',
    requirements: [],
    after: [],
    isControl: false,
    operations: [...new Set(operations)],
    arguments: {},
    ...sketch.case,
  } as Case;
}

function exchangeOf(contract: Contract, sketch: ExchangeSketch, index: number): Exchange {
  const [sentAt, endedAt] = sketch.at ?? [index * slot, index * slot + slot / 2];
  const text = sketch.text ?? (sketch.json === undefined ? '' : JSON.stringify(sketch.json));
  const type = sketch.json === undefined ? [] : ([['content-type', 'application/json']] as const);
  return {
    kind: 'exchange',
    id: `x${index}`,
    case: '',
    attempt: 1,
    ...request(contract, sketch.operation, sketch),
    sentAt,
    result:
      sketch.failure === undefined
        ? {
            kind: 'answered',
            response: { status: sketch.status ?? 200, headers: sketch.headers ?? type, body: payload(text) },
            firstByteAt: endedAt,
            endedAt,
            ...(sketch.excess !== undefined && { excess: { hex: Buffer.from(sketch.excess).toString('hex'), at: 0 } }),
          }
        : { kind: 'failed', failure: { kind: sketch.failure, message: sketch.failure }, endedAt },
  };
}

function streamOf(contract: Contract, sketch: StreamSketch, index: number): StreamRecord {
  const [sentAt, endAt] = sketch.at ?? [index * slot, index * slot + slot / 2];
  const chunks: StreamRecord['chunks'][number][] = [];
  const events: StreamEvent[] = [];
  let offset = 0;
  for (const event of sketch.events ?? []) {
    const data = event.text ?? JSON.stringify(event.data ?? null);
    const at = event.at ?? sentAt + 2;
    const fields = [
      ...(event.id === undefined ? [] : [`id: ${event.id}`]),
      ...(event.type === undefined ? [] : [`event: ${event.type}`]),
      ...data.split('\n').map((line) => `data: ${line}`),
    ];
    const text = `${fields.join('\n')}\n\n`;
    const id = event.id === undefined ? {} : { id: String(event.id) };
    events.push({ at, type: event.type ?? 'message', data, offset, ...id });
    chunks.push({ at, payload: payload(text) });
    offset += Buffer.byteLength(text);
  }
  const end = offset;
  return {
    kind: 'stream',
    id: `s${index}`,
    case: '',
    attempt: 1,
    ...request(contract, sketch.stream, sketch),
    sentAt,
    status: 200,
    headers: sketch.headers ?? [['content-type', 'text/event-stream']],
    openedAt: sentAt + 1,
    chunks,
    events,
    framing: [
      ...(sketch.framing ?? []).map((kind) => ({ kind, offset: end, excerpt: kind })),
      ...(sketch.remarks ?? []),
    ],
    end: {
      at: endAt,
      kind: sketch.end ?? 'closed',
      ...(sketch.violation !== undefined && { violation: { kind: 'protocol', message: sketch.violation } }),
    },
  };
}

function request(contract: Contract, id: string, sketch: ExchangeSketch | StreamSketch) {
  const operation = contract.operations.find((candidate) => candidate.id === id);
  const parameters = sketch.parameters ?? {};
  const values = (where: string) =>
    Object.entries(parameters)
      .filter(([key]) => key.startsWith(`${where}.`))
      .map(([key, value]) => [key.slice(where.length + 1), String(value)] as const);
  const query = new URLSearchParams(Object.fromEntries(values('query'))).toString();
  const path = values('path').reduce(
    (template, [name, value]) => template.replace(`{${name}}`, encodeURIComponent(value)),
    operation?.path ?? '/',
  );
  const sent = 'sent' in sketch ? sketch.sent : undefined;
  return {
    step: sketch.step ?? id,
    operation: id,
    parameters,
    credential: ('credential' in sketch ? sketch.credential : undefined) ?? ('valid' as const),
    request: {
      method: (operation?.method ?? 'get').toUpperCase(),
      url: `http://127.0.0.1${path}${query === '' ? '' : `?${query}`}`,
      headers: ('requestHeaders' in sketch ? sketch.requestHeaders : undefined) ?? [],
      ...(sent === undefined ? {} : { body: payload(JSON.stringify(sent)) }),
    },
  };
}

/** Text as a recorded payload. */
export function payload(text: string): Payload {
  return { text, encoding: 'utf8', bytes: Buffer.byteLength(text) };
}
