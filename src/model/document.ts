import type { Place } from './provenance.ts';

/** Bytes and where they came from. Never trusted. */
export interface Document {
  /** Name as the user knows it; every line number in every report refers to it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Absolute path or URL for resolving relative references; absent for text that has no home. */
  readonly location?: string;
}

/** Something we noticed while reading documents. An `error` means that a fact was lost; nothing of it ever crashes a reading. */
export interface Finding {
  /** Stable kebab-case id of the kind of finding, such as `dangling-reference`. */
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** All places that take part: for a contradiction, both lines. */
  readonly places: readonly Place[];
  /** What to write instead, in one sentence. */
  readonly remedy: string;
}
