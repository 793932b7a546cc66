/**
 * Characters that act instead of being seen: C0 and C1 controls, DEL, marks that change the direction of text, zero-width ones, line
 * separators, lone surrogates, noncharacters. Tab and newline are left to the caller.
 */
const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|\p{Surrogate}/gu;

/** Anything but plain printable ASCII without the marks of log commands. */
const suspect = /[^\t\n\x20-\x7e]|##|::/;

/**
 * Make text of unknown origin inert for terminals, logs and XML: acting characters become visible escapes (`\x1b`, `\u202e`), and the
 * openings of log commands (`##[`, `##vso[`, `##teamcity[`, `::` at the start of a line) are broken. U+FFFD is kept. Newlines and tabs are kept.
 */
export function visible(text: string): string {
  if (!suspect.test(text)) return text;
  return text
    .replace(acting, (character) => {
      if (character === '\ufffd' || character === '\ufffc') return character;
      const code = character.charCodeAt(0);
      return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    })
    .replace(/##(\w*)\[/g, '##$1\\[')
    .replace(/^(\s*)::/gm, '$1\\::');
}

/** {@link visible} on one line: newlines and tabs become escapes too. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}
