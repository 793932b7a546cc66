import { plainLine, plainText } from '../plain-text.ts';

/**
 * Text of unknown origin as Markdown that shows it and does nothing: no markup, no HTML, no link, no mention, no reference to an issue.
 * GitHub looks for mentions and addresses in what is shown, so an empty comment is put where they begin.
 */
export function inert(text: string, limit = 1_000): string {
  return plainLine(text, limit)
    .replace(/[\\`*_{}[\]<>()#+!|~^$&]/g, (character) =>
      character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
    .replace(/^(\d*)([-.])/, '$1\\$2')
    .replace(/@(?=\w)/g, '@<!-- -->')
    .replace(/#(?=\d)/g, '#<!-- -->')
    .replace(/:\/\//g, ':<!-- -->//')
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}<!-- -->.`);
}

/** A code span: nothing in it is Markdown. Not for tables, which split at pipes even there. */
export function span(text: string, limit = 300): string {
  const line = plainLine(text, limit);
  const ticks = '`'.repeat(longest(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** A fenced block, with a fence that the text does not hold. */
export function fence(text: string, language = '', limit = 8_000): string {
  const shown = plainText(text, limit);
  const ticks = '`'.repeat(Math.max(3, longest(shown) + 1));
  return `${ticks}${language}\n${shown}\n${ticks}`;
}

function longest(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
}
