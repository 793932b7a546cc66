import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type LineOrigin, type SourceText, sourceText } from '../tree/source-text.ts';

/** A fenced code block. */
export interface Fence {
  /** The first word after the fence, lower case. */
  readonly language: string | undefined;
  /** What stands inside, with the lines and columns of the Markdown file. */
  readonly source: SourceText;
}

/** All code blocks of a Markdown text, in order. */
export function findFences(document: string, text: string): readonly Fence[] {
  const lines = text.split(/\r\n|\n|\r/);
  const fences: Fence[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'code' && node.position !== undefined) {
      // The opening fence has a line of its own; an indented block has none.
      const fenced = /^[\s>*+\-\d.)]*(```|~~~)/.test(lines[node.position.start.line - 1] ?? '');
      const first = node.position.start.line + (fenced ? 1 : 0);
      const origins = node.value.split(/\r\n|\n|\r/).map((line, index) => originOf(lines, first + index, line));
      fences.push({
        language: node.lang?.toLowerCase() ?? undefined,
        source: sourceText(document, node.value, origins),
      });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(text));
  return fences;
}

/** A block inside a list or a quotation loses its indent, so columns begin further right. */
function originOf(lines: readonly string[], line: number, content: string): LineOrigin {
  const written = lines[line - 1] ?? '';
  return { line, column: written.endsWith(content) ? written.length - content.length + 1 : 1 };
}
