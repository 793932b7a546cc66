import type { JsonObject } from '../../model/index.ts';

/** The values of `status`, in the order of the documents. */
export const statuses = [
  'QUEUED',
  'RUNNING',
  'AUTH_REQUIRED',
  'PAUSED',
  'CANCELED',
  'NO_SUCCESS',
  'PARTIAL_SUCCESS',
  'SUCCESS',
  'FAILED',
] as const;

export type Status = (typeof statuses)[number];

export const approvalStrategies = ['NONE', 'ON_TOOL_CALL', 'ON_START'] as const;

export type ApprovalStrategy = (typeof approvalStrategies)[number];

export type EventType = 'start' | 'step' | 'authentication' | 'run_approval' | 'run_action' | 'status' | 'end';

/** Something that happened to a run; what streams tell. */
export interface RunEvent {
  /** Counts from 1 inside its run. */
  readonly id: number;
  readonly type: EventType;
  readonly data: JsonObject;
}

/** One thing that will happen to a run by itself. */
export interface Step {
  /** Step times to wait before it. Default 1. */
  readonly waitSteps?: number;
  /** Milliseconds to wait before it, whatever the server's pace is. */
  readonly waitMs?: number;
  /** Who causes it acts when a client has been shown where the run stands: so many step times behind that, before `waitSteps` are over. */
  readonly stepsBehindSight?: number;
  /** Status to enter. */
  readonly to?: Status;
  /** Event to record once the status is entered. */
  readonly event?: EventType;
  /** Members of the event beside the envelope. */
  readonly members?: JsonObject;
  /** The event asks for an approval; the run stands still until it is decided. */
  readonly asks?: boolean;
}

/** One run, as the server keeps it. */
export interface Run {
  readonly runId: string;
  readonly repeatKey: string;
  readonly repeatRunId: string | undefined;
  readonly executionPlanId: string;
  readonly intent: string;
  readonly context: string;
  readonly userId: string;
  readonly customerIntegrationIds: readonly string[];
  readonly approvalStrategy: ApprovalStrategy;
  readonly createdAt: string;
  status: Status;
  updatedAt: string;
  result: JsonObject | undefined;
  readonly events: RunEvent[];
  /** What is still to happen. */
  readonly script: Step[];
  readonly listeners: Set<(event: RunEvent) => void>;
  /** Calls off the step that is waited for. */
  callOff: () => void;
  /** A client is shown where the run stands. */
  shown: () => void;
}

/** Whether a run in this status never changes again. */
export function isFinal(status: Status): boolean {
  return !(['QUEUED', 'RUNNING', 'AUTH_REQUIRED', 'PAUSED'] as readonly Status[]).includes(status);
}
