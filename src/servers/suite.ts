import type { Area, Json, JsonObject } from '../model/index.ts';

/** How to start a reference server. */
export interface ServerOptions {
  readonly suite: string;
  /** 0 (the default): any free port. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Id of one lie to tell. */
  readonly fault?: string;
  /** Ids of legal variations. */
  readonly variations?: readonly string[];
  /** Ids, keys and tokens follow from it. Default 1. */
  readonly seed?: number;
  /** Milliseconds between two steps of a run, at least 1. Default 10. */
  readonly stepMs?: number;
  /** API key to accept. Default: one made from the seed. */
  readonly credential?: string;
  /** Wall clock in milliseconds. Default: the machine's. */
  readonly now?: () => number;
}

/** A reference server that is running. */
export interface RunningServer {
  readonly url: string;
  /** The API key that it accepts. */
  readonly credential: string;
  /** What a target file for it says. */
  readonly target: {
    readonly variables: Readonly<Record<string, Json>>;
    readonly scenarios: Readonly<Record<string, JsonObject>>;
  };
  /** Ends all connections and timers. */
  close(): Promise<void>;
}

/** One lie: an honest server with one thing wrong. */
export interface Fault<Behaviour> extends FaultDescription {
  /** Called once per server, so state may live in the closure. */
  readonly apply: (honest: Behaviour) => Partial<Behaviour>;
}

export interface FaultDescription {
  /** Kebab-case words = file name. */
  readonly id: string;
  readonly area: Area;
  /** One sentence: what it does wrong. */
  readonly lie: string;
  /** Ids of exactly the checks that fail against it. */
  readonly trips: readonly string[];
  /** It shows once, and no more when a failed case is repeated: what it trips is unstable. */
  readonly flickers?: boolean;
}

/** A legal way of being different: no check may fail because of it. */
export interface Variation<Behaviour> extends VariationDescription {
  readonly apply: (honest: Behaviour) => Partial<Behaviour>;
}

export interface VariationDescription {
  readonly id: string;
  /** One sentence: what is different. */
  readonly difference: string;
  /** One sentence: why the documents or a standard allow it. */
  readonly allowed: string;
}

/** A reference implementation of one API. */
export interface ServerSuite {
  readonly name: string;
  readonly faults: readonly FaultDescription[];
  readonly variations: readonly VariationDescription[];
  /** Start it; fault and variations are known names. */
  readonly start: (options: ServerOptions) => Promise<RunningServer>;
}
