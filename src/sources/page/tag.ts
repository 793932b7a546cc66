import type { Block } from './block.ts';
import type { Stretch, Words } from './page.ts';

/** A GitBook tag on a line of its own. Closing tags and tags without attributes carry nothing, and layout is not read. */
export function readTag(text: string, line: Stretch): Block | undefined {
  const raw = text.slice(line.start, line.end);
  const found = /^\s*\{%-?\s*([\w-]+)([\s\S]*?)-?%\}/.exec(raw);
  const name = found?.[1];
  if (found === null || name === undefined || name.startsWith('end')) return undefined;
  const attributes = new Map<string, Words>();
  for (const pair of raw.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\w+))/g)) {
    const value = pair[2] ?? pair[3] ?? pair[4] ?? '';
    const start = line.start + pair.index + pair[0].lastIndexOf(value);
    attributes.set((pair[1] ?? '').toLowerCase(), { text: value, start, end: start + value.length });
  }
  return { kind: 'tag', name, attributes, stretch: { start: line.start + raw.indexOf('{%'), end: line.end } };
}
