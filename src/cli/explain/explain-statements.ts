import { judges, type Statement } from '../../behaviours/index.ts';
import { placeName, type Requirement } from '../../model/index.ts';
import { block } from './explain-check.ts';

/** What documents and standards say that a requirement stands for, in our words, with the line of each. */
export function explainStatements(statements: readonly Statement[], requirement: Requirement): readonly string[] {
  const own = statements.filter(({ judgedBy }) => judgedBy.some((name) => judges(name, requirement)));
  // A check serves many sentences; those about another operation do not help here.
  const exact = own.filter(({ judgedBy }) => judgedBy.includes(requirement.id));
  const lines = new Set(requirement.provenance.map((place) => `${place.document}:${place.line}`));
  const near = own.filter(({ places }) => places.some((place) => lines.has(`${place.document}:${place.line}`)));
  const chosen = [...new Set([...exact, ...near])].filter(({ origin }) => origin !== 'contract');
  return chosen.flatMap(({ statement, level, places, scenario, claim }) => [
    ...block(
      `a sentence that it stands for (${level})`,
      `${statement} ${places.map((place) => placeName(place)).join(', ')}`,
    ),
    ...(scenario === undefined ? [] : block('shown by the scenario', scenario)),
    ...(claim === undefined || claim === requirement.claim ? [] : block('of the claim', claim)),
  ]);
}
