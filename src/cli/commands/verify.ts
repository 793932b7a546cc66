import type { KeyObject } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { levelsOf, type RevocationList, readRevocations, usualAge, verifyBundle } from '../../certify/index.ts';
import { Problem } from '../../model/index.ts';
import { frozenSuite, judgeTranscript, statedLevels } from '../judge-transcript.ts';
import { readKey } from '../read-key.ts';
import { version } from '../surroundings.ts';
import type { Command } from './command.ts';

export interface Options {
  readonly bundle: string;
  readonly key: readonly string[];
  readonly revoked: string | undefined;
  readonly revokedDays: number | undefined;
}

export const verify = {
  usage: 'verify <bundle>',
  statement: 'Check a certificate: signature, hashes, dates, revocation, and the verdict, judged again',
  options: (yargs) =>
    yargs
      .positional('bundle', { type: 'string', demandOption: true, describe: 'Folder that assay certify has written' })
      .options({
        key: {
          type: 'string',
          array: true,
          demandOption: true,
          describe: 'Public Ed25519 key to trust, PEM; may be given again',
        },
        revoked: {
          type: 'string',
          describe:
            'List of certificates that were taken back, signed with one of the keys (see assay certify --take-back)',
        },
        'revoked-days': {
          type: 'number',
          describe: `Refuse where that list is missing, not signed, or older than so many days (else it is only told, from ${usualAge} days on)`,
        },
      }),
  async perform({ bundle: folder, key, revoked, revokedDays }, { stdout, now }) {
    const trusted = await Promise.all(key.map((path) => readKey('public', { path })));
    if (revokedDays !== undefined && !(revokedDays >= 0)) throw new Problem('--revoked-days must be a number of days');
    const { refusals, claims, notes } = await verifyBundle({
      bundle: await readBundle(folder),
      trusted,
      now: new Date(now()).toISOString(),
      revoked: await readRevoked(revoked, trusted),
      revokedDays,
      assay: version,
      judge: judgeTranscript,
      suite: frozenSuite,
      level: async (suite, name) => {
        const frozen = await frozenSuite(suite);
        const levels = levelsOf(await statedLevels(suite), frozen?.requirements ?? []);
        return levels.find((one) => one.name === name);
      },
    });
    if (claims !== undefined)
      stdout.write(
        `${claims.id}: ${claims.suite} ${claims.level}@${claims.edition}, ${claims.attestation}, ${claims.issuedAt.slice(0, 10)} to ${claims.validUntil.slice(0, 10)}, target ${claims.target}\n`,
      );
    for (const note of notes) stdout.write(`NOTE ${note}\n`);
    for (const { reason, message } of refusals) stdout.write(`REFUSED ${reason}: ${message}\n`);
    if (refusals.length === 0)
      stdout.write('VERIFIED: signature, hashes and dates hold, and the transcript gives the same verdict again\n');
    return refusals.length === 0 ? 0 : 1;
  },
} as const satisfies Command<Options>;

async function readBundle(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new Problem(`cannot read the folder ${folder}`, {
      remedy: 'name a folder that assay certify has written',
      cause,
    });
  });
  const files = entries.map(async (entry) => {
    const bytes = entry.isFile() ? await readFile(join(folder, entry.name)) : new Uint8Array();
    return [entry.name, bytes] as const;
  });
  return new Map(await Promise.all(files));
}

async function readRevoked(
  path: string | undefined,
  trusted: readonly KeyObject[],
): Promise<RevocationList | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Problem(`cannot read ${path}`, { cause });
  });
  return readRevocations(text, trusted);
}
