import type { Json } from '../../model/index.ts';
import { escapeToken, fromPointer, isObject } from '../../model/index.ts';
import { type Markup, markup } from './markup.ts';

interface Line {
  readonly text: string;
  readonly marked: boolean;
}

/** Lines shown at the head of a long value, and on either side of the place at fault. */
const head = 40;
const around = 12;
/** Levels shown: who nests deeper is not read that way, and the indentation alone would fill the page. */
const deepest = 40;

/** A JSON value, indented, with the value at `pointer` marked. Long values show their beginning and what is around the mark. */
export function jsonView(value: Json, pointer?: string): Markup {
  const lines = [...render(value, '', '', '', pointer, 0)];
  const marked = lines.flatMap(({ marked: hit }, i) => (hit ? [i] : []));
  const from = (marked[0] ?? 0) - around;
  const to = (marked[0] ?? 0) + around;
  const shown: Markup[] = [];
  let run: string[] = [];
  let hidden = 0;
  const flush = () => {
    if (run.length > 0) shown.push(markup`${`${run.join('\n')}\n`}`);
    if (hidden > 0) shown.push(gap(hidden));
    [run, hidden] = [[], 0];
  };
  lines.forEach((line, i) => {
    if (i >= head && (marked.length === 0 || i < from || i > to)) {
      hidden++;
      return;
    }
    if (hidden > 0 || line.marked) flush();
    if (line.marked) shown.push(markup`<mark>${line.text}</mark>\n`);
    else run.push(line.text);
  });
  flush();
  return markup`<pre class="json" tabindex="0">${shown}</pre>`;
}

function gap(lines: number): Markup {
  return markup`<i>… ${lines} more ${lines === 1 ? 'line' : 'lines'}</i>\n`;
}

function* render(
  value: Json,
  at: string,
  indent: string,
  name: string,
  pointer: string | undefined,
  depth: number,
): Generator<Line> {
  const marked = pointer !== undefined && pointer !== '' && (at === pointer || at.startsWith(`${pointer}/`));
  const members: readonly (readonly [string, Json])[] = Array.isArray(value)
    ? value.map((item, i) => [String(i), item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  const list = Array.isArray(value);
  const [open, close] = list ? ['[', ']'] : ['{', '}'];
  if (members.length === 0) {
    const empty = list || isObject(value);
    yield { text: `${indent}${name}${empty ? `${open}${close}` : JSON.stringify(value)}`, marked };
    return;
  }
  if (depth === deepest) {
    yield { text: `${indent}${name}${open}…${close}`, marked: marked || pointer?.startsWith(`${at}/`) === true };
    return;
  }
  yield { text: `${indent}${name}${open}`, marked };
  const missing = list ? undefined : missingIn(value, at, pointer);
  for (const [key, member] of members) {
    const label = list ? '' : `${JSON.stringify(key)}: `;
    yield* render(member, `${at}/${escapeToken(key)}`, `${indent}  `, label, pointer, depth + 1);
  }
  if (missing !== undefined) yield { text: `${indent}  ${JSON.stringify(missing)}: (not there)`, marked: true };
  yield { text: `${indent}${close}`, marked };
}

/** The member that a pointer names and its object lacks. */
function missingIn(value: Json, at: string, pointer: string | undefined): string | undefined {
  if (pointer === undefined || !pointer.startsWith(`${at}/`) || !isObject(value)) return undefined;
  const [name, ...deeper] = fromPointer(pointer.slice(at.length));
  return name === undefined || deeper.length > 0 || Object.hasOwn(value, name) ? undefined : name;
}
