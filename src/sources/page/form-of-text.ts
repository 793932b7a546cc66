/** Several named parts with marks between them, as people write the form of a text: `name@version`, `<owner>/<repo>`. */
export interface TextForm {
  readonly form: string;
  /** ECMA-262, anchored. */
  readonly pattern: string;
  readonly from: number;
  readonly to: number;
}

const part = String.raw`(?:<[\w -]+>|\{[\w -]+\}|[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*)`;
const mark = String.raw`(?:[@:/#~]|::)`;
const written = new RegExp(
  String.raw`\b(?:format|form|pattern|written as|looks like)\s*(?:is|of|:|=)?\s*["'\x60]?(${part}(?:${mark}${part})+)(?![\w@:/#~(-])["'\x60]?`,
  'i',
);

/**
 * The form that a description gives a text, by named parts and marks between them. Parts hold anything but the marks; where the words say
 * what an empty text means, it may be empty too.
 */
export function formOfText(words: string): TextForm | undefined {
  const found = written.exec(words);
  const form = found?.[1];
  if (found === null || form === undefined || /^https?:/i.test(form)) return undefined;
  const marks = [...form.replaceAll(new RegExp(part, 'g'), ' ').matchAll(/[^\s]+/g)].map(([one]) => one);
  const others = [...new Set(marks.join(''))].map((one) => (one === '/' ? '\\/' : one)).join('');
  const body = `[^${others}]+${marks.map((one) => `${one.replaceAll('/', '\\/')}[^${others}]+`).join('')}`;
  // "yes/no" is a choice.
  if (marks.every((one) => one === '/') && !/[<{_]/.test(form)) return undefined;
  const mayBeEmpty = /\b(?:if|when|or) (?:left )?(?:empty|blank)\b/i.test(words);
  const from = found.index + found[0].indexOf(form);
  return { form, pattern: mayBeEmpty ? `^(?:${body})?$` : `^${body}$`, from, to: from + form.length };
}
