import { partOf, type Words } from '../page/page.ts';
import { namesIn } from './state-names.ts';

/** A way from one state to another, as an arrow shows it. */
export interface Way {
  readonly from: Words;
  readonly to: Words;
}

export interface ArrowLine {
  readonly states: readonly Words[];
  readonly ways: readonly Way[];
}

/** Arrows of type and of typewriters. `->>` is a message in a sequence diagram, and `x->y` without blanks is a program. */
export const arrow = /\s*(?:→|⟶|⇒|➔|➜|➞|►|(?<=\s)(?:--?|==?)>(?!>)(?=\s))\s*/;

interface Group {
  readonly names: readonly Words[];
  /** `(A | B)*`: may be left out, and may come again. */
  readonly isOptional: boolean;
  readonly repeats: boolean;
}

/**
 * A line of states and arrows and nothing else: `QUEUED → RUNNING → (PAUSED)* → (DONE | FAILED)`.
 * @returns undefined for any other line
 */
export function arrowLineOf(line: Words): ArrowLine | undefined {
  if (line.text.length > 400) return undefined;
  const parts = splitAt(line, arrow);
  if (parts.length < 2) return undefined;
  const groups = parts.map(groupOf).filter((group) => group !== undefined);
  if (groups.length !== parts.length) return undefined;
  return { states: groups.flatMap(({ names }) => names), ways: waysThrough(groups) };
}

function groupOf(part: Words): Group | undefined {
  const found = /^[\s"'`]*[([{]?([^()[\]{}]*?)[)\]}]?([*+?])?[\s"'`.]*$/.exec(part.text);
  const [, inner = '', mark] = found ?? [];
  const from = part.text.indexOf(inner);
  const names = inner === '' ? undefined : namesIn(partOf(part, from, from + inner.length));
  if (names === undefined) return undefined;
  return { names, isOptional: mark === '*' || mark === '?', repeats: mark === '*' || mark === '+' };
}

function waysThrough(groups: readonly Group[]): readonly Way[] {
  const ways: Way[] = [];
  const join = (before: Group, after: Group) => {
    for (const from of before.names) for (const to of after.names) if (from.text !== to.text) ways.push({ from, to });
  };
  groups.forEach((group, index) => {
    if (group.repeats) join(group, group);
    // What may be left out is passed by.
    for (let next = index + 1; next < groups.length; next++) {
      const after = groups[next];
      if (after === undefined) break;
      join(group, after);
      if (!after.isOptional) break;
    }
  });
  return ways;
}

/** The parts of a line between marks. */
export function splitAt(line: Words, mark: RegExp): readonly Words[] {
  const parts: Words[] = [];
  let from = 0;
  for (const found of line.text.matchAll(new RegExp(mark.source, 'g'))) {
    parts.push(partOf(line, from, found.index));
    from = found.index + found[0].length;
  }
  parts.push(partOf(line, from, line.text.length));
  return parts;
}
