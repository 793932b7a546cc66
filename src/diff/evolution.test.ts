import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Contract, Problem } from '../model/index.ts';
import { loadDocument, readDocuments } from '../sources/index.ts';
import { diffContracts } from './diff-contracts.ts';
import { refusalOfRequest } from './witness/judge-request.ts';
import { refusalOfResponse } from './witness/judge-response.ts';
import { pairOperations } from './witness/match-operations.ts';
import { sideOf } from './witness/witnesses.ts';

const folders = ['seeds', 'docs'].map((name) => fileURLToPath(new URL(`../../../shared/${name}/`, import.meta.url)));
const there = folders.every((folder) => existsSync(folder));
/** Each page against the next one; with ASSAY_MATRIX=full each against each. */
const whole = process.env['ASSAY_MATRIX'] === 'full';

describe.skipIf(!there)(
  'the vendors’ pages against each other (skipped where they do not lie beside the project)',
  () => {
    let contracts: readonly (readonly [string, Contract])[] = [];
    beforeAll(async () => {
      const paths = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
      const read = await Promise.all(
        paths.map(async (path) => {
          try {
            return [[path, await readDocuments([await loadDocument(path)])] as const];
          } catch (error) {
            // A remnant of a page and a page of prose alone give no contract.
            if (error instanceof Problem) return [];
            throw error;
          }
        }),
      );
      contracts = read.flat();
    });

    it('gives changes of which every breaking one has a witness that both pages bear out', { timeout: 120_000 }, () => {
      expect(contracts.length).toBeGreaterThan(4);
      for (const [i, [name, old]] of contracts.entries()) {
        expect(diffContracts(old, old), name).toEqual([]);
        for (const [, next] of whole
          ? contracts
          : [contracts[(i + 1) % contracts.length] ?? contracts[0] ?? ['', old]]) {
          const changes = diffContracts(old, next);
          expect(changes.filter(({ level, witness }) => level === 'ERROR' && witness === undefined)).toEqual([]);
          const operations = pairOperations(old, next);
          const side = (contract: Contract, key: 'old' | 'new') =>
            sideOf(
              contract,
              contract.schemas,
              new Map(operations.flatMap((pair) => (pair[key] === undefined ? [] : [[pair.name, pair[key]]]))),
            );
          const [was, is] = [side(old, 'old'), side(next, 'new')];
          for (const { witness } of changes) {
            if (witness?.message.kind === 'request') {
              expect(refusalOfRequest(was, witness.message)).toBeUndefined();
              expect(refusalOfRequest(is, witness.message)).toBeDefined();
            } else if (witness?.message.kind === 'response') {
              const [allows, refuses] = witness.kind === 'withdrawn' ? [was, is] : [is, was];
              expect(refusalOfResponse(allows, witness.message)).toBeUndefined();
              expect(refusalOfResponse(refuses, witness.message)).toBeDefined();
            }
          }
          // What came one way went the other.
          const names = (id: RegExp, list: typeof changes) =>
            list
              .filter((one) => id.test(one.id))
              .flatMap((one) => one.operations.map((op) => op.replaceAll(/\{\w+\}/g, '{}')))
              .sort();
          expect(names(/^operation-added$/, changes)).toEqual(names(/^operation-removed/, diffContracts(next, old)));
        }
      }
    });
  },
);
