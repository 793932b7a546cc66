import type { Contract } from '../../model/index.ts';
import type { Difference } from '../../sources/index.ts';
import { countContract } from './describe-contract.ts';

/** What was understood, with every finding, for programs: `schemas/spec.schema.json` is its form. */
export function contractAsJson(contract: Contract): string {
  const { findings, ...understood } = contract;
  return print({ format: 'assay-spec/1', counts: countContract(contract), findings, contract: understood });
}

/** Where two descriptions differ, for programs: contradictions, and what only one of them says, each with its places. */
export function differencesAsJson(
  differences: readonly Difference[],
  documents: readonly string[],
  against: string,
): string {
  return print({ format: 'assay-spec-differences/1', documents, against, differences });
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
