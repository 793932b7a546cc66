import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { attestations, isWebAddress, levelsOf, makeBundle } from '../../certify/index.ts';
import { nearestName, Problem } from '../../model/index.ts';
import { frozenSuite, judgeTranscript, statedLevels } from '../judge-transcript.ts';
import { readKey } from '../read-key.ts';
import { version } from '../surroundings.ts';
import { takeBack } from '../take-back.ts';
import type { Command } from './command.ts';

export interface Options {
  readonly transcript: string;
  readonly level: string | undefined;
  readonly key: string | undefined;
  readonly attestation: (typeof attestations)[number];
  readonly days: number;
  readonly published: string | undefined;
  readonly output: string | undefined;
  readonly takeBack: string | undefined;
  readonly reason: string | undefined;
  readonly renew: boolean;
}

const day = 24 * 60 * 60 * 1000;

export const certify = {
  usage: 'certify <transcript>',
  statement: 'Certify a recorded run of a whole suite at a level, and sign it',
  options: (yargs) =>
    yargs
      .positional('transcript', {
        type: 'string',
        demandOption: true,
        describe: 'A transcript.ndjson; with --take-back or --renew, the list of certificates taken back',
      })
      .options({
        level: {
          type: 'string',
          describe: 'Level, such as core, pagination, lifecycle, streaming, full',
        },
        key: { type: 'string', describe: 'Private Ed25519 key, PEM (default: the text in ASSAY_SIGNING_KEY)' },
        attestation: { choices: attestations, default: 'self' as const, describe: 'Who watched the run' },
        days: { type: 'number', default: 365, describe: 'Days of validity' },
        published: { type: 'string', describe: 'URL where the bundle will stand: the badge links to it' },
        output: {
          type: 'string',
          alias: 'o',
          describe: 'Folder of the bundle (default: certificate/ beside the transcript)',
        },
        'take-back': { type: 'string', describe: 'Put this certificate, by its id, on the list and sign that' },
        reason: { type: 'string', describe: 'Why it is taken back' },
        renew: { type: 'boolean', default: false, describe: 'Date and sign the list anew, with nothing added' },
      }),
  async perform(options, surroundings) {
    const { transcript: path, level: wanted, key, attestation, days, published, output } = options;
    const secret = surroundings.environment['ASSAY_SIGNING_KEY'];
    const signingKey = () =>
      readKey('private', key === undefined ? (secret === undefined ? {} : { text: secret }) : { path: key });
    if (options.takeBack !== undefined || options.renew) {
      const { takeBack: id, reason } = options;
      return await takeBack({ path, id, reason, privateKey: await signingKey() }, surroundings);
    }
    const transcript = await readFile(path).catch((cause: unknown) => {
      throw new Problem(`cannot read ${path}`, { remedy: 'name a transcript.ndjson that a run has written', cause });
    });
    if (!Number.isInteger(days) || days < 1) throw new Problem('--days must be a whole number of at least 1');
    const address = published?.replace(/\/+$/, '');
    if (address !== undefined && !isWebAddress(address))
      throw new Problem(`'${published}' is no address of a bundle`, { remedy: 'write it as https://host/path' });
    const run = await judgeTranscript(transcript, path);
    const { name } = run.header.suite;
    const suite = await frozenSuite(name, run.header);
    if (suite === undefined) throw new Problem(`there is no suite ${name} here, of which this is a run`);
    const levels = levelsOf(await statedLevels(name), suite.requirements);
    const level = levels.find((one) => one.name === wanted);
    if (level === undefined) {
      const names = levels.map((one) => one.name);
      const near = wanted === undefined ? undefined : nearestName(wanted, names);
      const what = wanted === undefined ? `name a level of ${name} with --level` : `${name} has no level '${wanted}'`;
      throw new Problem(what, {
        remedy: near === undefined ? `levels: ${names.join(', ')}` : `did you mean '${near}'?`,
      });
    }
    const privateKey = await signingKey();
    const now = surroundings.now();
    const bundle = await makeBundle({
      transcript,
      suite,
      level,
      attestation,
      assay: version,
      id: `${name.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '')}-${level.name}-${surroundings.nonce()}`,
      issuedAt: new Date(now).toISOString(),
      validUntil: new Date(now + days * day).toISOString(),
      ...(address === undefined ? {} : { published: address }),
      privateKey,
      judge: () => Promise.resolve(run),
    });
    const folder = output ?? join(dirname(path), 'certificate');
    await mkdir(folder, { recursive: true });
    for (const [file, bytes] of bundle) await writeFile(join(folder, file), bytes);
    surroundings.stdout.write(
      `${Buffer.from(bundle.get('CERTIFICATE.md') ?? []).toString('utf8')}\nbundle: ${folder}\n`,
    );
    return 0;
  },
} as const satisfies Command<Options>;
