import type { Contract, Provenance } from '../../model/index.ts';
import { diffContracts } from '../diff-contracts.ts';
import { contractOf, withOperation } from './contract-of.ts';

const query = (name: string) => ({ name, in: 'query', schema: { type: 'string' } });

export const provenance: Provenance = { document: 'page', line: 1, excerpt: '', known: 'stated' };

async function listed(parts: Partial<Contract>): Promise<Contract> {
  const parameters = ['page', 'start', 'limit', 'before', 'token'].map((name) => query(name));
  return { ...(await contractOf(withOperation({ operationId: 'list', parameters }))), ...parts };
}

/** What changed between two descriptions of the behaviour of one operation, `list`. */
export async function behaviour(old: Partial<Contract>, next: Partial<Contract>) {
  return diffContracts(await listed(old), await listed(next)).map(
    ({ id, level, witness }) => `${level} ${id}${witness === undefined ? '' : ` (${witness.because})`}`,
  );
}
