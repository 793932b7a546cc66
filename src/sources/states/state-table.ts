import type { Words } from '../page/page.ts';
import type { Way } from './arrows.ts';
import { namesIn } from './state-names.ts';
import { kindInWords, kindOfWord } from './state-words.ts';

type Role = 'state' | 'from' | 'to' | 'next' | 'terminal' | 'kind' | 'description';

const roles: readonly (readonly [RegExp, Role])[] = [
  [/^(?:from|source|current|previous|old|before)(?: (?:state|status|phase))?$/i, 'from'],
  [/^(?:to|target|new|after)(?: (?:state|status|phase))?$/i, 'to'],
  [
    /^(?:next|next (?:state|status)(?:s|es)?|possible next (?:state|status)(?:s|es)?|transitions?(?: to)?|can (?:become|go to|move to|transition to|change to)|followed by|leads to|becomes|goes to)$/i,
    'next',
  ],
  [/^(?:is )?(?:terminal|final|end state|ended|done)(?: state)?\??$/i, 'terminal'],
  [/^(?:kind|type|category)(?: of state)?$/i, 'kind'],
  [/^(?:(?:run|job|task|order|payment) )?(?:state|status|phase)(?: (?:name|value))?$/i, 'state'],
  [/^(?:descriptions?|meaning|notes?|details?|what it means|explanation)$/i, 'description'],
];

export interface StateFact {
  readonly name: Words;
  readonly kind?: { readonly kind: NonNullable<ReturnType<typeof kindOfWord>>; readonly words: Words };
}

export interface StateTable {
  readonly states: readonly StateFact[];
  readonly ways: readonly Way[];
}

/** A table of states: with what comes next, with which are final, or from and to. @returns undefined for any other table */
export function stateTableOf(header: readonly Words[], rows: readonly (readonly Words[])[]): StateTable | undefined {
  const columns = header.map(({ text }) => roles.find(([pattern]) => pattern.test(text.trim()))?.[1]);
  const at = (role: Role, row: readonly Words[]) => row[columns.indexOf(role)];
  const has = (role: Role) => columns.includes(role);
  if (has('from') && has('to')) {
    const ways = rows.flatMap((row) => waysOf(at('from', row), at('to', row)));
    return ways.length === 0
      ? undefined
      : { states: ways.flatMap(({ from, to }) => [{ name: from }, { name: to }]), ways };
  }
  if (columns[0] !== 'state' || !(has('next') || has('terminal') || has('kind') || has('description')))
    return undefined;
  const states: StateFact[] = [];
  const ways: Way[] = [];
  for (const row of rows) {
    const [cell] = row;
    const names = cell === undefined ? undefined : namesIn(cell);
    // A table of statuses of HTTP, or of something else.
    if (cell === undefined || names === undefined) return undefined;
    const kind = kindIn(at('terminal', row), at('kind', row), at('next', row), at('description', row));
    for (const name of names) states.push({ name, ...(kind === undefined ? {} : { kind }) });
    if (has('next')) ways.push(...waysOf(cell, at('next', row)));
  }
  return states.length < 2 ? undefined : { states, ways };
}

function waysOf(from: Words | undefined, to: Words | undefined): readonly Way[] {
  const [sources, targets] = [from, to].map((cell) =>
    cell === undefined || isNothing(cell) ? undefined : namesIn(cell),
  );
  return (sources ?? []).flatMap((one) =>
    (targets ?? []).flatMap((other) => (one.text === other.text ? [] : [{ from: one, to: other }])),
  );
}

/** `-`, `none`, `— (final)`: a cell that says that nothing comes next. */
function isNothing({ text }: Words): boolean {
  return /^\s*(?:[-–—]*|none|nothing|n\/a|∅)\s*$/i.test(text) || kindInWords(text) !== undefined;
}

function kindIn(
  terminal: Words | undefined,
  kind: Words | undefined,
  next: Words | undefined,
  description: Words | undefined,
): StateFact['kind'] {
  if (terminal !== undefined && /^(?:yes|y|true|✓|✔|✅|x|●)/i.test(terminal.text.trim()))
    return { kind: 'terminal', words: terminal };
  const named = kindOfWord(kind?.text ?? '');
  if (kind !== undefined && named !== undefined) return { kind: named, words: kind };
  for (const cell of [next, description]) {
    const said = cell === undefined ? undefined : kindInWords(cell.text);
    if (cell !== undefined && said !== undefined) return { kind: said.kind, words: cell };
  }
  return undefined;
}
