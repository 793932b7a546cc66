/** A small API, a run of it, its certificate, and the tools of a forger: shared by the tests of certificates. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { certificateFile, digest, payloadType } from '../src/certify/certificate.ts';
import { seal } from '../src/certify/dsse.ts';
import { keyId, readRevocations, verifyBundle } from '../src/certify/index.ts';
import { levelsOf } from '../src/certify/levels.ts';
import { frozenSuite, judgeTranscript } from '../src/cli/judge-transcript.ts';
import { version } from '../src/cli/surroundings.ts';
import { commandLine } from '../src/cli/testing/command-line.ts';
import {
  isObject,
  type Json,
  type TranscriptHeader,
  type TranscriptLine,
  type TranscriptRecord,
} from '../src/model/index.ts';
import { createTranscriptWriter, readTranscript } from '../src/run/index.ts';

export const issued = Date.parse('2026-06-01T00:00:00Z');
export const later = '2026-07-01T00:00:00.000Z';
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

export let folder: string;
export let server: Server;
export let keys: { publicKey: KeyObject; privateKey: KeyObject };
export let bundle: ReadonlyMap<string, Uint8Array>;
export let output = '';

export async function assay(...words: string[]): Promise<number> {
  let now = 0;
  const { code, said } = await commandLine(words, { now: () => issued, monotonic: () => ++now });
  output = said;
  return code;
}

export async function readFolder(path: string): Promise<Map<string, Uint8Array>> {
  return new Map(
    await Promise.all((await readdir(path)).map(async (name) => [name, await readFile(join(path, name))] as const)),
  );
}

/** For one file of tests: modules are shared between files, and hooks are not. */
export function useCertificate(): void {
  beforeAll(make);
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });
}

async function make(): Promise<void> {
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
}

export async function reasons(
  changed: ReadonlyMap<string, Uint8Array>,
  parts: {
    readonly now?: string;
    readonly revoked?: string;
    readonly revokedDays?: number;
    readonly assay?: string;
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
    revoked: parts.revoked === undefined ? undefined : readRevocations(parts.revoked, [keys.publicKey]),
    revokedDays: parts.revokedDays,
    assay: parts.assay ?? version,
    judge: judgeTranscript,
    suite,
    level: async (name, level) =>
      levelsOf(undefined, (await suite(name))?.requirements ?? []).find((one) => one.name === level),
  });
  return [...new Set(refusals.map(({ reason }) => reason))];
}

export function text(name: string): string {
  return Buffer.from(bundle.get(name) ?? []).toString('utf8');
}

export function withFile(name: string, content: string | undefined, base = bundle): Map<string, Uint8Array> {
  const changed = new Map(base);
  if (content === undefined) changed.delete(name);
  else changed.set(name, Buffer.from(content));
  return changed;
}

export function envelope(): { payload: string; payloadType: string; signatures: { keyid: string; sig: string }[] } {
  return JSON.parse(text(certificateFile));
}

/** A holder of the key who signs what he likes: hashes fit the files again, and so does the signature. */
export function resigned(
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
export async function rewritten(
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

export function lines(name: string): string[] {
  return text(name).split('\n');
}
export function swapped(transcript: string): string {
  const all = transcript.split('\n');
  [all[1], all[2]] = [all[2] ?? '', all[1] ?? ''];
  return all.join('\n');
}
export function withEnvelope(change: (one: ReturnType<typeof envelope>) => unknown): Map<string, Uint8Array> {
  return withFile(certificateFile, JSON.stringify(change(envelope())));
}
export function predicate(statement: Record<string, Json>): Record<string, Json> {
  const value = statement['predicate'];
  if (!isObject(value)) throw new Error('no predicate');
  return value as Record<string, Json>;
}
export function claims(statement: Record<string, Json>): Record<string, Json> {
  return predicate(statement)['assay'] as Record<string, Json>;
}
