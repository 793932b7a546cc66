import { isLoneBracket, liftBrackets } from './lift-brackets.ts';
import { type ParsedText, SyntaxProblem } from './parse-json.ts';
import { readYamlEvents } from './read-yaml-events.ts';
import { readYamlWithCare } from './read-yaml-with-care.ts';
import { refuseDenseYaml } from './refuse-dense-yaml.ts';

/** Characters up to which what is broken is read again for better words. The careful reader takes two seconds for a megabyte. */
const mostForWords = 250_000;

/**
 * Read YAML 1.2 (with merge keys) and keep the place of every value, by events. What they call broken is read again by the careful reader,
 * which says best what is wrong, reads a little more, and gives the same tree (`read-yaml-events.test.ts` holds the two equal).
 * In a long text what is broken is told as the reader by events saw it, at the same place.
 * @throws SyntaxProblem for what is not YAML, has several documents, aliases itself or nests too deep; TooLarge for too many values.
 */
export function parseYaml(text: string): ParsedText {
  refuseDenseYaml(text);
  const read = readYamlEvents(text);
  if (!(read instanceof SyntaxProblem)) return read;
  if (text.length <= mostForWords) return readYamlWithCare(text);
  if (!isLoneBracket(text, read.offset)) throw read;
  const again = readYamlEvents(text, liftBrackets(text));
  if (again instanceof SyntaxProblem) throw read;
  return again;
}
