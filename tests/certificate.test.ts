import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateFile, digest, payloadType } from '../src/certify/certificate.ts';
import { seal } from '../src/certify/dsse.ts';
import { keyId, verifyBundle } from '../src/certify/index.ts';
import { levelsOf } from '../src/certify/levels.ts';
import { frozenSuite, judgeTranscript } from '../src/cli/judge-transcript.ts';
import { runCommandLine } from '../src/cli/run-command-line.ts';
import {
  isObject,
  type Json,
  type TranscriptHeader,
  type TranscriptLine,
  type TranscriptRecord,
} from '../src/model/index.ts';
import { createTranscriptWriter, readTranscript } from '../src/run/index.ts';

const issued = Date.parse('2026-06-01T00:00:00Z');
const later = '2026-07-01T00:00:00.000Z';
const answer = {
  description: 'ok',
  content: { 'application/json': { schema: { type: 'array', items: { type: 'string' } } } },
};
const limit = { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 5 } };
const list = {
  operationId: 'listThings',
  parameters: [limit],
  responses: { '200': answer, '400': { description: 'no' } },
};
const page = { openapi: '3.1.0', info: { title: 'Things', version: '1' }, paths: { '/things': { get: list } } };

let folder: string;
let server: Server;
let keys: { publicKey: KeyObject; privateKey: KeyObject };
let bundle: ReadonlyMap<string, Uint8Array>;
let output = '';

async function assay(...words: string[]): Promise<number> {
  output = '';
  const sink = () =>
    new Writable({
      write(chunk, _encoding, done) {
        output += String(chunk);
        done();
      },
    });
  let now = 0;
  return await runCommandLine(words, {
    stdout: sink(),
    stderr: sink(),
    environment: {},
    now: () => issued,
    monotonic: () => ++now,
    nonce: () => 'n0nce',
    signal: new AbortController().signal,
  });
}

async function readFolder(path: string): Promise<Map<string, Uint8Array>> {
  return new Map(
    await Promise.all((await readdir(path)).map(async (name) => [name, await readFile(join(path, name))] as const)),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-certificate-'));
  keys = generateKeyPairSync('ed25519');
  await writeFile(join(folder, 'key.pem'), keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(join(folder, 'key.pub'), keys.publicKey.export({ type: 'spki', format: 'pem' }));
  await writeFile(join(folder, 'api.json'), JSON.stringify(page, null, 1));
  server = createServer((request, response) => {
    const limit = new URL(request.url ?? '/', 'http://h').searchParams.get('limit') ?? '2';
    const valid = request.method === 'GET' && /^[1-5]$/.test(limit);
    response.writeHead(valid ? 200 : 400, { 'content-type': 'application/json' }).end(valid ? '["a"]' : undefined);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const run = join(folder, 'run');
  const code = await assay('test', join(folder, 'api.json'), '--url', url, '-o', run);
  expect(code, output).toBe(0);
  const certified = await assay(
    'certify',
    join(run, 'transcript.ndjson'),
    '--level',
    'core',
    '--key',
    join(folder, 'key.pem'),
  );
  expect(certified, output).toBe(0);
  bundle = await readFolder(join(run, 'certificate'));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function reasons(
  changed: ReadonlyMap<string, Uint8Array>,
  parts: {
    readonly now?: string;
    readonly revoked?: ReadonlyMap<string, string>;
    readonly edition?: string;
    readonly trusted?: readonly KeyObject[];
  } = {},
): Promise<string[]> {
  const suite = async (name: string, run?: TranscriptHeader) => {
    const frozen = await frozenSuite(name, run);
    return frozen === undefined || parts.edition === undefined ? frozen : { ...frozen, edition: parts.edition };
  };
  const { refusals } = await verifyBundle({
    bundle: changed,
    trusted: parts.trusted ?? [keys.publicKey],
    now: parts.now ?? later,
    revoked: parts.revoked ?? new Map(),
    judge: judgeTranscript,
    suite,
    level: async (name, level) =>
      levelsOf(undefined, (await suite(name))?.requirements ?? []).find((one) => one.name === level),
  });
  return [...new Set(refusals.map(({ reason }) => reason))];
}

function text(name: string): string {
  return Buffer.from(bundle.get(name) ?? []).toString('utf8');
}

function withFile(name: string, content: string | undefined, base = bundle): Map<string, Uint8Array> {
  const changed = new Map(base);
  if (content === undefined) changed.delete(name);
  else changed.set(name, Buffer.from(content));
  return changed;
}

function envelope(): { payload: string; payloadType: string; signatures: { keyid: string; sig: string }[] } {
  return JSON.parse(text(certificateFile));
}

/** A holder of the key who signs what he likes: hashes fit the files again, and so does the signature. */
function resigned(
  files: ReadonlyMap<string, Uint8Array>,
  change: (statement: Record<string, Json>) => void = () => {},
): Map<string, Uint8Array> {
  const statement = JSON.parse(Buffer.from(envelope().payload, 'base64').toString('utf8'));
  const subject = statement.subject.map(({ name }: { name: string }) => ({
    name,
    digest: { sha256: digest(files.get(name) ?? new Uint8Array()) },
  }));
  statement.subject = subject;
  change(statement);
  const sealed = seal(payloadType, Buffer.from(JSON.stringify(statement)), keys.privateKey, keyId(keys.publicKey));
  const out = withFile(certificateFile, JSON.stringify(sealed), files as Map<string, Uint8Array>);
  out.delete('CERTIFICATE.md');
  out.delete('badge.svg');
  return out;
}

/** The transcript with its records changed, and its footer made again to fit. */
async function rewritten(
  change: (records: TranscriptRecord[]) => TranscriptRecord[],
  parts: Partial<TranscriptHeader> = {},
): Promise<string> {
  const lines: TranscriptLine[] = [];
  for await (const line of readTranscript(bundle.get('transcript.ndjson') ?? new Uint8Array(), 't')) lines.push(line);
  const [header, ...rest] = lines;
  const footer = rest.pop();
  let out = '';
  const writer = createTranscriptWriter((line) => {
    out += line;
  });
  if (header?.kind !== 'header' || footer?.kind !== 'footer') throw new Error('no transcript');
  await writer.header({ ...header, ...parts });
  for (const record of change(rest as TranscriptRecord[])) await writer.record(record);
  await writer.footer(footer.endedAt);
  return out;
}

describe('a certificate', () => {
  it('holds as it was made, and says so on the command line', async () => {
    expect(await reasons(bundle)).toEqual([]);
    const path = join(folder, 'run', 'certificate');
    expect(await assay('verify', path, '--key', join(folder, 'key.pub')), output).toBe(0);
    expect(output).toContain('VERIFIED');
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

function lines(name: string): string[] {
  return text(name).split('\n');
}
function swapped(transcript: string): string {
  const all = transcript.split('\n');
  [all[1], all[2]] = [all[2] ?? '', all[1] ?? ''];
  return all.join('\n');
}
function withEnvelope(change: (one: ReturnType<typeof envelope>) => unknown): Map<string, Uint8Array> {
  return withFile(certificateFile, JSON.stringify(change(envelope())));
}
function predicate(statement: Record<string, Json>): Record<string, Json> {
  const value = statement['predicate'];
  if (!isObject(value)) throw new Error('no predicate');
  return value as Record<string, Json>;
}
function claims(statement: Record<string, Json>): Record<string, Json> {
  return predicate(statement)['assay'] as Record<string, Json>;
}

/** What `assay demo` records is certified at every level that its suite has, and judged again. Whole runs: only with the whole matrix. */
describe.skipIf(process.env['ASSAY_MATRIX'] !== 'full')('the built-in suites (with ASSAY_MATRIX=full)', () => {
  it.each(['toolregistry', 'kognitos', 'arkloop'])('%s is certified at each of its levels', async (suite) => {
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
  });
});
