/** Lines of a document around a place that a requirement or a finding cites, for people to read; nothing is judged by them. */
export interface Quotation {
  /** Name of the document, as places have it. */
  readonly document: string;
  /** Number of the first line, counted from 1. */
  readonly from: number;
  /** The lines, each cut at about 300 characters. */
  readonly lines: readonly string[];
}

/** The line at a place with its neighbours, so far as they were kept. @returns undefined where nothing was kept */
export function quotedAround(
  quotations: readonly Quotation[] | undefined,
  { document, line }: { readonly document: string; readonly line: number },
  around: number,
): Quotation | undefined {
  const home = quotations?.find(
    (one) => one.document === document && one.from <= line && line < one.from + one.lines.length,
  );
  if (home === undefined) return undefined;
  const from = Math.max(home.from, line - around);
  return { document, from, lines: home.lines.slice(from - home.from, line + around + 1 - home.from) };
}
