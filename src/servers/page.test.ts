import { expect, it } from 'vitest';
import { serverNames, startServer, variationsOf } from './index.ts';

it.each(serverNames)('%s says at / how to use it, and its examples work', async (suite) => {
  const server = await startServer({ suite, stepMs: 1 });
  const page = await (await fetch(new URL('/', server.url))).text();
  for (const word of Object.keys(server.target.scenarios)) expect(page).toContain(word);
  for (const value of Object.values(server.target.variables)) expect(page).toContain(String(value));
  if (!suite.includes('@')) for (const { id } of variationsOf(suite)) expect(page).toContain(`<code>${id}</code>`);

  const text = /<pre>(.*)<\/pre>/s.exec(page)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '';
  const [, name = '', key = ''] = /^KEY='(.*?): (.*)'$/m.exec(text) ?? [];
  const headers = { [name]: key, 'content-type': 'application/json' };
  const [, body = '', url = ''] = /-d '(.*)' \\\n {2}'(.*)'$/m.exec(text) ?? [];
  const made = await fetch(url, { method: 'POST', headers, body });
  expect(made.status).toBe(201);
  const [, idName = ''] = /^ID=…\s+# (\w+) of the answer$/m.exec(text) ?? [];
  const { [idName]: id } = (await made.json()) as Record<string, string>;
  const looks = [...text.matchAll(/-N "(.*)"$/gm)].map(([, look = '']) => look.replace('$ID', String(id)));
  expect(looks.length).toBeGreaterThan(1);
  // Streams of some stay open: that the answer begins is enough.
  const statuses = looks.map(async (look) => {
    const leaving = new AbortController();
    const { status } = await fetch(look, { headers, signal: leaving.signal });
    leaving.abort();
    return status;
  });
  expect(new Set(await Promise.all(statuses))).toEqual(new Set([200]));
  await server.close();
});
