import { describe, expect, it } from 'vitest';
import { documentOf, shapes } from '../../bench/large-documents.mjs';
import { inferBehaviours } from '../behaviours/index.ts';
import { readDocuments } from '../sources/index.ts';
import { factsTried } from './account/planned-facts.ts';
import { untriedFacts } from './account/untried-facts.ts';
import { planCases } from './plan-cases.ts';

/** What `bench/plan-large-documents.mjs` plans at full size. */
describe('documents in the shapes of large public APIs', () => {
  it.each(Object.keys(shapes))('%s', async (shape) => {
    const contract = inferBehaviours(await readDocuments([{ name: `${shape}.json`, bytes: documentOf(shape, 0) }]));
    const patience = { completion: 1_000, poll: 10 };
    const stage = { contract, seed: 1, target: { variables: {}, scenarios: {}, claims: {}, patience } };
    const { cases, leftOut } = planCases(stage, []);
    const planned = new Set(cases.flatMap((one) => (one.kind === 'probe' ? [one.operation] : [])));
    expect(leftOut.filter(({ case: id }) => id.endsWith('.valid'))).toEqual([]);
    expect([...planned].sort()).toEqual(contract.operations.map(({ id }) => id).sort());
    const tried = factsTried(contract, cases);
    const held = tried.filter(({ positive, negative }) => positive && negative);
    expect(held.length / tried.length).toBeGreaterThan(0.75);
    // What is not held from both sides is told, each with its reason.
    const untried = untriedFacts(contract, cases);
    expect(untried.flatMap(({ facts }) => facts)).toHaveLength(tried.length - held.length);
    const told = leftOut.map(({ reason }) => reason).join(' ');
    for (const { reason, facts } of untried) expect(told).toContain(`${facts.join(', ')} (${reason})`);
  });
});
