import type { Document, Place, Quotation } from '../model/index.ts';

/** Lines kept on either side of a cited one. */
const around = 4;
/** A line longer than this, in characters, is cut: documents of one line exist. */
const lineLimit = 300;
/** Characters of all quotations together; what is cited later goes without. */
const totalLimit = 400_000;

/**
 * Quote documents around the places that are cited, so that reports can show a line in its context when the documents are not at hand.
 * Bounded, whatever the documents are; equal input gives equal quotations, in the order of documents and lines.
 * @param places in order of importance
 */
export function quoteDocuments(documents: readonly Document[], places: readonly Place[]): readonly Quotation[] {
  const wanted = new Map<string, Set<number>>();
  for (const { document, line } of places) {
    if (line < 1) continue;
    const lines = wanted.get(document);
    if (lines === undefined) wanted.set(document, new Set([line]));
    else lines.add(line);
  }
  let left = totalLimit;
  const quotations: Quotation[] = [];
  for (const { name, bytes } of documents) {
    const cited = wanted.get(name);
    if (cited === undefined) continue;
    wanted.delete(name);
    const text = new TextDecoder('utf-8').decode(bytes).split(/\r\n|\n|\r/);
    const kept = new Map<number, string>();
    for (const line of cited) {
      if (left <= 0) break;
      for (let number = Math.max(1, line - around); number <= Math.min(text.length, line + around); number++) {
        if (kept.has(number)) continue;
        const shown = cut(text[number - 1] ?? '');
        kept.set(number, shown);
        left -= shown.length + 1;
      }
    }
    quotations.push(...stretches(name, kept));
  }
  return quotations;
}

/** Neighbouring lines as one stretch. */
function stretches(document: string, kept: ReadonlyMap<number, string>): readonly Quotation[] {
  const found: { readonly document: string; readonly from: number; readonly lines: string[] }[] = [];
  for (const [number, line] of [...kept].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last.from + last.lines.length === number) last.lines.push(line);
    else found.push({ document, from: number, lines: [line] });
  }
  return found;
}

function cut(line: string): string {
  const end = line.trimEnd();
  return end.length <= lineLimit ? end : `${end.slice(0, lineLimit - 1)}…`;
}
