import type { Case, CaseId, CredentialKind } from './case.ts';
import type { Contract } from './contract.ts';
import type { Json } from './json.ts';
import type { Quotation } from './quotation.ts';
import type { Claim, Requirement, RequirementId } from './requirement.ts';

/** Everything that went over the wire, as NDJSON: one header, records, one footer. Secrets are redacted before a record exists. */
export type TranscriptLine = TranscriptHeader | TranscriptRecord | TranscriptFooter;

export type TranscriptRecord = CaseStart | Exchange | StreamRecord | CaseEnd | Halt;

/** `x12` or `s3`: unique in a transcript. */
export type RecordId = string;

export interface TranscriptHeader {
  readonly kind: 'header';
  readonly format: 'assay-transcript/1';
  /** Version of Assay that recorded it. */
  readonly assay: string;
  readonly suite: { readonly name: string; readonly edition: string };
  readonly target: { readonly url: string };
  readonly seed: number;
  /** Unique to this run; part of all data made on the target. */
  readonly nonce: string;
  /** Wall clock at the start, RFC 3339. All other times are milliseconds since then, by a monotonic clock. */
  readonly startedAt: string;
  readonly claims: readonly Claim[];
  readonly contract: Contract;
  /** SHA-256 of the contract's canonical JSON, in hex. */
  readonly contractHash: string;
  readonly requirements: readonly Requirement[];
  /** Lines of the documents around cited places, for reports to show. */
  readonly quotations?: readonly Quotation[];
  /** How the run was narrowed (`operations getRun`); absent: everything was asked for. */
  readonly scope?: string;
  /** Present when only one part of the plan was played. */
  readonly shard?: Shard;
  /** Cases that were planned but left out, with the reason (budget, filter, safety, scenario not offered). */
  readonly leftOut: readonly {
    readonly case: CaseId;
    readonly reason: string;
    readonly requirements: readonly string[];
    /** Nobody asked for it to be left out: Assay spares the target. What nothing else judges does then not apply; absent: it is wanting. */
    readonly isSpared?: true;
  }[];
}

/** One of several parts of a plan; the parts were played by several runs, and their transcripts belong together. */
export interface Shard {
  /** Counted from 1. */
  readonly index: number;
  readonly count: number;
  /** SHA-256 in hex of the ids of all cases of the whole plan: equal for all parts of one plan. */
  readonly plan: string;
  /** Requirements that this part has a say on. */
  readonly share: readonly RequirementId[];
  /** Those of them that other parts have a say on too: what this part leaves open, they may show. */
  readonly elsewhere: readonly RequirementId[];
}

export interface CaseStart {
  readonly kind: 'case-start';
  readonly case: Case;
  /** 1, or higher when the case is repeated to confirm a failure. */
  readonly attempt: number;
  readonly at: number;
}

export interface CaseEnd {
  readonly kind: 'case-end';
  readonly case: CaseId;
  readonly attempt: number;
  readonly at: number;
  /** `inconclusive`: the story could not be told to the end (setup refused, patience spent). `error`: our fault. */
  readonly outcome:
    | { readonly kind: 'done' }
    | { readonly kind: 'inconclusive'; readonly reason: string; readonly remedy?: string }
    | { readonly kind: 'error'; readonly message: string };
}

/** The run stopped before its end, or could not begin. */
export interface Halt {
  readonly kind: 'halt';
  readonly at: number;
  readonly reason: 'unreachable' | 'not-this-api' | 'credential-refused' | 'interrupted' | 'time-limit' | 'byte-limit';
  /** One plain sentence that says what to do. */
  readonly message: string;
}

export interface WireRequest {
  /** As sent, after serialisation. */
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: Payload;
}

/** Bytes as text where they are valid UTF-8, else base64. */
export interface Payload {
  readonly text: string;
  readonly encoding: 'utf8' | 'base64';
  /** Length in bytes before any cut. */
  readonly bytes: number;
  /** Present when `text` holds less than everything: SHA-256 of all bytes, in hex. */
  readonly cut?: { readonly sha256: string };
}

export interface WireResponse {
  readonly status: number;
  /** In wire order, names as sent, duplicates kept. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Payload;
}

/** Why there is no (whole) answer. */
export interface WireFailure {
  readonly kind: 'unreachable' | 'timeout' | 'reset' | 'protocol' | 'too-large' | 'aborted' | 'tls';
  readonly message: string;
  /** With `protocol`: the bytes around the place where reading stopped. */
  readonly octets?: Octets;
}

export interface Octets {
  /** Pairs of hexadecimal digits, one after the other; secrets are replaced. */
  readonly hex: string;
  /** Index of the octet where reading stopped, where that is known. */
  readonly at?: number;
}

interface Sent {
  readonly id: RecordId;
  readonly case: CaseId;
  readonly attempt: number;
  /** Word for this step inside its case: `probe`, `create`, `poll`, `page-3`. */
  readonly step: string;
  readonly operation: string;
  /** Parameter values as resolved, keyed `in.name` (`path.runId`, `query.page`). */
  readonly parameters: Readonly<Record<string, Json>>;
  /** Which credential went with it. */
  readonly credential: CredentialKind;
  readonly request: WireRequest;
  /** Milliseconds since the start of the run. */
  readonly sentAt: number;
  /** Present when it was sent twice: a kept-alive connection broke before any byte of an answer (RFC 9112 section 9.3.1). */
  readonly resent?: WireFailure;
}

export interface Exchange extends Sent {
  readonly kind: 'exchange';
  /** We closed the connection ourselves as soon as the request had been sent: the story is about that. */
  readonly left?: boolean;
  readonly result:
    | {
        readonly kind: 'answered';
        readonly response: WireResponse;
        readonly firstByteAt: number;
        readonly endedAt: number;
        /** Bytes came behind the end of the answer, and belong to nothing: those around its end. */
        readonly excess?: Octets;
      }
    | { readonly kind: 'failed'; readonly failure: WireFailure; readonly endedAt: number };
}

/** A request whose answer was read as a stream. An answer that is no event stream is recorded as an {@link Exchange} in place of this. */
export interface StreamRecord extends Sent {
  readonly kind: 'stream';
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly openedAt: number;
  /** Chunks as they came off the socket. */
  readonly chunks: readonly { readonly at: number; readonly payload: Payload }[];
  readonly events: readonly StreamEvent[];
  /** What the audit of the raw bytes found, in order. */
  readonly framing: readonly FramingRemark[];
  readonly end: {
    readonly at: number;
    /** `closed`: the server ended it cleanly. `left`: we stopped reading, having seen what we wanted. */
    readonly kind: 'closed' | 'left' | 'reset' | 'timeout' | 'limit';
    readonly message?: string;
    /** The bytes in which the stream came broke the rules of HTTP. With `reset` reading ended there; with `closed` they came behind the end. */
    readonly violation?: WireFailure;
  };
  /** Reports only: how much of the middle was left out of {@link chunks} and {@link events}; the transcript has all. */
  readonly leftOut?: { readonly chunks: number; readonly bytes: number; readonly events: number };
}

/** An event as a browser would dispatch it (WHATWG HTML 9.2.6). */
export interface StreamEvent {
  /** Arrival of the chunk that completed it. */
  readonly at: number;
  /** `message` when no event field was sent. */
  readonly type: string;
  readonly data: string;
  /** The id field of this very event, when it had one. */
  readonly id?: string;
  /** Byte offset in the stream of the event's first line. */
  readonly offset: number;
}

/** Something in the bytes that the standard's grammar does not produce, or that consumers drop. */
export interface FramingRemark {
  readonly kind:
    | 'byte-order-mark'
    | 'invalid-utf8'
    | 'unknown-field'
    | 'nul-in-id'
    | 'bad-retry'
    | 'unfinished-event'
    | 'event-without-data';
  readonly offset: number;
  readonly excerpt: string;
}

export interface TranscriptFooter {
  readonly kind: 'footer';
  readonly endedAt: number;
  readonly counts: { readonly cases: number; readonly exchanges: number; readonly streams: number };
  /** SHA-256 in hex over all bytes before this line. */
  readonly sha256: string;
}

/** All that was recorded of one case: what a check judges. */
export interface Story {
  readonly case: Case;
  readonly attempt: number;
  readonly exchanges: readonly Exchange[];
  readonly streams: readonly StreamRecord[];
  readonly end: CaseEnd['outcome'];
  /** The stories that the case revisits, of the same attempt. */
  readonly earlier?: readonly Story[];
  /** The story of the case's control, where it has one and it ran. */
  readonly control?: Story;
}
