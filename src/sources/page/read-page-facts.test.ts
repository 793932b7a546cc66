import { describe, expect, test } from 'vitest';
import { readText } from '../testing/read-text.ts';

const end = '\n\nGET /v2/jobs\n\nResponses\n200\nGood\n';

describe('what a page says of the API as a whole', () => {
  test.each([
    ['Jobs\nBase URL: https://api.example.com/v2', 'https://api.example.com/v2', 2],
    ['# Jobs\n\n**Server:** `https://api.example.com`', 'https://api.example.com', 3],
    ['Jobs\nServers\nhttps://api.example.com', 'https://api.example.com', 3],
    ['Jobs\nThe base URL of all calls is https://api.example.com.', 'https://api.example.com', 2],
    ['Jobs\nList jobs\nget\nhttps://api.example.com\n/v2/all', 'https://api.example.com', 4],
    ['Jobs\nAll requests go to https://api.example.com/', 'https://api.example.com', 2],
  ])('%j names a server', async (text, server, line) => {
    const { servers, places } = await readText(text + end, 'page.md');
    expect(servers).toEqual([server]);
    expect(places?.[server]).toMatchObject([{ line, known: 'stated', excerpt: expect.stringContaining(server) }]);
  });

  test.each([
    ['Jobs\nSee https://docs.example.com/jobs for more.'],
    ['Jobs\n\nhttps://docs.example.com'],
    ['Jobs\nServer status: https://status.example.com'],
  ])('%j names none', async (text) => {
    const contract = await readText(text + end, 'page.md');
    expect(contract.servers).toEqual([]);
    expect(contract).not.toHaveProperty('places');
  });

  test.each([
    ['# Jobs API v2.1.0', '2.1.0', 1],
    ['# Jobs API\n\nVersion: 2.1', '2.1', 3],
    ['Jobs API\n2.1.0\nOAS 3.0', '2.1.0', 2],
  ])('%j names a version', async (text, version, line) => {
    const contract = await readText(text + end, 'page.md');
    expect(contract.version).toBe(version);
    expect(contract.places?.['version']).toMatchObject([{ line, known: 'stated' }]);
  });

  test.each([['# Jobs API'], ['# Ten jobs in 2024'], ['# Jobs\n\n2.1.0 came out in May']])(
    '%j names no version',
    async (text) => {
      expect((await readText(text + end, 'page.md')).version).toBe('unknown');
    },
  );
});
