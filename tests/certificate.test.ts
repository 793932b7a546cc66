import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificateFile, payloadType } from '../src/certify/certificate.ts';
import { type Revocations, sealRevocations } from '../src/certify/revocations.ts';
import type { TranscriptRecord } from '../src/model/index.ts';
import {
  assay,
  bundle,
  claims,
  envelope,
  folder,
  keys,
  lines,
  output,
  predicate,
  readFolder,
  reasons,
  resigned,
  rewritten,
  swapped,
  text,
  useCertificate,
  withEnvelope,
  withFile,
} from './certificate-setup.ts';

useCertificate();

describe('a certificate', () => {
  it('holds as it was made, and says so on the command line', async () => {
    expect(await reasons(bundle)).toEqual([]);
    const path = join(folder, 'run', 'certificate');
    expect(await assay('verify', path, '--key', join(folder, 'key.pub')), output).toBe(0);
    expect(output).toContain('VERIFIED');
    expect(output).toContain('NOTE no list of certificates taken back was looked at');
    expect(text('badge.svg')).toContain('core@1');
  });

  it('is refused on the command line with its reason', async () => {
    const path = join(folder, 'run', 'certificate');
    const id = /"id":"([^"]+)"/.exec(Buffer.from(envelope().payload, 'base64').toString('utf8'))?.[1] ?? '';
    await writeFile(join(folder, 'revoked.json'), JSON.stringify({ [id]: 'the key was lost' }));
    expect(
      await assay('verify', path, '--key', join(folder, 'key.pub'), '--revoked', join(folder, 'revoked.json')),
    ).toBe(1);
    expect(output).toContain('REFUSED revoked');
    expect(output).toContain('NOTE the list of certificates taken back is not signed');
  });

  it('is taken back by a signed list, which is numbered and dated with each change', async () => {
    const list = join(folder, 'list.json');
    const key = join(folder, 'key.pem');
    const id = String(claims(JSON.parse(Buffer.from(envelope().payload, 'base64').toString('utf8'))).id);
    expect(await assay('certify', list, '--take-back', id, '--key', key)).toBe(2);
    expect(await assay('certify', list, '--renew', '--key', key), output).toBe(0);
    const verify = ['verify', join(folder, 'run', 'certificate'), '--key', join(folder, 'key.pub'), '--revoked', list];
    expect(await assay(...verify, '--revoked-days', '1'), output).toBe(0);
    expect(output).not.toContain('NOTE');
    expect(await assay('certify', list, '--take-back', id, '--reason', 'another build', '--key', key), output).toBe(0);
    expect(output).toContain('list 2 of 2026-06-01, 1 certificates taken back');
    expect(await assay(...verify)).toBe(1);
    expect(output).toContain(`REFUSED revoked: ${id} was taken back: another build`);
    const stranger = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    await writeFile(join(folder, 'stranger.pem'), stranger);
    expect(await assay('certify', list, '--renew', '--key', join(folder, 'stranger.pem'))).toBe(2);
  });

  const listOf = (parts: Partial<Revocations> = {}, key = keys.privateKey) =>
    sealRevocations(
      { format: 'assay-revocations/1', sequence: 7, issuedAt: '2026-06-20T00:00:00Z', revoked: { x: 'y' }, ...parts },
      key,
    );
  it.each<readonly [string, () => string, readonly string[], readonly string[]]>([
    ['as it was signed', () => listOf(), [], []],
    ['with another key', () => listOf({}, generateKeyPairSync('ed25519').privateKey), ['revocations'], ['revocations']],
    [
      'with an entry taken out of it',
      () => {
        const sealed = JSON.parse(listOf());
        const payload = Buffer.from(sealed.payload, 'base64').toString('utf8').replace('"x":"y"', '');
        return JSON.stringify({ ...sealed, payload: Buffer.from(payload).toString('base64') });
      },
      ['revocations'],
      ['revocations'],
    ],
    ['that is an older one', () => listOf({ issuedAt: '2026-06-02T00:00:00Z' }), [], ['revocations']],
    ['of a day to come', () => listOf({ issuedAt: '2026-08-01T00:00:00Z' }), ['revocations'], ['revocations']],
    ['with its signature taken off', () => '{"x":"y"}', [], ['revocations']],
    ['that is a certificate', () => text(certificateFile), ['revocations'], ['revocations']],
    ['that is no list', () => '[]', ['revocations'], ['revocations']],
  ])('is held against a list of certificates taken back %s', async (_name, list, usual, strict) => {
    expect(await reasons(bundle, { revoked: list() })).toEqual(usual);
    expect(await reasons(bundle, { revoked: list(), revokedDays: 14 })).toEqual(strict);
  });

  it('names the version of Assay that judged it where this one finds something else', async () => {
    expect(await reasons(bundle, { assay: '9.9.9', revokedDays: 14 })).toEqual(['revocations']);
    const report = JSON.parse(text('report.json'));
    const other = resigned(withFile('report.json', JSON.stringify({ ...report, assay: '0.0.1' })));
    expect(await reasons(other, { assay: '9.9.9' })).toEqual(['other-version', 'verdict']);
    expect(await reasons(other)).toEqual(['verdict']);
  });

  const forgeries: readonly (readonly [string, () => ReadonlyMap<string, Uint8Array>, readonly string[]])[] = [
    [
      'a record of the transcript altered',
      () => withFile('transcript.ndjson', text('transcript.ndjson').replace('"status":200', '"status":201')),
      ['altered-file', 'transcript'],
    ],
    [
      'two records in another order',
      () => withFile('transcript.ndjson', swapped(text('transcript.ndjson'))),
      ['altered-file', 'transcript'],
    ],
    [
      'a record left out',
      () => withFile('transcript.ndjson', lines('transcript.ndjson').toSpliced(2, 1).join('\n')),
      ['altered-file', 'transcript'],
    ],
    [
      'a record twice',
      () =>
        withFile(
          'transcript.ndjson',
          lines('transcript.ndjson')
            .toSpliced(2, 0, lines('transcript.ndjson')[2] ?? '')
            .join('\n'),
        ),
      ['altered-file', 'transcript'],
    ],
    [
      'the header altered',
      () => withFile('transcript.ndjson', text('transcript.ndjson').replace('"seed":1', '"seed":2')),
      ['altered-file', 'transcript'],
    ],
    [
      'the contract in the header altered',
      () => withFile('transcript.ndjson', text('transcript.ndjson').replace('"maximum":5', '"maximum":9')),
      ['altered-file', 'transcript'],
    ],
    [
      'the transcript cut short',
      () => withFile('transcript.ndjson', lines('transcript.ndjson').slice(0, -2).join('\n')),
      ['altered-file', 'transcript'],
    ],
    [
      'the report altered',
      () => withFile('report.json', text('report.json').replace('"passed"', '"failed"')),
      ['altered-file', 'verdict'],
    ],
    [
      'the contract altered',
      () => withFile('contract.json', text('contract.json').replace('"maximum":5', '"maximum":9')),
      ['altered-file', 'contract'],
    ],
    [
      'the claims altered',
      () => withFile('claims.json', text('claims.json').replace('false', 'true')),
      ['altered-file', 'claims'],
    ],
    [
      'the level altered',
      () => withFile('suite.json', text('suite.json').replace('"auth",', '')),
      ['altered-file', 'suite'],
    ],
    [
      'the page altered',
      () => withFile('CERTIFICATE.md', text('CERTIFICATE.md').replace('Self', 'Witnessed')),
      ['altered-file'],
    ],
    ['the badge altered', () => withFile('badge.svg', text('badge.svg').replaceAll('core', 'full')), ['altered-file']],
    ['a file left out', () => withFile('claims.json', undefined), ['missing-file']],
    ['a file too many', () => withFile('notes.txt', 'hello'), ['extra-file']],
    ['no certificate', () => withFile(certificateFile, undefined), ['missing-file']],
    ['the certificate is no JSON', () => withFile(certificateFile, 'hello'), ['signature']],
    [
      'the statement altered',
      () =>
        withEnvelope(({ payload, ...rest }) => ({
          ...rest,
          payload: Buffer.from(Buffer.from(payload, 'base64').toString('utf8').replace('"core"', '"full"')).toString(
            'base64',
          ),
        })),
      ['signature'],
    ],
    [
      'the date altered',
      () =>
        withEnvelope(({ payload, ...rest }) => ({
          ...rest,
          payload: Buffer.from(Buffer.from(payload, 'base64').toString('utf8').replace('"2027-', '"2099-')).toString(
            'base64',
          ),
        })),
      ['signature'],
    ],
    [
      'the signature altered',
      () =>
        withEnvelope((one) => ({
          ...one,
          signatures: one.signatures.map(({ keyid, sig }) => ({
            keyid,
            sig: Buffer.from(sig, 'base64').reverse().toString('base64'),
          })),
        })),
      ['signature'],
    ],
    ['no signature', () => withEnvelope((one) => ({ ...one, signatures: [] })), ['signature']],
    ['another type of payload', () => withEnvelope((one) => ({ ...one, payloadType: 'text/plain' })), ['signature']],
    [
      'another name of the key',
      () => withEnvelope((one) => ({ ...one, signatures: one.signatures.map(({ sig }) => ({ keyid: 'me', sig })) })),
      ['signature'],
    ],
  ];
  it.each(forgeries)('is refused: %s', async (_name, forge, expected) => {
    expect(await reasons(forge())).toEqual(expected);
  });

  it('is refused when no byte of the envelope is what it was', async () => {
    const whole = text(certificateFile).trimEnd();
    const accepted: number[] = [];
    const { payload, signatures } = envelope();
    const spans = [payload, signatures[0]?.sig ?? '', signatures[0]?.keyid ?? '', payloadType].map(
      (one) => [whole.indexOf(one), one.length] as const,
    );
    for (const [from, length] of spans)
      for (let at = from; at < from + length; at += Math.max(1, Math.floor(length / 12))) {
        const flipped = `${whole.slice(0, at)}${whole[at] === 'A' ? 'B' : 'A'}${whole.slice(at + 1)}`;
        const [only] = await reasons(withFile(certificateFile, flipped));
        if (only !== 'signature') accepted.push(at);
      }
    expect(accepted).toEqual([]);
  });

  it('is refused whatever byte of whatever file is altered', async () => {
    const accepted: string[] = [];
    for (const [name, bytes] of bundle)
      for (let i = 0; i < 5; i++) {
        const at = Math.floor(((i + 0.5) * bytes.length) / 5);
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ 1;
        if ((await reasons(new Map(bundle).set(name, altered))).length === 0) accepted.push(`${name} ${at}`);
      }
    expect(accepted).toEqual([]);
  });

  it('is refused out of its time, by another edition of the suite, and by who does not trust the key', async () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(await reasons(bundle, { now: '2026-05-01T00:00:00.000Z' })).toEqual(['not-yet-valid']);
    expect(await reasons(bundle, { now: '2028-01-01T00:00:00.000Z' })).toEqual(['expired']);
    expect(await reasons(bundle, { edition: '2' })).toEqual(['older-suite']);
    expect(await reasons(bundle, { trusted: [] })).toEqual(['signature']);
    expect(await reasons(bundle, { trusted: [other] })).toEqual(['signature']);
  });

  it('does not hold because its holder signs it again', async () => {
    expect(await reasons(resigned(bundle))).toEqual([]);
    const better = withFile('report.json', text('report.json').replace('"passed":1', '"passed":9'));
    expect(await reasons(resigned(better))).toEqual(['verdict']);
    expect(await reasons(resigned(bundle, (one) => (predicate(one).passedTests = ['all:of-it'])))).toEqual(['verdict']);
    expect(await reasons(resigned(bundle, (one) => (claims(one).level = 'gold')))).toEqual(['level']);
    expect(await reasons(resigned(bundle, (one) => (claims(one).edition = '7')))).toEqual(['suite', 'older-suite']);
    expect(await reasons(resigned(bundle, (one) => (claims(one).target = 'https://api.example')))).toEqual([
      'statement',
    ]);
    expect(await reasons(resigned(bundle, (one) => (claims(one).contractHash = '0')))).toEqual(['contract']);
    expect(await reasons(resigned(bundle, (one) => (claims(one).attestation = 'sworn')))).toEqual(['statement']);
  });

  it('does not hold with a transcript that shows a failure, however well all hashes fit', async () => {
    const broken = await rewritten((records) =>
      records.map((record) => JSON.parse(JSON.stringify(record).replaceAll('[\\"a\\"]', '[1]')) as TranscriptRecord),
    );
    expect(await reasons(resigned(withFile('transcript.ndjson', broken)))).toEqual(['verdict', 'level']);
    const misshapen = await rewritten((records) =>
      records.map((record) => (record.kind === 'exchange' ? ({ ...record, result: 1 } as never) : record)),
    );
    expect(await reasons(resigned(withFile('transcript.ndjson', misshapen)))).toEqual(['transcript']);
    const emptied = await rewritten(() => []);
    expect(await reasons(resigned(withFile('transcript.ndjson', emptied)))).toEqual(['verdict', 'suite', 'level']);
  });

  it('is not given for a part of a run, nor taken when somebody signs one', async () => {
    const shard = { index: 1, count: 2, plan: '0', share: [], elsewhere: [] };
    for (const [parts, said] of [
      [{ shard }, 'the run is part 1 of 2'],
      [{ scope: 'operations listThings' }, 'the run was narrowed to operations listThings'],
    ] as const) {
      const text = await rewritten((records) => records, parts);
      const path = join(folder, 'part.ndjson');
      await writeFile(path, text);
      expect(await assay('certify', path, '--level', 'core', '--key', join(folder, 'key.pem'))).toBe(2);
      expect(output).toContain(said);
      expect(await reasons(resigned(withFile('transcript.ndjson', text)))).toContain('suite');
    }
  });

  it('is given where documents name no credential and the target file calls for one', async () => {
    const url = JSON.parse(lines('transcript.ndjson')[0] ?? '').target.url;
    const config = join(folder, 'target.yaml');
    await writeFile(config, `url: ${url}\nauth: { bearer: secret }\n`);
    const run = join(folder, 'run-with-auth');
    expect(await assay('test', join(folder, 'api.json'), '-c', config, '-o', run), output).not.toBe(2);
    const path = join(run, 'transcript.ndjson');
    await assay('certify', path, '--level', 'core', '--key', join(folder, 'key.pem'));
    expect(output).not.toContain('another contract');
  });

  it('says where it is published, in a signed word', async () => {
    const path = join(folder, 'run', 'transcript.ndjson');
    const certify = async (url: string) =>
      await assay(
        'certify',
        path,
        '--level',
        'core',
        '--key',
        join(folder, 'key.pem'),
        '--published',
        url,
        '-o',
        join(folder, 'published'),
      );
    expect(await certify('https://h.example/assay/'), output).toBe(0);
    const published = await readFolder(join(folder, 'published'));
    expect(await reasons(published)).toEqual([]);
    expect(Buffer.from(published.get('badge.svg') ?? []).toString('utf8')).toContain(
      '<a href="https://h.example/assay">',
    );
    expect(output).toContain('](https://h.example/assay/badge.svg)](https://h.example/assay/)');
    expect(await certify('javascript:alert(1)')).toBe(2);
    expect(await reasons(resigned(bundle, (one) => (claims(one).published = 'javascript:alert(1)')))).toEqual([
      'statement',
    ]);
  });

  it('is not given for a run with a failure, of a part, or by a key that is none', async () => {
    const run = join(folder, 'run');
    const broken = join(folder, 'broken.ndjson');
    await writeFile(broken, await rewritten((records) => records.slice(0, -3)));
    expect(await assay('certify', broken, '--level', 'core', '--key', join(folder, 'key.pem')), output).toBe(2);
    expect(output).toContain('no certificate for core');
    expect(
      await assay('certify', join(run, 'transcript.ndjson'), '--level', 'cor', '--key', join(folder, 'key.pem')),
    ).toBe(2);
    expect(output).toContain("did you mean 'core'?");
    expect(
      await assay('certify', join(run, 'transcript.ndjson'), '--level', 'core', '--key', join(folder, 'key.pub')),
    ).toBe(2);
    expect(output).toContain('no private Ed25519 key');
    expect(
      await assay('certify', join(run, 'transcript.ndjson'), '--level', 'pagination', '--key', join(folder, 'key.pem')),
    ).toBe(2);
  });
});

/** What `assay demo` records is certified at every level that its suite has, and judged again. Whole runs: only with the whole matrix. */
describe.skipIf(process.env['ASSAY_MATRIX'] !== 'full')('the built-in suites (with ASSAY_MATRIX=full)', () => {
  it.each(['toolregistry', 'kognitos', 'arkloop'])(
    '%s is certified at each of its levels',
    async (suite) => {
      const run = join(folder, suite);
      expect(await assay('demo', suite, '-o', run), output).toBe(0);
      const key = join(folder, 'key.pem');
      await assay('certify', join(run, 'transcript.ndjson'), '--level', '?', '--key', key);
      const levels = /levels: (.*)/.exec(output)?.[1]?.split(', ') ?? [];
      expect(levels.length).toBeGreaterThan(2);
      for (const level of levels) {
        const into = join(run, level);
        expect(
          await assay('certify', join(run, 'transcript.ndjson'), '--level', level, '--key', key, '-o', into),
          output,
        ).toBe(0);
        expect(await assay('verify', into, '--key', join(folder, 'key.pub')), output).toBe(0);
      }
      // Ten judgements of whole runs: on a busy machine more than the usual minute.
    },
    600_000,
  );
});
