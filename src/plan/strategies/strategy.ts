import type { Contract, DraftValue, Operation, Parameter, ProbeCase, RequestDraft, Stage } from '../../model/index.ts';

/** A way of making probes of one operation. */
export interface Strategy {
  /** Kebab-case words = file name. */
  readonly id: string;
  readonly statement: string;
  cases(planning: Planning, operation: Operation, base: BaseRequest): Iterable<Probe>;
}

/** A probe before the planner knows which requirements it serves and whether it is somebody's control. */
export type Probe = Omit<ProbeCase, 'requirements' | 'isControl' | 'kind' | 'safety'> & {
  readonly setups?: readonly Setup[];
};

/** A request that fits the document, made of the least that it asks for. */
export interface BaseRequest {
  readonly request: RequestDraft;
  /** Cases that make what the request names. */
  readonly setups: readonly Setup[];
  /** Values that this target may not know: a refusal then proves nothing. */
  readonly unsure: readonly string[];
}

/** A case that must run first because it makes a thing. */
export type Setup = Omit<ProbeCase, 'requirements' | 'isControl'>;

export interface Planning {
  readonly contract: Contract;
  readonly stage: Stage;
  /** Numbers for one purpose; see `randomFor`. */
  random(label: string): () => number;
  /** A base request again, on things of its own: for probes that may end what they name. @param label distinguishes the things */
  fresh(operation: Operation, label: string): BaseRequest;
  /** Say what is not planned, and why: what nobody is told of looks tried. @param id words of a case that is none: `createRun.body-deeper` */
  leaveOut(id: string, reason: string): void;
  /** A valid value for a parameter, from the target file, the document's example or the schema; undefined where none can be made. */
  valueOf(operation: Operation, parameter: Parameter): DraftValue | undefined;
}
