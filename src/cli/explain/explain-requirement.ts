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
    ...(exercisedBy.scenarios === undefined ? [] : [`scenarios ${exercisedBy.scenarios.join(', ')}`]),
    ...(exercisedBy.purposes === undefined ? [] : [`${exercisedBy.purposes.join(', ')} cases`]),
    ...(exercisedBy.mutations === undefined ? [] : [`requests with ${exercisedBy.mutations.join(', ')}`]),
    ...(exercisedBy.operations === undefined ? [] : [`of ${exercisedBy.operations.join(', ')}`]),
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
    ...(cases.length === 0 ? [] : block('exercised by', cases.join(' '))),
    ...(claim === undefined ? [] : block('applies when', `the target claims ${claim}`)),
  ];
}
