import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { type Revocations, readRevocations, sealRevocations } from '../certify/index.ts';
import { Problem } from '../model/index.ts';
import type { ExitCode } from './exit-code.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Put a certificate on the list of those that were taken back, and sign the list: with the next number and the date of today.
 * @param input `id`: undefined dates the list anew and adds nothing
 * @throws {Problem} where the list there is signed with another key, or is none
 */
export async function takeBack(
  input: {
    readonly path: string;
    readonly id: string | undefined;
    readonly reason: string | undefined;
    readonly privateKey: KeyObject;
  },
  { stdout, now }: Pick<Surroundings, 'stdout' | 'now'>,
): Promise<ExitCode> {
  const { path, id, reason, privateKey } = input;
  if (id !== undefined && !reason?.trim())
    throw new Problem('a certificate is taken back for a reason', { remedy: 'write it: --reason "…"' });
  const old = existsSync(path)
    ? readRevocations(await readFile(path, 'utf8'), [createPublicKey(privateKey)])
    : undefined;
  if (old?.kind === 'refused')
    throw new Problem(`${path}: ${old.reason}`, { remedy: 'name a list that was signed with this key, or a new file' });
  const before = old?.kind === 'signed' ? old.list.revoked : Object.fromEntries(old?.revoked ?? []);
  const list: Revocations = {
    format: 'assay-revocations/1',
    sequence: old?.kind === 'signed' ? old.list.sequence + 1 : 1,
    issuedAt: new Date(now()).toISOString(),
    revoked: id === undefined ? before : { ...before, [id]: reason ?? '' },
  };
  await writeFile(path, sealRevocations(list, privateKey));
  stdout.write(
    `${path}: list ${list.sequence} of ${list.issuedAt.slice(0, 10)}, ${Object.keys(list.revoked).length} certificates taken back\n`,
  );
  return 0;
}
