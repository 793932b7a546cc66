import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { proxyFor } from './proxy-for.ts';

const names = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);
beforeEach(() => {
  for (const name of names) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

describe('the proxy of the environment', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string, string | undefined])[] = [
    ['none', {}, 'http://api.example', undefined],
    ['plain', { HTTP_PROXY: 'http://p:8080' }, 'http://api.example', 'http://p:8080'],
    ['by scheme', { HTTP_PROXY: 'http://p:8080' }, 'https://api.example', undefined],
    ['for TLS', { https_proxy: 'http://p:8080' }, 'https://api.example', 'http://p:8080'],
    ['for all', { ALL_PROXY: 'http://p:8080' }, 'https://api.example', 'http://p:8080'],
    ['excepted', { HTTP_PROXY: 'http://p:8080', NO_PROXY: 'x.test,.example' }, 'http://api.example', undefined],
    ['never for this machine', { HTTP_PROXY: 'http://p:8080' }, 'http://127.0.0.1:4901', undefined],
    ['never for its name', { HTTP_PROXY: 'http://p:8080' }, 'http://localhost:4901', undefined],
    ['never for its other address', { HTTP_PROXY: 'http://p:8080' }, 'http://[::1]:4901', undefined],
  ];
  it.each(cases)('%s', (_, environment, url, expected) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    expect(proxyFor(url).proxy).toBe(expected);
  });

  it('must speak HTTP', () => {
    vi.stubEnv('HTTP_PROXY', 'socks5://p:1080');
    expect(() => proxyFor('http://api.example')).toThrow(/is none that we can use/);
  });
});
