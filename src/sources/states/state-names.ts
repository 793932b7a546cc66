import { partOf, type Words } from '../page/page.ts';

/** How a state is written: `QUEUED`, `in_progress`, `run.waiting`. */
const name = String.raw`[A-Za-z][A-Za-z0-9]*(?:[_.:-][A-Za-z0-9]+)*`;
const onlyName = new RegExp(`^${name}$`);

/** States one beside the other: `A | B`, `` `a`, `b` or `c` ``. @returns undefined where anything else stands among them. */
export function namesIn(words: Words): readonly Words[] | undefined {
  const found: Words[] = [];
  let at = 0;
  for (const part of words.text.split(/(\s*(?:,\s*or\s|,\s*and\s|[|/,]|\bor\b|\band\b)\s*)/)) {
    const from = at;
    at += part.length;
    if (/^\s*(?:,\s*or\s|,\s*and\s|[|/,]|or|and)\s*$/.test(part)) continue;
    const bare = part.trim().replace(/^["'`*]+|["'`*.]+$/g, '');
    if (!onlyName.test(bare) || bare.length > 40) return undefined;
    const start = from + part.indexOf(bare);
    found.push(partOf(words, start, start + bare.length));
  }
  return found.length === 0 ? undefined : found;
}

/** The known states that stand in some words, as words of their own, in their order. */
export function knownIn(words: Words, known: ReadonlySet<string>, anyCase = false): readonly Words[] {
  return [...words.text.matchAll(new RegExp(name, 'g'))].flatMap(({ 0: one, index }) => {
    const meant = known.has(one)
      ? one
      : anyCase
        ? [...known].find((state) => state.toLowerCase() === one.toLowerCase())
        : undefined;
    return meant === undefined ? [] : [{ ...partOf(words, index, index + one.length), text: meant }];
  });
}
