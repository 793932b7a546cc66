import { describe, expect, test } from 'vitest';
import { failingReport } from '../../../fixtures/reports/index.ts';
import { html } from '../html.ts';
import { picturesOf } from './pictures.ts';
import { requirementPicture } from './requirement-picture.ts';

const report = failingReport();

describe('pictures stand where they are wanted', () => {
  test('each is drawn once, and shown again by reference', () => {
    const page = html.render(report);
    const { lifecycles, timelines } = picturesOf(report);
    expect(lifecycles.length + timelines.length).toBeGreaterThan(1);
    const drawn = [...page.matchAll(/<g id="(picture-[^"]+)"/g)].map(([, id]) => id);
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const [, id] of page.matchAll(/<use href="#([^"]+)"/g)) expect(drawn).toContain(id);
    expect(page).toContain('<use href="#picture-states-run"');
  });
  test.each(['lifecycle', 'pagination', 'stream'])('at requirements of %s that were exercised', (area) => {
    const exercised = report.requirements.filter(
      ({ requirement, witness, failures }) => requirement.area === area && witness.length + failures.length > 0,
    );
    expect(exercised.length).toBeGreaterThan(0);
    expect(exercised.map((result) => requirementPicture(report, result)).filter(Boolean).length).toBeGreaterThan(0);
  });
  test('not at others', () => {
    for (const result of report.requirements)
      if (['http', 'body', 'auth'].includes(result.requirement.area))
        expect(requirementPicture(report, result)).toBeUndefined();
  });
});
