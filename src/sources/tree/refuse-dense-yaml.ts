import { deepest, TooLarge } from './node.ts';
import { SyntaxProblem } from './parse-json.ts';

/** Marks of YAML text: each may begin a value. Ten megabytes of a real description hold half a million of them. */
const mostMarks = 1_200_000;
/** The same on one line; minified descriptions are JSON, which is read by another reader. */
const mostOnLine = 60_000;

const [newline, quote, apostrophe] = [10, 34, 39];
const [open, close] = [new Set([91, 123]), new Set([93, 125])];
/** `&`, `!`, `-`, `?`, `:`, `,` and `*`, where a blank follows or they begin a word. */
const marks = new Set([33, 38, 42, 44, 45, 58, 63]);

/**
 * Look over a text before a YAML parser does, which needs a kilobyte for each value and recurses into brackets.
 * @throws TooLarge for more values than any description has; SyntaxProblem for brackets that nest without end.
 */
export function refuseDenseYaml(text: string): void {
  let [all, line, depth] = [0, 0, 0];
  let before = newline;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === newline) {
      if (before !== newline) all++;
      line = 0;
      // A list in brackets may go on; brackets in prose that close nothing do not add up.
      if (!open.has(before) && before !== 44) depth = 0;
    } else if (open.has(code)) {
      all++;
      line++;
      if (++depth > deepest) throw new SyntaxProblem(`values nest deeper than ${deepest} levels`, at);
    } else if (close.has(code)) depth = Math.max(0, depth - 1);
    else if (marks.has(code) && (code === 44 || isBlank(text.charCodeAt(at + 1)) || isBlank(before))) {
      all++;
      line++;
    } else if (code === quote || code === apostrophe) {
      // Words in quotes hold no values; a lone apostrophe opens nothing.
      const end = isBlank(before) ? text.indexOf(text[at] ?? '', at + 1) : -1;
      const breaks = end === -1 ? -1 : text.indexOf('\n', at);
      if (end !== -1 && (breaks === -1 || end < breaks)) at = end;
    }
    if (all > mostMarks || line > mostOnLine) throw new TooLarge('it holds more values than any API description');
    if (!isBlank(code) || code === newline || !open.has(before)) before = code;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || Number.isNaN(code);
}
