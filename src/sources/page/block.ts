import type { Stretch, Words } from './page.ts';
import type { Sample } from './sample.ts';
import type { Section } from './section.ts';

/** A piece of a page, as a person would tell it apart by its shape. */
export type Block =
  | {
      readonly kind: 'line';
      readonly words: Words;
      /** Heading level; 0 for a line that is no heading by its marks. */
      readonly level: number;
      /** Whether it stands in a list. */
      readonly bullet: boolean;
      /** Whether it stands in a code block. */
      readonly code: boolean;
    }
  | { readonly kind: 'table'; readonly header: readonly Words[]; readonly rows: readonly (readonly Words[])[] }
  /** A field whose name, type and need stand on lines of their own. */
  | {
      readonly kind: 'field';
      readonly name: Words;
      readonly type: Words;
      readonly required?: { readonly value: boolean; readonly words: Words };
      readonly limits?: Words;
      readonly default?: Words;
      /** Its whole depth is shown, by the name. */
      readonly isDrawn?: true;
      readonly pattern?: Words;
      /** Where it is sent, where the page says it beside the field. */
      readonly section?: Section;
    }
  /** The values that the field above may have, each where it stands. */
  | { readonly kind: 'values'; readonly options: readonly Words[] }
  | { readonly kind: 'sample'; readonly sample: Sample }
  /** What went before is over: the operation ends here, whatever follows. */
  | { readonly kind: 'end' }
  /** A line of an event stream. */
  | { readonly kind: 'frame'; readonly field: string; readonly words: Words; readonly sample?: Sample }
  /** A GitBook block such as `{% swagger-parameter in="path" name="id" %}`. */
  | {
      readonly kind: 'tag';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, Words>;
      readonly stretch: Stretch;
    };
