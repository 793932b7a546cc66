import type { LifecycleState } from '../../model/index.ts';
import { partOf, type Words } from '../page/page.ts';
import { namesIn } from './state-names.ts';

type Kind = LifecycleState['kind'];

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:terminal|final|end|ending|closed)$/i, 'terminal'],
  [/^(?:initial|start|starting|first)$/i, 'initial'],
  [/^(?:waiting|blocked|blocking|paused|suspended)$/i, 'waiting'],
  [/^(?:active|intermediate|transient|transitional|running|non-?(?:terminal|final))$/i, 'transitional'],
];

/** The kind of state that a word names: `terminal`, `initial`. */
export function kindOfWord(word: string): Kind | undefined {
  return kinds.find(([pattern]) => pattern.test(word.trim()))?.[1];
}

/** `Terminal states: A, B, C`: a list of states of one kind. */
export function listOfKind(line: Words): { readonly kind: Kind; readonly names: readonly Words[] } | undefined {
  const found =
    /^\W{0,4}([A-Za-z-]+)\s+(?:[a-z]+\s+)?(?:states?|status(?:es)?)\b[^:=]{0,30}?\s*(?::|=|\bare\b|\bis\b)[\s*]*(\S.*)$/i.exec(
      line.text,
    );
  const kind = kindOfWord(found?.[1] ?? '');
  const rest = found?.[2] ?? '';
  if (kind === undefined) return undefined;
  const names = namesIn(partOf(line, line.text.length - rest.length, line.text.length));
  return names === undefined ? undefined : { kind, names };
}

/** Words that say of the state that they stand beside that it is final, or the first. `not a final state` says nothing. */
export function kindInWords(
  text: string,
): { readonly kind: Kind; readonly from: number; readonly to: number } | undefined {
  const found =
    /(?<!\bnot (?:an? |the |yet )?|\bnon-)\b(terminal|final|initial|starting)(?:\s+(?:state|status)\b|\s*[.)!]|\s*$)/i.exec(
      text,
    );
  const kind = kindOfWord(found?.[1] ?? '');
  return found === null || kind === undefined
    ? undefined
    : { kind, from: found.index, to: found.index + found[0].length };
}

/** What is said with such words holds often, and not always. */
export const hedge =
  /\b(?:typically|usually|often|may|might|could|sometimes|normally|generally|probably|mostly|should)\b/i;

/** Verbs of change before the state that they lead to. */
export const becomes =
  /\b(?:returns?|resumes?|moves?|moved|goes|go|transitions?|changes?|switch(?:es)?|advances?|becomes?|enters?|ends?(?: up)?|continues?|proceeds?)\b(?:\s+(?:back|on|over|up))?(?:\s+(?:to|into|as|in|with))?\b/i;

/** Headings under which states are told. */
export const aboutStates = /\b(?:states?|status(?:es)?|life-?\s?cycles?|transitions?|state machine|phases?)\b/i;
