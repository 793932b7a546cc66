import type { JsonObject } from '../../model/index.ts';

/** Values of `status`. The edition of April 2026 has two more. */
export type Status =
  | 'running'
  | 'waiting_for_input'
  | 'completed'
  | 'failed'
  | 'cancelled'
  | 'cancelling'
  | 'interrupted';

/** The values that the list can be filtered by. */
export const filterStatuses = ['running', 'completed', 'failed', 'cancelled'] as const;

/** Something that happened to a run; what streams tell. */
export interface RunEvent {
  /** Counts from 1 inside its run. */
  readonly seq: number;
  readonly type: string;
  readonly data: JsonObject;
  readonly createdAt: string;
}

/** One thing that will happen to a run by itself. */
export interface Step {
  /** Step times to wait before it. Default 1. */
  readonly waitSteps?: number;
  /** Milliseconds to wait before it, whatever the server's pace is. */
  readonly waitMs?: number;
  /** Status to enter. */
  readonly to?: Status;
  /** Event to record once the status is entered. */
  readonly event?: string;
  readonly data?: JsonObject;
  /** The run stands still here until its user has said something. */
  readonly asks?: boolean;
}

/** One run, as the server keeps it. */
export interface Run {
  readonly runId: string;
  readonly threadId: string;
  readonly traceId: string;
  readonly routeId: string | undefined;
  readonly personaId: string | undefined;
  readonly createdAt: string;
  status: Status;
  /** Moment of reaching its last status. */
  endedAt: string | undefined;
  /** It stands still until somebody calls the input operation. */
  asking: boolean;
  readonly events: RunEvent[];
  /** What is still to happen. */
  readonly script: Step[];
  readonly listeners: Set<(event: RunEvent) => void>;
  /** Calls off the step that is waited for. */
  callOff: () => void;
}

/** Whether a run in this status never changes again. */
export function isFinal(status: Status): boolean {
  return ['completed', 'failed', 'cancelled', 'interrupted'].includes(status);
}
