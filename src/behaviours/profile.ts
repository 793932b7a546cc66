import type { Area, Json, OutOfTurn, PaginationPromise, PaginationStyle, ResumePromise } from '../model/index.ts';

/** The suite profile as written in `suite.yaml`; `schemas/suite.schema.json` describes it and is checked before this type is trusted. */
export interface Profile {
  readonly suite: string;
  readonly title: string;
  readonly edition: string;
  readonly documents: readonly string[];
  readonly guides?: readonly string[];
  readonly operations?: Readonly<Record<string, string>>;
  readonly authentication?: Cited & {
    readonly scheme?: string;
    readonly in: 'header' | 'query' | 'cookie' | 'bearer' | 'basic';
    readonly name: string;
  };
  readonly resources?: readonly ProfileResource[];
  readonly pagination?: readonly ProfilePagination[];
  readonly lifecycles?: readonly ProfileLifecycle[];
  readonly streams?: readonly ProfileStream[];
  readonly actions?: readonly ProfileAction[];
  /** Capabilities by name, beside those that every suite knows. */
  readonly claims?: Readonly<Record<string, { readonly statement: string; readonly operations: readonly string[] }>>;
  /** Levels of certification by name; left out: those that the areas of the requirements give. */
  readonly levels?: Readonly<
    Record<string, { readonly statement: string; readonly areas: readonly Area[]; readonly shows?: readonly Area[] }>
  >;
}

export type Source = { readonly page: string; readonly says: string } | { readonly contract: string };

export interface Cited {
  readonly source?: Source;
}

export interface ProfileResource extends Cited {
  readonly name: string;
  readonly id: string;
  readonly parameter: string;
  readonly create?: string;
  readonly read?: string;
  readonly list?: string;
  readonly cancel?: string;
  readonly remove?: string;
  readonly stream?: string;
  readonly echoes?: readonly { readonly sent: string; readonly read?: string }[];
  readonly keeps?: readonly string[];
  readonly repeats?: Cited & { readonly sent: string; readonly key: string; readonly names?: string };
}

export interface ProfilePagination extends Cited {
  readonly operation: string;
  readonly style: PaginationStyle;
  readonly items?: string;
  readonly itemId: string;
  readonly size?: Cited & {
    readonly parameter: string;
    readonly default?: number;
    readonly min?: number;
    readonly max?: number;
    readonly over?: 'reject' | 'clamp' | 'unstated';
  };
  readonly page?: Cited & { readonly parameter: string; readonly first?: number; readonly max?: number };
  readonly offset?: Cited & { readonly parameter: string };
  readonly cursor?: Cited & {
    readonly parameter: string;
    readonly from: `item:${string}` | `body:${string}` | 'unknown';
    readonly direction?: 'forward' | 'backward';
  };
  readonly link?: Cited & { readonly from: `body:${string}` | 'header' };
  readonly back?: Cited & {
    readonly parameter?: string;
    readonly from: `item:${string}` | `body:${string}` | 'header';
  };
  readonly end?: 'null-token' | 'absent-token' | 'empty-page' | 'short-page' | 'unstated';
  readonly total?: Cited & { readonly path: string; readonly of?: 'matching' | 'all' | 'estimate' };
  readonly order?: Cited & { readonly by: string; readonly direction: 'ascending' | 'descending' };
  readonly filters?: readonly (Cited & { readonly parameter: string; readonly member?: string })[];
  readonly isolation?: { readonly parameter: string; readonly createdWith: string };
  readonly promises?: readonly (Cited & { readonly promise: PaginationPromise })[];
}

export interface ProfileLifecycle extends Cited {
  readonly resource: string;
  readonly field: string;
  readonly unknownStates?: 'open' | 'closed';
  readonly states: Readonly<
    Record<
      string,
      Cited & {
        readonly kind: 'initial' | 'transitional' | 'waiting' | 'terminal';
        readonly within?: Cited & { readonly milliseconds: number };
      }
    >
  >;
  readonly transitions: readonly (Cited & {
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly by?: string;
  })[];
  readonly immutable?: readonly (Cited & { readonly path: string })[];
  readonly ties?: readonly (Cited & {
    readonly path: string;
    readonly states: readonly string[];
    readonly holds: 'always' | 'only' | 'exactly';
  })[];
  readonly times?: readonly (Cited & { readonly path: string; readonly of: 'creation' | 'change' | 'end' })[];
  readonly durations?: readonly (Cited & {
    readonly path: string;
    readonly unit: 'ms' | 's';
    readonly from: string;
    readonly to: string;
  })[];
  readonly work?: Cited & { readonly events: readonly string[] };
  readonly outOfTurn?: readonly (Cited & Omit<OutOfTurn, 'provenance'>)[];
}

type Part = `field:${'event' | 'id'}` | `data:${string}`;

export interface ProfileStream extends Cited {
  readonly operation: string;
  readonly resource?: string;
  readonly envelope: {
    readonly type: Part;
    readonly sequence?: Part;
    readonly resource?: Part;
    readonly state?: Part;
    readonly time?: Part;
  };
  readonly members?: readonly (Cited & { readonly path: string; readonly form?: 'text' | 'moment' })[];
  readonly sequence?: Cited & { readonly start?: number; readonly step?: number };
  readonly events?: Readonly<
    Record<
      string,
      Cited & {
        readonly role?: 'opens' | 'closes' | 'any';
        readonly shows?: readonly string[];
        /** Id of a schema of the documents. */
        readonly schema?: string;
      }
    >
  >;
  readonly heartbeats?: readonly string[];
  readonly pairs?: readonly (Cited & {
    readonly open: string;
    readonly close: string;
    readonly by: string;
    readonly closedBy?: readonly string[];
  })[];
  readonly never?: readonly (Cited & { readonly after: string; readonly type: string; readonly by?: string })[];
  readonly counts?: readonly (Cited & { readonly type: string; readonly least?: number; readonly most?: number })[];
  readonly joins?: readonly (Cited & {
    readonly piece: string;
    readonly text: string;
    readonly whole: string;
    readonly at: string;
    readonly by?: string;
  })[];
  readonly includes?: readonly (Cited & {
    readonly parameter: string;
    readonly value: Json;
    readonly event: string;
    readonly member?: string;
    readonly scenario: string;
  })[];
  readonly times?: Cited;
  readonly live?: Cited;
  readonly replay?: Cited;
  readonly independent?: Cited;
  readonly resume?: Cited & {
    readonly parameter?: string;
    readonly lastEventId?: boolean;
    readonly meaning: 'after' | 'from';
    readonly promises?: readonly (Cited & { readonly promise: ResumePromise })[];
  };
  readonly repeatedInFields?: Cited;
  readonly closes?: Cited & { readonly after: boolean };
  readonly sentinel?: Cited & { readonly value: string };
}

export interface ProfileAction extends Cited {
  readonly operation: string;
  readonly resource: string;
  readonly scenario: string;
  readonly when: readonly string[];
  readonly shownBy?: readonly string[];
  readonly leads: readonly string[];
  readonly parameters?: Readonly<
    Record<string, { readonly event: string; readonly path?: string; readonly linkParameter?: string }>
  >;
  readonly oneUse?: Cited & { readonly scenario: string };
  readonly refusal?: Cited & { readonly words: readonly string[]; readonly leads: readonly string[] };
  readonly input?: Cited & { readonly path: string; readonly mostBytes?: number };
}
