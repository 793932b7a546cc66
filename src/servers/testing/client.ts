import { isObject, type JsonObject } from '../../model/index.ts';
import type { RunningServer } from '../suite.ts';

/** A plain client for the tests of this server; it shares no code with the suite's own. */
export interface Client {
  raw(method: string, path: string, options?: RequestOptions): Promise<Reply>;
  get(path: string): Promise<Reply>;
  post(body: object): Promise<Reply>;
  /** Follow a stream up to the nth event of a type. */
  until(path: string, event: string, nth?: number): Promise<Frame>;
}

interface RequestOptions {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Empty: none is sent. Absent: the right one. */
  readonly key?: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body where it is a JSON object, else an empty one. */
  readonly json: JsonObject;
  /** The body where it is a JSON array, else an empty one. */
  readonly list: readonly JsonObject[];
}

export interface Frame {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: JsonObject;
}

export function createClient({ url, credential }: Pick<RunningServer, 'url' | 'credential'>): Client {
  const open = (method: string, path: string, { body, headers, key = credential }: RequestOptions) =>
    fetch(url + path, {
      method,
      headers: { ...(key === '' ? {} : { 'x-api-key': key }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
  const raw = async (method: string, path: string, options: RequestOptions = {}): Promise<Reply> => {
    const response = await open(method, path, options);
    const text = await response.text().catch((error: Error) => `unreadable: ${error.message}`);
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    const value = isJson ? parsed(text) : undefined;
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isObject(value) ? value : {},
      list: Array.isArray(value) ? value : [],
    };
  };
  return {
    raw,
    get: (path) => raw('GET', path),
    post: (body) =>
      raw('POST', '/v1/runs', { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    until: async (path, event, nth = 1) => {
      const response = await open('GET', path, {});
      const decoder = new TextDecoder();
      let text = '';
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        const found = readFrames(text).filter((frame) => frame.event === event)[nth - 1];
        if (found !== undefined) return found;
      }
      throw new Error(`The stream ended without ${event}: ${text}`);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The whole frames of a stream with LF line ends. */
export function readFrames(text: string): readonly Frame[] {
  return text
    .split('\n\n')
    .slice(0, -1)
    .map((frame) => ({
      id: /^id: (.*)$/m.exec(frame)?.[1],
      event: /^event: (.*)$/m.exec(frame)?.[1],
      data: JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? '{}'),
    }));
}
