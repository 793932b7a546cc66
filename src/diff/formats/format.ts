import type { Change } from '../change.ts';

/** What is told about a diff. */
export interface DiffReport {
  readonly old: { readonly name: string; readonly version: string };
  readonly new: { readonly name: string; readonly version: string };
  readonly changes: readonly Change[];
  /** Entries of the policy that mean nothing any more. */
  readonly stale: readonly string[];
}

/** Turns a diff into text. Pure. */
export interface DiffFormat {
  readonly id: string;
  readonly statement: string;
  readonly render: (report: DiffReport, options?: { readonly colours?: Paint }) => string;
}

export interface Paint {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}
