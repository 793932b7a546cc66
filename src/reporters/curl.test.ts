import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allHostile, exchange, hostile, stream } from '../../fixtures/reports/index.ts';
import type { Exchange, Payload } from '../model/index.ts';
import { curl, quote } from './curl.ts';

const get = { id: 'x1', case: 'c', operation: 'getRun', path: '/v1/runs/1' } as const;

function withBody(body: Payload): Exchange {
  const record = exchange({ ...get, method: 'POST' });
  return { ...record, request: { ...record.request, body } };
}

/** The words that bash makes of a command line, as bytes, run in an empty folder that must stay empty. */
function words(line: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'assay-curl-'));
  try {
    const out = execFileSync('bash', ['--norc', '-c', `printf '%s\\0' ${line}`], {
      cwd: folder,
      env: { PATH: process.env.PATH, SAMPLE_API_KEY: 'k $(touch pwned) "1"' },
    });
    expect(readdirSync(folder)).toEqual([]);
    return out.toString('utf8').split('\0').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('quote', () => {
  const strings = [...Object.values(hostile), allHostile, '', ' ', '-n', '~', '*', '{a,b}', "it's", '\\', 'a\\\n'];
  test('any text is one inert word, and what acts on a terminal is not in the line itself', () => {
    const texts = strings.map((text) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd'));
    const line = texts.map((text) => quote(text)).join(' ');
    expect(words(line)).toEqual(texts);
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  });
  test('a secret is a variable, inside quotes, and the rest is not', () => {
    expect(quote('Bearer {{secret:TOKEN}}')).toBe(`'Bearer '"$TOKEN"`);
    expect(words(quote('a{{secret:SAMPLE_API_KEY}}$b'))).toEqual(['ak $(touch pwned) "1"$b']);
  });
});

describe('curl', () => {
  test('a plain GET is short', () => {
    expect(curl(exchange(get))).toBe(`curl -sSi http://127.0.0.1:4901/v1/runs/1 -H 'x-api-key: '"$SAMPLE_API_KEY"`);
  });
  test('a body is sent as it was', () => {
    const body = { intent: allHostile.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd') };
    const line = curl(exchange({ ...get, method: 'POST', path: '/v1/runs', body }));
    const sent = words(line);
    expect(sent).toEqual([
      'curl',
      '-sSi',
      'http://127.0.0.1:4901/v1/runs',
      '-H',
      'x-api-key: k $(touch pwned) "1"',
      '-H',
      'content-type: application/json',
      '--data-raw',
      JSON.stringify(body),
    ]);
  });
  test('bytes that no argument can hold go through a pipe', () => {
    const nul = curl(withBody({ text: 'a\0b', encoding: 'utf8', bytes: 3 }));
    const [produce] = nul.split(' | curl ');
    expect(execFileSync('bash', ['--norc', '-c', `${produce}`])).toEqual(Buffer.from('a\0b'));
    const binary = curl(withBody({ text: '/wA=', encoding: 'base64', bytes: 2 }));
    expect(binary).toMatch(/^printf %s '?\/wA='? \| base64 -d \| curl .* --data-binary @-$/);
  });
  test('a body that was cut is a file to supply', () => {
    const line = curl(withBody({ text: 'aaa', encoding: 'utf8', bytes: 9_999, cut: { sha256: 'ab'.repeat(32) } }));
    expect(line).toContain('--data-binary @body-abababababab');
  });
  test.each([
    ['HEAD', {}, / -I /],
    ['DELETE', {}, / -X DELETE /],
    ['GET', { body: {} }, / -X GET /],
    ['PUT', { body: {} }, / -X PUT /],
  ] as const)('%s %j', (method, more, shape) => {
    expect(curl(exchange({ ...get, method, ...more }))).toMatch(shape);
  });
  test('what curl would read into a URL is switched off', () => {
    expect(curl(exchange({ ...get, path: '/v1/{a}/../[1-9]' }))).toContain(' -g --path-as-is ');
  });
  test('no content type is sent where none was sent, and an empty header stays', () => {
    const bare = withBody({ text: 'x', encoding: 'utf8', bytes: 1 });
    expect(words(curl(bare))).toContain('Content-Type:');
    expect(words(curl(exchange({ ...get, headers: [['x-empty', '']] })))).toContain('x-empty;');
  });
  test('headers that curl makes itself, or that are none, are left out', () => {
    const line = curl(
      exchange({
        ...get,
        headers: [
          ['Host', 'a'],
          ['Content-Length', '1'],
          ['@file', 'x'],
          ['', 'y'],
        ],
      }),
    );
    expect(line).toBe(curl(exchange(get)));
  });
  test('a stream is not buffered', () => {
    expect(curl(stream({ ...get, events: [] }))).toMatch(/^curl -sSiN /);
  });
});
