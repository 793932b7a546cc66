import type { Finding, HttpMethod, Provenance } from '../../model/index.ts';
import type { NamedSchema } from './named-schemas.ts';
import type { Page, Stretch, Words } from './page.ts';
import type { Sample } from './sample.ts';
import type { Section } from './section.ts';

/** What a page says of one field, before it is a schema. Everything keeps its words, so that each fact gets its place. */
export interface FieldDraft {
  readonly section: Section;
  /** The page only calls it a parameter; its section is a guess. */
  readonly placeGuessed?: boolean;
  /** Dotted, with `[]` behind lists; absent for a type without a name. */
  readonly name?: Words;
  type?: Words;
  required?: { readonly value: boolean; readonly words: Words };
  default?: Words;
  example?: Words;
  pattern?: Words;
  /** `Possible values:` stands there, with the values that follow it. */
  values?: { readonly words: Words; readonly options: readonly Words[] };
  /** A heading of values below it that became none. */
  valuesHeading?: Words;
  limits?: Words;
  /** Further limits, each in a place of its own. */
  bounds?: readonly Words[];
  description?: Words;
  /** Further sentences about it that state facts. */
  more?: readonly Words[];
  /** `any of`: the types that follow. */
  readonly alternatives: FieldDraft[];
  /** The whole line or row. */
  readonly stretch: Stretch;
}

export interface BodyDraft {
  stretch: Stretch;
  mediaType?: Words;
  /** The name of its schema, which the page describes elsewhere or nowhere. */
  named?: Words;
  /** A page may say outright whether a body must be sent. */
  required?: Words;
  readonly fields: FieldDraft[];
  readonly samples: Sample[];
}

export interface ResponseDraft extends BodyDraft {
  readonly status: string;
  /** `inferred` where the page shows an answer without its status. */
  readonly known: Provenance['known'];
  description?: Words;
  /** Words that say that it has no body. */
  bodyless?: Words;
}

export interface EventDraft {
  readonly name: Words;
  readonly description?: Words;
}

export interface FrameDraft {
  readonly field: string;
  readonly words: Words;
  readonly sample?: Sample;
}

export interface OperationDraft {
  readonly method: HttpMethod;
  path?: string;
  summary?: Words;
  /** States in which it is meant to be used, as a sentence says. */
  when?: { readonly states: readonly string[]; readonly words: Words };
  /** Where method and path stand; all such places. */
  readonly places: Stretch[];
  /** `inferred` while only a command shows it. */
  known: Provenance['known'];
  readonly parameters: FieldDraft[];
  /** Members of a form that a command sends. */
  sent?: readonly Words[];
  /** Parameters that only a request line shows (`?token=…`). */
  readonly shown: Words[];
  readonly credentials: CredentialDraft[];
  body?: BodyDraft;
  readonly responses: ResponseDraft[];
  /** Says that the answer is an event stream. */
  streams?: { readonly stretch: Stretch; readonly known: Provenance['known'] };
  /** The heading of its answers, where the page has one. */
  announcesAnswers?: Stretch;
  readonly events: EventDraft[];
  readonly frames: FrameDraft[];
  readonly eventFields: FieldDraft[];
  readonly eventSamples: Sample[];
  /** Samples that stand before the request line: answers, of any success where no other sample is shown. */
  readonly early: Sample[];
  /** Level of its heading, 0 in a text without headings. */
  readonly level: number;
}

export type CredentialDraft = Stretch & {
  /** Good in place of the others, not beside them. */
  readonly alternative?: boolean;
  /** Only a sample of a request has it: it shows one way, and does not take others away that the page states for all. */
  readonly sample?: boolean;
} /** The page names it and does not show how it is sent. */ & (
    | {
        readonly kind: 'other';
        /** As OpenAPI calls it; `unknown` where only its name stands there. */
        readonly type: 'apiKey' | 'oauth2' | 'openIdConnect' | 'unknown';
        readonly name?: string;
      }
    | { readonly kind: 'http'; readonly scheme: string }
    | {
        readonly kind: 'apiKey';
        readonly name: string;
        readonly in: 'header' | 'query' | 'cookie';
        /** The page names the key, and not where it is sent. */
        readonly placeUnsaid?: boolean;
      }
  );

/** All that is known while a page is read. */
export interface PageDraft {
  readonly page: Page;
  title?: Words;
  /** Addresses of servers, and where the page shows them. */
  readonly origins: Map<string, Stretch[]>;
  version?: Words;
  readonly operations: OperationDraft[];
  /** Schemas that stand under headings of their own, by name. */
  readonly named: Map<string, NamedSchema>;
  /** Credentials that every operation of the page needs. */
  readonly credentials: CredentialDraft[];
  readonly findings: Finding[];
}

export function draftOperation(
  method: HttpMethod,
  path: string | undefined,
  stretch: Stretch,
  level = 0,
  known: Provenance['known'] = 'stated',
): OperationDraft {
  return {
    method,
    ...(path === undefined ? {} : { path }),
    places: [stretch],
    known,
    parameters: [],
    shown: [],
    credentials: [],
    responses: [],
    events: [],
    frames: [],
    eventFields: [],
    eventSamples: [],
    early: [],
    level,
  };
}
