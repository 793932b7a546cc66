import { expect, it } from 'vitest';
import { rewriteContinue } from './rewrite-continue.ts';

const final = 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n';

it.each([
  ['nothing to do', final, final, false],
  ['one', `HTTP/1.1 100 Continue\r\n\r\n${final}`, `HTTP/1.1 102 Continue\r\n\r\n${final}`, false],
  ['one alone', 'HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 102 Continue\r\n\r\n', true],
  ['without reason', 'HTTP/1.0 100\r\n\r\n', 'HTTP/1.0 102\r\n\r\n', true],
  [
    'two',
    `HTTP/1.1 100 a\r\nx: y\r\n\r\nHTTP/1.1 100 b\r\n\r\n${final}`,
    `HTTP/1.1 102 a\r\nx: y\r\n\r\nHTTP/1.1 102 b\r\n\r\n${final}`,
    false,
  ],
  ['not in a body', `${final}HTTP/1.1 100 Continue\r\n\r\n`, `${final}HTTP/1.1 100 Continue\r\n\r\n`, false],
  ['no HTTP', 'SSH-2.0', 'SSH-2.0', false],
])('%s', (_name, bytes, expected, expectMore) => {
  const result = rewriteContinue(Buffer.from(bytes));
  expect([result.bytes.toString(), result.expectMore]).toEqual([expected, expectMore]);
});
