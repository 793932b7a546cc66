import { placeName, type Requirement } from '../../model/index.ts';
import { block } from './explain-check.ts';

const knowledge = {
  stated: 'the document says so',
  standard: 'a standard says so',
  inferred: 'inferred from usual practice, so never a MUST',
} as const;

const levels = {
  MUST: 'MUST: a failure makes the target not conformant',
  SHOULD: 'SHOULD: a failure is reported and decides nothing',
  INFO: 'INFO: an observation, never a failure',
} as const;

/** A requirement in plain lines: what must hold, how far it binds, where it is written, what exercises it. */
export function explainRequirement(requirement: Requirement, suite: string): readonly string[] {
  const { provenance, exercisedBy, claim } = requirement;
  const cases = [
    ...(exercisedBy.scenarios === undefined || exercisedBy.scenarios.length === 0
      ? []
      : [`scenarios ${exercisedBy.scenarios.join(', ')}`]),
    ...(exercisedBy.purposes === undefined ? [] : [`${exercisedBy.purposes.join(', ')} cases`]),
    ...(exercisedBy.mutations === undefined ? [] : [`requests with ${exercisedBy.mutations.join(', ')}`]),
  ];
  return [
    `requirement ${requirement.id} of ${suite}`,
    '',
    `  ${requirement.statement}`,
    `  ${levels[requirement.level]}`,
    '',
    '  where it is written',
    ...provenance.flatMap((place) => [
      `    ${placeName(place)} (${knowledge[place.known]})`,
      `      | ${place.excerpt.replaceAll('\n', ' ').slice(0, 200)}`,
    ]),
    '',
    ...(cases.length === 0 && exercisedBy.operations === undefined
      ? []
      : block('exercised by', inWords(cases, exercisedBy.operations))),
    ...(claim === undefined ? [] : block('applies when', `the target claims ${claim}`)),
  ];
}

/** `scenarios a, b; negative cases; of getRun`. */
function inWords(cases: readonly string[], operations: readonly string[] | undefined): string {
  const of = operations === undefined ? '' : `of ${operations.join(', ')}`;
  return cases.length === 0 ? `all cases ${of}` : [cases.join('; '), of].filter((part) => part !== '').join(' ');
}
