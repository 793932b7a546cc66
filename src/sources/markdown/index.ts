import { type Finding, type Place, Problem } from '../../model/index.ts';
import { isOpenapi } from '../openapi/read-openapi.ts';
import { readTree } from '../openapi/read-tree.ts';
import { showsOperations } from '../page/index.ts';
import { textPage } from '../page/page.ts';
import { readPage } from '../page/read-page.ts';
import type { ReadContext, Reading, Source } from '../source.ts';
import { readStates, showsStates } from '../states/read-states.ts';
import { parseTree } from '../tree/tree.ts';
import { readCompressedFrontMatter } from './compressed-front-matter.ts';
import { type Fence, findFences } from './fences.ts';
import { readComponents } from './read-components.ts';

const mostLines = 1_200_000;

/**
 * Markdown that embeds OpenAPI documents, often one per operation, in fenced code blocks: then these are read, and the prose around them
 * is taken for their explanation. Without such blocks it is read as a page.
 */
export const markdown: Source = {
  id: 'markdown',
  title: 'Markdown, with OpenAPI in fenced blocks or with tables and samples',
  recognise: ({ name, text }) => {
    if (/^ {0,3}(```|~~~)/m.test(text) && saysOpenapi(text)) return 'certain';
    return /\.(md|markdown|mdx)$/i.test(name) || /^#{1,6} \S/m.test(text) ? 'possible' : 'no';
  },
  read: async ({ name, text }, context) => {
    const front = readCompressedFrontMatter(name, text);
    const components = readComponents(name, text);
    if (front !== undefined && 'root' in front) {
      // It holds the whole operation; components only show some of it again, on lines of their own.
      const whole = await readTree(front, context);
      return components === undefined ? [whole] : [whole, await readTree({ ...components, findings: [] }, context)];
    }
    const unread = front === undefined ? [] : [{ ...nothing, findings: [front] }];
    if (components !== undefined) return [await readTree(components, context), ...unread];
    if (!saysOpenapi(text))
      return showsOperations(text) || showsStates(text)
        ? [readPage(textPage(name, text)), ...unread].filter(saysAnything)
        : unread;
    refuseManyLines(name, text);
    const readings: Reading[] = [];
    for (const fence of findFences(name, text))
      if (saysOpenapi(fence.source.text)) readings.push(...(await readFence(fence, context)));
    const states = readStates(textPage(name, text));
    return states.length === 0 ? readings : [...readings, { ...nothing, states }];
  },
};

/** @throws Problem for more lines than any reader takes. */
function refuseManyLines(name: string, text: string): void {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  if (lines <= mostLines) return;
  throw new Problem(`${name} has more than ${mostLines} lines.`, {
    place: { document: name, line: 1 },
    remedy: 'Give the OpenAPI document itself, or divide the page.',
  });
}

const nothing: Reading = {
  servers: [],
  securitySchemes: new Map(),
  operations: [],
  schemas: new Map(),
  findings: [],
};

function saysAnything({ operations, findings, states = [] }: Reading): boolean {
  return operations.length > 0 || findings.length > 0 || states.length > 0;
}

/** Whether a member called openapi (or swagger) stands anywhere. */
function saysOpenapi(text: string): boolean {
  return /(^|[{,\s])["']?(openapi|swagger)["']?\s*:/m.test(text);
}

async function readFence(fence: Fence, context: ReadContext): Promise<readonly Reading[]> {
  try {
    const tree = parseTree(fence.source);
    return isOpenapi(tree) ? [await readTree(tree, context)] : [];
  } catch (cause) {
    // One broken fragment does not take the others with it.
    if (cause instanceof Problem) return [unread(fence, cause)];
    throw cause;
  }
}

function unread(fence: Fence, { message, place, remedy }: Problem): Reading {
  const { line } = fence.source.place(0);
  const at: Place = { document: fence.source.document, line, excerpt: '', ...place };
  const finding: Finding = {
    id: 'broken-fragment',
    severity: 'error',
    message: `The fenced block that begins at line ${line} could not be read. ${message}`,
    places: [at],
    remedy: remedy ?? 'Correct the block.',
  };
  return { ...nothing, findings: [finding] };
}
