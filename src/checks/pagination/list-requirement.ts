import type { Level, Provenance, Requirement } from '../../model/index.ts';
import { makeRequirement } from '../requirements.ts';

/**
 * What a check says of one list.
 *
 * @param input.wish the level where the documents state the fact: MUST unless told
 * @param input.about the parameter that it is about, where a check says something of each of several
 * @param input.scenarios the stories that show it: the walks unless told
 */
export function listRequirement(
  check: string,
  operation: string,
  input: {
    readonly statement: string;
    readonly provenance: Provenance;
    readonly wish?: Level;
    readonly about?: string;
    readonly scenarios?: readonly string[];
  },
): Requirement {
  const { statement, provenance, wish = 'MUST', about, scenarios = ['walk-pages'] } = input;
  return makeRequirement({
    check,
    area: 'pagination',
    wish,
    subject: about === undefined ? operation : `${operation}.${about}`,
    statement,
    provenance: [provenance],
    operation,
    claim: 'pagination',
    exercisedBy: { scenarios, operations: [operation] },
  });
}
