/**
 * The text with each bracket that begins a line set behind the line before it, every offset kept: YAML 1.2.2 wants the bracket that closes a
 * flow collection indented deeper than its key (section 7.4, `n` of the collection around it), people set it below the key, and most readers
 * take that. Values must be read from the text as written: only where they stand is the same.
 */
export function liftBrackets(text: string): string {
  return text.replace(/\r?\n[ \t]*(?=[\]}])/g, (gap, offset: number) => {
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    // Behind a comment the bracket would be part of it, and the first line of a block of text says how deep the block is.
    return /(?:^|\s)#|[|>][-+\d]*[ \t]*$/.test(before) ? gap : ' '.repeat(gap.length);
  });
}

/** Whether a line begins with the bracket at this offset. */
export function isLoneBracket(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*[\]}]/.test(text.slice(lineStart, offset + 1));
}
