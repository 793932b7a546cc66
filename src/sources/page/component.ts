import type { Block } from './block.ts';
import type { Words } from './page.ts';

/**
 * A component of MDX that begins a line: `<ParamField query="limit" type="integer" required>`. It may go over several lines. What it
 * holds follows as lines of its own; its end is a tag named `/ParamField`.
 */
export function readComponent(
  text: string,
  line: { readonly start: number; readonly end: number },
): { readonly block?: Block; readonly end: number } | undefined {
  const start = line.start + (/^\s*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0);
  const head = /^<(\/?)([A-Z]\w*)/.exec(text.slice(start, start + 80));
  if (head === null) return undefined;
  const end = closeOf(text, start + head[0].length);
  if (end === undefined) return undefined;
  const inner = text.slice(start + head[0].length, end - 1);
  const attributes = new Map<string, Words>();
  const add = (name: string, value: string, from: number) =>
    attributes.set(name.toLowerCase(), { text: value, start: from, end: from + value.length });
  for (const pair of inner.matchAll(
    /([A-Za-z][\w-]*)(?:\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|\{\s*["'`]?([^{}"'`\n]*?)["'`]?\s*\}))?/g,
  )) {
    const [whole, name = '', double, single, braced] = pair;
    const value = double ?? single ?? braced;
    const from = start + head[0].length + pair.index;
    if (value === undefined) add(name, name, from);
    else add(name, value, from + whole.indexOf(value, name.length));
  }
  const name = `${head[1]}${head[2]}`.toLowerCase();
  const lineEnd = text.indexOf('\n', start);
  const stretch = { start, end: Math.min(end, lineEnd === -1 ? end : lineEnd) };
  if (inner.trimEnd().endsWith('/')) attributes.set('/', { text: '/', start: end - 2, end: end - 1 });
  return { block: { kind: 'tag', name: `<${name}`, attributes, stretch }, end };
}

/** Behind the `>` that closes a tag, past quotes and braces. A tag longer than any that a person wrote is none. */
function closeOf(text: string, from: number): number | undefined {
  let quote = '';
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + 2000); at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'" || sign === '`') quote = sign;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '>' && depth <= 0) return at + 1;
    else if (sign === '<' && depth <= 0) return undefined;
  }
  return undefined;
}
