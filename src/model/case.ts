import type { Json } from './json.ts';
import type { RequirementId } from './requirement.ts';

export type Purpose = 'positive' | 'boundary' | 'negative' | 'property' | 'setup' | 'scenario';

/** What a case may do to the target: `read` changes nothing, `create` adds, `destructive` ends or removes things that the run itself made. */
export type Safety = 'read' | 'create' | 'destructive';

/** Words and dots: `createRun.body-intent-missing`. Stable: equal contract and seed give equal ids. */
export type CaseId = string;

export type Case = ProbeCase | ScenarioCase;

interface CaseBase {
  readonly id: CaseId;
  readonly purpose: Purpose;
  readonly safety: Safety;
  /** One plain phrase: "create a run without the required member intent". */
  readonly title: string;
  readonly requirements: readonly RequirementId[];
  /** Cases whose answers this one needs. They run first; if one of them fails to give what is needed, this case is inconclusive. */
  readonly after: readonly CaseId[];
  /** Some negative probe names this case as its control: its story is kept until the end of judging. */
  readonly isControl: boolean;
  /** Some story looks again, at the end of the run, at what this one made: its story is kept until then. */
  readonly isRevisited?: boolean;
  /**
   * Played while nothing else is under way: it looks at something that every other case may change. `true`: all of it, behind the others.
   * `at-first`: before the others, which begin at its {@link Actor.beside}. `at-last`: it makes its things beside others, once those make no
   * more, and looks at them behind its {@link Actor.alone}.
   */
  readonly alone?: true | 'at-first' | 'at-last';
}

/** One request to one operation. */
export interface ProbeCase extends CaseBase {
  readonly kind: 'probe';
  readonly purpose: Exclude<Purpose, 'scenario'>;
  readonly operation: string;
  readonly request: RequestDraft;
  readonly expect: Expectation;
  /** Where `expect` is `any` for want of knowledge: the values that this target may not know (`path.id`, `body.agent_id`). */
  readonly unsure?: readonly string[];
  /** What differs from the control: for negative probes what was broken, and the control is the positive case that must succeed. */
  readonly mutation?: Mutation;
  /** Boundary probes: a value at the edge of what one keyword allows, and where it stands. The control has another value there. */
  readonly edge?: { readonly at: string; readonly keyword: string };
  readonly control?: CaseId;
}

/** A story of several requests, acted by the scenario's own code in `plan/scenarios/`. */
export interface ScenarioCase extends CaseBase {
  readonly kind: 'scenario';
  readonly purpose: 'scenario';
  readonly scenario: string;
  /** Operations that the story uses. */
  readonly operations: readonly string[];
  readonly resource?: string;
  /**
   * Stories whose things this one looks at again. It is played last, when all others have ended. Unlike those in `after` they may be left
   * out, fail, or make nothing.
   */
  readonly revisits?: readonly CaseId[];
  /** Requests that it takes, about, where that can be told before. */
  readonly requests?: number;
  /** The same story told shorter, for a budget that the whole one would not fit: its arguments, and what it takes then. */
  readonly shorter?: { readonly requests: number; readonly arguments: Readonly<Record<string, Json>> };
  /** Arguments of the story, such as page sizes. Part of the plan, so part of its determinism. */
  readonly arguments: Readonly<Record<string, Json>>;
}

/**
 * What a conformant target does with a probe.
 * `accept`: answers 2xx. `refuse`: answers 4xx. `refuse-credential`: 401 or 403. `not-found`: 404 or 410.
 * `any`: documents leave it open; only never-5xx and shape rules apply.
 */
export type Expectation = 'accept' | 'refuse' | 'refuse-credential' | 'not-found' | 'any';

/** The one thing in which a negative probe differs from its control. */
export interface Mutation {
  readonly kind:
    | 'missing-required'
    | 'wrong-type'
    | 'below-minimum'
    | 'above-maximum'
    | 'not-in-enum'
    | 'too-short'
    | 'too-long'
    | 'too-few-items'
    | 'too-many-items'
    | 'pattern-broken'
    | 'format-broken'
    | 'null-not-allowed'
    | 'keyword-broken'
    | 'malformed-body'
    | 'wrong-media-type'
    | 'wrong-method'
    | 'no-credential'
    | 'wrong-credential'
    | 'misplaced-credential'
    | 'unknown-id'
    | 'malformed-id'
    /** Differences that documents leave open: nobody has to refuse them. */
    | 'duplicate-keys'
    | 'unknown-member'
    | 'head-in-place-of-get'
    | 'options'
    /** No credential, and an id that names nothing; its control has no credential and an id that names something. */
    | 'no-credential-unknown-id';
  /** Where: `query.page`, `body/intent` (JSON Pointer after `body`), `path.runId`, `header.x-api-key`. */
  readonly at: string;
  /** JSON Schema keyword that the instance breaks, where one is broken. */
  readonly keyword?: string;
}

/**
 * `valid`: as the target file says. `wrong`: a well-formed wrong one, in the right place. `near`: a wrong one that begins
 * like the right one. `other`: the target file's second one, of somebody
 * else, where it gives one. `misplaced`: the right one, in a place where no document wants it.
 */
export type CredentialKind = 'valid' | 'none' | 'wrong' | 'near' | 'other' | 'misplaced';

/**
 * A request before it is resolved. Values may hold {@link Slot}s, which the run fills in: `{ "$slot": … }` anywhere a value may stand.
 */
export interface RequestDraft {
  readonly operation: string;
  /** Values by parameter, keyed `in.name`: `path.runId`, `query.page`. Left out: not sent. */
  readonly parameters: Readonly<Record<string, DraftValue>>;
  readonly body?: DraftBody;
  readonly credential: CredentialKind;
  /** Replaces the operation's method (wrong-method probes). */
  readonly method?: string;
  /** Headers beyond what parameters and body imply. */
  readonly headers?: readonly (readonly [string, string])[];
  /** Lower-case names of headers that are else implied (`accept`) and are not sent. */
  readonly without?: readonly string[];
}

export type DraftBody =
  | { readonly mediaType: string; readonly value: DraftValue }
  /** Sent as it is: malformed JSON and the like. */
  | { readonly mediaType: string; readonly raw: string };

/** JSON with slots in it. */
export type DraftValue = Json | SlotHolder | readonly DraftValue[] | { readonly [member: string]: DraftValue };

export interface SlotHolder {
  readonly $slot: Slot;
}

/**
 * A value that exists only at run time.
 * `produced`: read from the answer of another case: from its body, or the value of one of its headers. `variable`: from the target file. `nonce`: a word unique to this run and label.
 */
export type Slot =
  | { readonly kind: 'produced'; readonly case: CaseId; readonly pointer: string; readonly header?: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'nonce'; readonly label: string };

/** What makes input invalid by a stated constraint. */
export const invalidInput = [
  'missing-required',
  'wrong-type',
  'below-minimum',
  'above-maximum',
  'not-in-enum',
  'too-short',
  'too-long',
  'too-few-items',
  'too-many-items',
  'pattern-broken',
  'format-broken',
  'null-not-allowed',
  'keyword-broken',
  'malformed-body',
] as const satisfies readonly Mutation['kind'][];
