import { nameSecrets } from '../secrets.ts';
import { visible } from '../visible.ts';

/** HTML that is safe to put into a page. Only {@link markup} and {@link trusted} make it. */
export interface Markup {
  readonly html: string;
}

export type Fill = Markup | string | number | undefined | readonly Fill[];

/**
 * Tagged template for HTML: everything that is filled in is escaped unless it is {@link Markup} itself. Fill only element content and
 * double-quoted attributes, never tag names, attribute names, scripts or styles. `undefined` fills nothing; lists are joined.
 */
export function markup(strings: TemplateStringsArray, ...fills: readonly Fill[]): Markup {
  return { html: strings.map((part, i) => (i === 0 ? part : `${fillIn(fills[i - 1])}${part}`)).join('') };
}

/** Text that this project wrote itself and that is HTML already: the page's style and script. */
export function trusted(html: string): Markup {
  return { html };
}

function fillIn(fill: Fill): string {
  if (fill === undefined) return '';
  if (typeof fill === 'number') return String(fill);
  if (typeof fill === 'string') return escapeText(fill);
  if (isMarkup(fill)) return fill.html;
  return fill.map(fillIn).join('');
}

function isMarkup(fill: Markup | readonly Fill[]): fill is Markup {
  return 'html' in fill;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escape for element content and quoted attributes; acting characters become visible, secret marks become `$NAME`. */
function escapeText(text: string): string {
  // Most text is harmless, and looking is cheaper than replacing.
  if (/^[\w .,;=/()[\]-]*$/.test(text)) return text;
  return nameSecrets(visible(text)).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
