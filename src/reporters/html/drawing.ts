import { type Markup, markup } from './markup.ts';

/** A picture that is drawn once and shown in several places. */
export interface Drawing {
  /** Where it is drawn. */
  readonly svg: Markup;
  /** Where it is shown again: a reference, so that the page does not grow with the number of places. */
  readonly again: Markup;
}

/**
 * @param frame `id`: the fragment of the drawing; `look`: its class; `box`: its viewBox; `width`: in pixels, where it has a width of its own
 * @param label the same in words
 */
export function drawing(
  frame: { readonly id: string; readonly look: string; readonly box: string; readonly width?: number },
  label: string,
  content: Markup,
): Drawing {
  const width = frame.width === undefined ? undefined : markup` width="${frame.width}"`;
  const around = (inner: Markup) =>
    markup`<div class="scroll" tabindex="0"><svg class="${frame.look}" viewBox="${frame.box}"${width} role="img" aria-label="${label}">${inner}</svg></div>`;
  return {
    svg: around(markup`<g id="${frame.id}" class="drawn">${content}</g>`),
    again: around(markup`<use href="#${frame.id}"/>`),
  };
}
