import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Contract, Json } from '../model/index.ts';
import { readDocuments } from './index.ts';
import { documentOf, misplaced } from './testing/read-text.ts';

const seed = '../shared/seeds/002_f038835736bab0aa.txt';
const ours = 'suites/toolregistry/source/runs.md';
const read = (path: string) => readDocuments([documentOf(readFileSync(path, 'utf8'), path)]);

/** What wording is: members that say nothing about the wire. */
const wording = new Set(['description', 'summary', 'excerpt', 'line', 'column', 'document', 'pointer', 'message']);

/** A contract without its wording, and without where it stands. */
function facts({ operations, schemas, servers, title, version }: Contract): Json {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key, member]) => !wording.has(key) || typeof member === 'object');
    return Object.fromEntries(kept.map(([key, member]) => [key, key === 'provenance' ? 'somewhere' : bare(member)]));
  };
  // The vendor's OpenAPI says that no credential is needed, and its rendered page says that one is: ours follows the page.
  const known = operations.map(({ security: _, ...operation }) => operation);
  return bare({ operations: known, schemas, servers, title, version }) as Json;
}

describe.skipIf(!existsSync(seed))("the vendor's page of ToolRegistry (needs ../shared/seeds)", () => {
  test('gives the same contract as ours, apart from wording, places and security', async () => {
    const [vendor, own] = [await read(seed), await read(ours)];
    expect(facts(own)).toEqual(facts(vendor));
    expect(Object.keys(own.origins)).toEqual(Object.keys(vendor.origins));
  });

  test('is noticed for what is odd in it', async () => {
    const contract = await read(seed);
    expect(contract.findings.map(({ id, places }) => [id, places.map(({ line }) => line)])).toEqual([
      ['security-empty', [8, 16, 24, 32, 40, 48]],
      ['unknown-format', [8, 16, 16, 32]],
      ['unknown-format', [16]],
      ['dangling-reference', [24]],
      ['number-where-whole', [8]],
      ['number-where-whole', [8]],
      ['parameter-type-differs', [8, 32]],
    ]);
    expect(
      contract.operations.every(({ security }) => security.length === 1 && security[0]?.schemes.length === 0),
    ).toBe(true);
  });

  test('is quoted where its facts stand, in lines of two thousand characters too', async () => {
    expect(misplaced(await read(seed), { [seed]: readFileSync(seed, 'utf8') })).toEqual([]);
  });
});

describe('our page of ToolRegistry', () => {
  test('states a required x-api-key for every operation', async () => {
    const { operations, securitySchemes } = await read(ours);
    expect(operations.map(({ security }) => security.map(({ schemes }) => schemes))).toEqual(
      operations.map(() => [['apiKey']]),
    );
    expect(securitySchemes).toMatchObject({ apiKey: { kind: 'apiKey', in: 'header', name: 'x-api-key' } });
  });

  test('gives every fact a line of its own', async () => {
    const { origins } = await read(ours);
    expect(misplaced(await read(ours), { [ours]: readFileSync(ours, 'utf8') })).toEqual([]);
    const lines = Object.values(origins).flatMap((places) => places.map(({ line, pointer }) => `${line} ${pointer}`));
    expect(new Set(lines.map((line) => line.split(' ')[0])).size).toBe(new Set(lines).size);
  });

  test('merges what two fragments say of RunDto', async () => {
    const { origins } = await read(ours);
    expect(origins['RunDto#/properties/status/enum']).toHaveLength(2);
  });
});
