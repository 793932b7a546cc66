import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { jsonAnswer, listen, manners, transmit } from '../index.ts';

const body = { text: 'the same words, é and 漢, in every manner' };

/** All bytes of the answer to one request, as they came. */
async function bytesIn(manner: string): Promise<string> {
  const answer = jsonAnswer(200, body, { allow: 'GET, POST' });
  const server = await listen({ host: '127.0.0.1', port: 0 }, (_, wire) => transmit(answer, wire), [manner]);
  try {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const request = 'GET / HTTP/1.1\r\nhost: a\r\naccept-encoding: gzip\r\nconnection: close\r\n\r\n';
    socket.write(request);
    let all = '';
    for await (const chunk of socket) all += String(chunk);
    return all;
  } finally {
    await server.close();
  }
}

async function readIn(manner: string): Promise<unknown> {
  const server = await listen({ host: '127.0.0.1', port: 0 }, (_, wire) => transmit(jsonAnswer(200, body), wire), [
    manner,
  ]);
  try {
    return await (await fetch(server.url)).json();
  } finally {
    await server.close();
  }
}

describe('manners', () => {
  it('list every file of the folder, sorted', () => {
    const files = readdirSync(new URL('./', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
    expect(manners.map(({ id }) => id)).toEqual(
      files.filter((name) => !/^(index|manner|manners\.test)$/.test(name)).sort(),
    );
  });

  it.each(manners.map(({ id }) => [id]))('%s brings the same words', async (id) => {
    expect(await readIn(id)).toEqual(body);
  });

  it('frame answers as they say', async () => {
    const [chunked, closing, split, upper] = await Promise.all(
      ['chunked', 'close-delimited', 'split-headers', 'upper-case-headers'].map(bytesIn),
    );
    expect(chunked).toMatch(/transfer-encoding: chunked\r\n[\s\S]*\r\n7\r\n/i);
    expect(closing).not.toMatch(/content-length|transfer-encoding/i);
    expect(split).toMatch(/allow: GET\r\nallow: POST\r\n/i);
    expect(upper).toMatch(/\r\nALLOW: {2}GET, POST/);
  });
});
