import { TooLarge } from './node.ts';
import { type ParsedText, SyntaxProblem } from './parse-json.ts';
import { RareYaml, readYamlEvents } from './read-yaml-events.ts';
import { readYamlWithCare } from './read-yaml-with-care.ts';
import { refuseDenseYaml } from './refuse-dense-yaml.ts';

/** Characters up to which what is broken is read again for better words. The careful reader takes two seconds for a megabyte. */
const mostForWords = 250_000;
/** Characters up to which rare tags, directives and keys that are no scalars are read. */
const mostWithCare = 1_000_000;

/**
 * Read YAML 1.2 (with merge keys) and keep the place of every value. Nearly all of it is read by events; what is rare or broken by the
 * careful reader, which gives the same tree (`read-yaml-events.test.ts` holds the two equal).
 * In a long text what is broken is told as the reader by events saw it, at the same place.
 * @throws SyntaxProblem for what is not YAML, has several documents, aliases itself or nests too deep; TooLarge for too many values.
 */
export function parseYaml(text: string): ParsedText {
  refuseDenseYaml(text);
  const read = readYamlEvents(text);
  if (!(read instanceof SyntaxProblem)) return read;
  if (!(read instanceof RareYaml)) {
    if (text.length > mostForWords) throw read;
  } else if (text.length > mostWithCare)
    throw new TooLarge('it has rare tags, directives or keys that are no words, and more than a million characters');
  return readYamlWithCare(text);
}
