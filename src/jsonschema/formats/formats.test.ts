import { describe, expect, it } from 'vitest';
import { formats } from './index.ts';

/** Per format: what it must let pass, and what it must catch. */
const table: Readonly<Record<string, { readonly pass: readonly string[]; readonly fail: readonly string[] }>> = {
  byte: { pass: ['', 'YQ==', 'YWI=', 'YWJj', '+/+/'], fail: ['a', 'YQ', 'YQ=', 'YQ==\n', 'YW-_'] },
  date: {
    pass: ['2024-02-29', '2000-02-29', '0000-01-01'],
    fail: ['2023-02-29', '1900-02-29', '2024-00-01', '2024-1-1', '2024-04-31'],
  },
  'date-time': {
    pass: [
      '2024-01-01T00:00:00Z',
      '2024-01-01t00:00:00z',
      '2024-12-31T23:59:60Z',
      '2024-12-31T15:59:60.5-08:00',
      '2024-01-01T00:00:00.000000001+14:00',
    ],
    fail: [
      '2021-01-01T12:00:00',
      '2024-01-01 00:00:00Z',
      '2024-01-01T24:00:00Z',
      '2024-01-01T00:00:60Z',
      '2024-01-01T00:00:00+0100',
      '2024-01-01T00:00:00+01',
      '2024-01-01T00:00Z',
      '2024-01-01T00:00:00.Z',
      '٢٠٢٤-01-01T00:00:00Z',
      '',
    ],
  },
  duration: { pass: ['P1D', 'PT1S', 'P1W'], fail: ['P', 'PT', '1D', 'P1S'] },
  email: {
    pass: ['a@b', 'first.last+tag@example.com', '"a b"@example.com', 'a@[192.0.2.1]', 'a@[IPv6:::1]'],
    fail: [
      'a',
      '@b',
      'a@',
      'a b@c',
      'a..b@c',
      '.a@b',
      'a@-b',
      'a@b_c',
      'é@example.com',
      'a@[1.2.3]',
      `${'x'.repeat(65)}@b`,
    ],
  },
  hostname: { pass: ['example.com', 'a', 'xn--nxasmq6b'], fail: ['-a', 'a_b', 'a..b', ''] },
  ipv4: { pass: ['0.0.0.0', '255.255.255.255'], fail: ['256.0.0.0', '1.2.3', '01.2.3.4', '1.2.3.4.', '1.2.3.4.5', ''] },
  ipv6: {
    pass: [
      '::',
      '::1',
      '1::',
      '2001:db8::1',
      '1:2:3:4:5:6:7:8',
      '::ffff:192.0.2.1',
      '1:2:3:4:5:6:192.0.2.1',
      '1:2:3:4:5:6:7::',
    ],
    fail: [
      '',
      ':',
      ':::',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1:2:3:4:5:6:7:8::',
      '12345::',
      '::1%eth0',
      '192.0.2.1::',
      '::1.2.3',
    ],
  },
  'json-pointer': { pass: ['', '/a~1b', '/'], fail: ['a', '/~2'] },
  regex: { pass: ['^a$', '[\\w-.]'], fail: ['(', '[a'] },
  'relative-json-pointer': { pass: ['0', '1/a', '2#'], fail: ['a', '-1', '01'] },
  time: {
    pass: ['12:00:00Z', '23:59:60Z', '00:29:60+00:30'],
    fail: ['12:00:00', '12:00Z', '12:00:60Z', '12:00:00+24:00'],
  },
  uri: {
    pass: [
      'https://example.com',
      'urn:a:b',
      'mailto:a@b',
      'http://[::1]:80/?a=b#c',
      'http://a:b@c/%20',
      'x:',
      'http://[v1.a]/',
    ],
    fail: [
      '',
      '/a',
      'example.com',
      '1a:b',
      'http://a b',
      'http://[::1',
      'http://a/%zz',
      'http://é',
      'http://a/<b>',
      'http://a:b',
      'a:b#c#d',
      'http://[1::2::3]/',
      'a:\\b',
    ],
  },
  'uri-reference': { pass: ['', '/a', '?a', '#a', '//host', 'a/b:c', '../a'], fail: ['\\', 'a b', '%', '#a#b'] },
  'uri-template': { pass: ['/{id}', '/a{?b,c}'], fail: ['/{', '/}'] },
  uuid: {
    pass: ['00000000-0000-0000-0000-000000000000', '3F2504E0-4f89-41d3-9a0c-0305e82c3301'],
    fail: [
      'urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      '3f2504e04f8941d39a0c0305e82c3301',
      '3f2504e0-4f89-41d3-9a0c-0305e82c330g',
    ],
  },
};

describe.each(Object.entries(table))('%s', (name, { pass, fail }) => {
  const check = formats.get(name);
  const test = (text: string) => check?.of === 'string' && check.test(text);
  it.each(pass)('lets %j pass', (text) => {
    expect(test(text)).toBe(true);
  });
  it.each(fail)('catches %j', (text) => {
    expect(test(text)).toBe(false);
  });
});

describe('number formats', () => {
  const test = (name: string, number: number) => {
    const check = formats.get(name);
    return check?.of === 'number' && check.test(number);
  };
  it('know their ends, and leave fractions to `type`', () => {
    expect([-(2 ** 31), 2 ** 31 - 1, 1.5].map((number) => test('int32', number))).toEqual([true, true, true]);
    expect([-(2 ** 31) - 1, 2 ** 31].map((number) => test('int32', number))).toEqual([false, false]);
  });
  it('let the largest int64 pass, which is 2^63 once it has been read', () => {
    expect(test('int64', JSON.parse('9223372036854775807'))).toBe(true);
    expect(test('int64', 2 ** 64)).toBe(false);
  });
});

it('has a table for every string format', () => {
  const strings = [...formats].filter(([, check]) => check.of === 'string').map(([name]) => name);
  expect(strings.sort()).toEqual(Object.keys(table).sort());
});
