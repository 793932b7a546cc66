import type { Json } from '../../model/index.ts';

/** What a server says to one request: a whole body, or a stream that is written as it comes. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Called once the head is sent; writes until it ends the sink or the client leaves. */
  readonly stream?: (sink: Sink) => void;
}

/** The writing end of a streamed answer. */
export interface Sink {
  write(bytes: Buffer): void;
  end(): void;
  /** Calls back once when the answer is over, whoever ended it. */
  onClose(listener: () => void): void;
}

/** An answer that carries JSON. */
export function jsonAnswer(status: number, value: Json, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** An answer without a body. */
export function emptyAnswer(status: number): Answer {
  return { status, headers: {} };
}
