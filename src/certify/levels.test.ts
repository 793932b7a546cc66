import { expect, it } from 'vitest';
import { conformantReport } from '../../fixtures/reports/index.ts';
import type { Report } from '../model/index.ts';
import { type CertificationLevel, shortcomings } from './levels.ts';

const report = conformantReport();
const [first] = report.requirements;

/** The report of a target that denies a capability with one requirement in each of these areas. */
function denying(areas: readonly Report['requirements'][number]['requirement']['area'][]): Report {
  if (first === undefined) throw new Error('the sample has no requirement');
  const own = areas.map((area) => ({
    ...first,
    outcome: 'not-applicable' as const,
    requirement: { ...first.requirement, id: `denied:${area}`, area, claim: 'approvals' },
  }));
  return {
    ...report,
    requirements: [...report.requirements, ...own],
    claims: [{ id: 'approvals', claimed: false, by: 'target' }],
  };
}

const core = ['http', 'body', 'auth', 'resource'] as const;

function missing(areas: CertificationLevel['areas'], of: Report): readonly string[] {
  return shortcomings(of, { name: 'some', statement: '', areas, shows: [] }).filter((one) => one.includes('claim'));
}

it('certifies nobody for what they deny, and for the rest all the same', () => {
  expect(missing([...core, 'lifecycle'], denying(['http', 'lifecycle']))).toEqual([
    'the target does not claim approvals',
  ]);
  expect(missing(core, denying(['http', 'lifecycle']))).toEqual([]);
  expect(missing(core, denying(['http']))).toEqual(['the target does not claim approvals']);
});
