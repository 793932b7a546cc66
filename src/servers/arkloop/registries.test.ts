import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Behaviour } from './behaviour.ts';
import { faults } from './faults/index.ts';
import { honest } from './honest.ts';
import type { ArkloopFault, ArkloopVariation } from './layer.ts';
import { variations } from './variations/index.ts';

describe.each([
  ['faults', faults],
  ['variations', variations],
] as const)('the registry of %s', (folder, units) => {
  it('lists every file of the folder, sorted', () => {
    const files = readdirSync(new URL(`./${folder}/`, import.meta.url))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index');
    expect(units.map(({ id }) => id)).toEqual(files.sort());
  });

  it.each<ArkloopFault | ArkloopVariation>([...units])('$id changes something and says what', (unit) => {
    expect('lie' in unit ? unit.lie : unit.allowed).toMatch(/\.$/);
    const changed = Object.entries(unit.apply(honest)).filter(
      ([name, value]) => value !== honest[name as keyof Behaviour],
    );
    expect(changed.length).toBeGreaterThan(0);
  });
});
