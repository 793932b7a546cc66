import type { Json } from '../../model/index.ts';

export const stages = ['Draft', 'Published'] as const;

export type Stage = (typeof stages)[number];

/** Two of these stand in the published samples; the others are this server's own. */
export type Status = 'Created' | 'Running' | 'Succeeded' | 'Failed';

/** One thing that will happen to a run by itself. */
export interface Step {
  /** Step times to wait before it. Default 1. */
  readonly waitSteps?: number;
  readonly to: Status;
}

/** One run, as the server keeps it. */
export interface Run {
  readonly id: string;
  readonly name: string;
  readonly processId: string;
  readonly agentId: string;
  readonly stage: Stage;
  readonly inputs: readonly { readonly name: string; readonly value: Json }[];
  readonly fileIds: readonly string[] | null;
  readonly createdAt: string;
  status: Status;
  outputs: readonly { readonly name: string; readonly value: Json }[] | null;
  /** What is still to happen. */
  readonly script: Step[];
}

/** Whether a run in this status never changes again. */
export function isFinal(status: Status): boolean {
  return status === 'Succeeded' || status === 'Failed';
}
