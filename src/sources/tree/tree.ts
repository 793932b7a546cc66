import { type Finding, Problem } from '../../model/index.ts';
import { TooLarge, type TreeNode } from './node.ts';
import { type ParsedText, parseJson, SyntaxProblem } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { placeAt, type SourceText } from './source-text.ts';

/** A parsed JSON or YAML text. */
export interface Tree {
  readonly source: SourceText;
  readonly root: TreeNode;
  readonly findings: readonly Finding[];
  /** Absolute path or URL, for relative references. */
  readonly location?: string;
  /** The files that it and its like refer to, by location. */
  readonly library?: Library;
}

export type Library = ReadonlyMap<string, Tree>;

/**
 * Parse JSON or YAML, whichever the text is.
 * @throws Problem with line and column where it is neither.
 */
export function parseTree(source: SourceText): Tree {
  const json = looksLikeJson(source.text);
  const parsed = json ? guarded(source, 'JSON', parseJson) : guarded(source, 'YAML', parseYaml);
  const findings = parsed.duplicates.map(
    ({ key, first, second }): Finding => ({
      id: 'duplicate-key',
      severity: 'warning',
      message: `The member "${key}" stands twice in one object; the later one counts.`,
      places: [placeAt(source, first, endOfLine(source, first)), placeAt(source, second, endOfLine(source, second))],
      remedy: 'Delete one of the two.',
    }),
  );
  return { source, root: parsed.root, findings };
}

/**
 * A YAML flow map also begins with a brace, but its first key hardly has quotes. YAML must not have a go at broken JSON:
 * it takes a lost value for null and a comma too many for nothing.
 */
function looksLikeJson(text: string): boolean {
  return /^\s*(\{\s*(["}]|$)|\[)/.test(text);
}

function guarded(source: SourceText, language: string, parse: (text: string) => ParsedText): ParsedText {
  try {
    return parse(source.text);
  } catch (cause) {
    if (cause instanceof TooLarge)
      throw new Problem(`${source.document} is too large to be read: ${cause.message}.`, {
        place: { document: source.document, ...source.place(0) },
        remedy: 'Give the document of the API alone, or divide it by tags or paths.',
        cause,
      });
    throw cause instanceof SyntaxProblem ? problemOf(source, language, cause) : cause;
  }
}

function problemOf(source: SourceText, language: string, cause: SyntaxProblem): Problem {
  return new Problem(`This is not ${language}: ${cause.message}.`, {
    place: { document: source.document, ...source.place(cause.offset) },
    remedy: `Correct the ${language} at this line; a ${language} linter shows the same place.`,
    cause,
  });
}

function endOfLine(source: SourceText, start: number): number {
  const end = source.text.slice(start, start + 200).search(/[\r\n,]/);
  return end === -1 ? start + 200 : start + end;
}
