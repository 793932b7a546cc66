import type { Area, Report, Requirement, RequirementResult } from '../model/index.ts';

/** A named set of requirements that a certificate can be given for. */
export interface CertificationLevel {
  readonly name: string;
  readonly statement: string;
  /** Areas whose requirements belong to it. */
  readonly areas: readonly Area[];
  /** Areas in which something must have been shown: who does not claim them is not certified for them. */
  readonly shows: readonly Area[];
}

/** As a suite's profile writes it, by name. */
export type StatedLevels = Readonly<
  Record<string, { readonly statement: string; readonly areas: readonly Area[]; readonly shows?: readonly Area[] }>
>;

const core: readonly Area[] = ['http', 'body', 'auth', 'resource'];

const usual: StatedLevels = {
  core: { statement: 'Requests, answers, credentials and resources.', areas: core, shows: ['http', 'body'] },
  pagination: { statement: 'Core, and lists.', areas: [...core, 'pagination'], shows: ['http', 'body', 'pagination'] },
  lifecycle: { statement: 'Core, and states.', areas: [...core, 'lifecycle'], shows: ['http', 'body', 'lifecycle'] },
  streaming: {
    statement: 'Core, states, and event streams.',
    areas: [...core, 'lifecycle', 'stream'],
    shows: ['http', 'body', 'stream'],
  },
  full: {
    statement: 'All that the suite asks.',
    areas: [...core, 'pagination', 'lifecycle', 'stream'],
    shows: ['http', 'body'],
  },
};

/** The levels of a suite: its own, or those that its requirements have areas for. */
export function levelsOf(
  stated: StatedLevels | undefined,
  requirements: readonly Pick<Requirement, 'area'>[],
): readonly CertificationLevel[] {
  const areas = new Set(requirements.map(({ area }) => area));
  return Object.entries(stated ?? usual)
    .map(([name, { statement, areas: all, shows }]) => ({ name, statement, areas: all, shows: shows ?? [] }))
    .filter(({ shows }) => stated !== undefined || shows.every((area) => areas.has(area)));
}

/** Results that a level asks for: the MUST requirements of its areas. */
export function resultsOf(report: Report, level: CertificationLevel): readonly RequirementResult[] {
  return report.requirements.filter(
    ({ requirement }) => requirement.level === 'MUST' && level.areas.includes(requirement.area),
  );
}

/** Why a report does not reach a level; empty: it does. No skip, no failure, nothing left open. */
export function shortcomings(report: Report, level: CertificationLevel): readonly string[] {
  if (report.halt !== undefined) return [`the run was stopped: ${report.halt.message}`];
  const results = resultsOf(report, level);
  const bad = results.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'not-applicable');
  const passed = new Set(
    results.filter(({ outcome }) => outcome === 'passed').map(({ requirement }) => requirement.area),
  );
  return [
    ...bad.map(({ requirement, outcome, reason, failures }) => {
      const why = failures[0]?.evidence.message ?? reason;
      return `${requirement.id} is ${outcome}${why === undefined ? '' : `: ${why}`}`;
    }),
    ...deniedWithin(report, level).map((id) => `the target does not claim ${id}`),
    ...level.shows
      .filter((area) => !passed.has(area))
      .map((area) => `no MUST requirement of ${area} was shown to hold`),
  ];
}

/** Capabilities that lie wholly within the level, and that the target file denies: what is not asked of it is not certified. */
function deniedWithin({ claims, requirements }: Report, { areas }: CertificationLevel): readonly string[] {
  return claims.flatMap(({ id, claimed, by }) => {
    const own = requirements.filter(({ requirement: { claim, needs = [] } }) => [claim, ...needs].includes(id));
    const isWithin = own.length > 0 && own.every(({ requirement }) => areas.includes(requirement.area));
    return !claimed && by === 'target' && isWithin ? [id] : [];
  });
}
