import { type ParsedText, SyntaxProblem } from './parse-json.ts';
import { readYamlEvents } from './read-yaml-events.ts';
import { readYamlWithCare } from './read-yaml-with-care.ts';
import { refuseDenseYaml } from './refuse-dense-yaml.ts';

/**
 * Read YAML 1.2 (with merge keys) and keep the place of every value. Nearly all of it is read by events; what is rare or broken by the
 * careful reader, which gives the same tree (`read-yaml-events.test.ts` holds the two equal).
 * @throws SyntaxProblem for what is not YAML, has several documents, aliases itself or nests too deep; TooLarge for too many values.
 */
export function parseYaml(text: string): ParsedText {
  refuseDenseYaml(text);
  const read = readYamlEvents(text);
  return read instanceof SyntaxProblem ? readYamlWithCare(text) : read;
}
