import { afterEach, describe, expect, it } from 'vitest';
import { emptyAnswer, type Incoming, jsonAnswer, type Listening, listen, transmit } from './index.ts';

let server: Listening | undefined;
afterEach(() => server?.close());

async function serve(answer: (incoming: Incoming) => ReturnType<typeof emptyAnswer>): Promise<string> {
  server = await listen({ host: '127.0.0.1', port: 0 }, (incoming, wire) => transmit(answer(incoming), wire));
  return server.url;
}

describe('listen', () => {
  it('hands over method, path, query and body as they came', async () => {
    const url = await serve(({ method, path, query, body }) =>
      jsonAnswer(200, { method, path, query: query.getAll('a'), body: String(body) }),
    );
    const answer = await fetch(`${url}/x%20y?a=1&a=?2`, { method: 'POST', body: 'é' });
    expect(await answer.json()).toEqual({ method: 'POST', path: '/x%20y', query: ['1', '?2'], body: 'é' });
  });

  it('drops a body that is too long and still answers', async () => {
    const url = await serve(({ body }) => jsonAnswer(body === undefined ? 400 : 200, null));
    expect((await fetch(url, { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(400);
    expect((await fetch(url, { method: 'POST', body: 'x'.repeat(1024 * 1024) })).status).toBe(200);
  });

  it('answers 500 when a handler throws, and lives on', async () => {
    const url = await serve(({ path }) => {
      if (path === '/crash') throw new TypeError('oh');
      return emptyAnswer(200);
    });
    expect((await fetch(`${url}/crash`)).status).toBe(500);
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('transmit', () => {
  it.each([
    [200, '0'],
    [204, null],
  ])('an empty %i has content-length %s', async (status, length) => {
    const url = await serve(() => emptyAnswer(status));
    expect((await fetch(url)).headers.get('content-length')).toBe(length);
  });

  it('HEAD of a stream gives its head and ends', async () => {
    const url = await serve(() => ({
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      stream: () => {},
    }));
    const answer = await fetch(url, { method: 'HEAD' });
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['text/event-stream', '']);
  });
});
