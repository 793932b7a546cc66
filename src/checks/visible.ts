/** Text as a person can see it: characters beyond plain ASCII as escapes, and no more of it than fits a line. */
export function visible(text: string, longest = 160): string {
  const seen = text.replaceAll(/[^\x20-\x7e]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return seen.length > longest ? `${seen.slice(0, longest)}… (${text.length} characters)` : seen;
}
