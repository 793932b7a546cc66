import { expect, it } from 'vitest';
import { readExpression } from './runtime-expression.ts';

it.each([
  ['$response.body#/id', { in: 'body', pointer: '/id' }],
  ['{$response.body#/data/0/id}', { in: 'body', pointer: '/data/0/id' }],
  ['$response.body', { in: 'body', pointer: '' }],
  ['$response.header.Location', { in: 'header', name: 'Location' }],
  ['$request.path.room_id', { in: 'request', at: 'path.room_id' }],
  ['$request.query.of', { in: 'request', at: 'query.of' }],
  ['$request.header.X-Of', { in: 'request', at: 'header.X-Of' }],
  ['$request.body#/of/id', { in: 'request', at: 'body/of/id' }],
  ['$response.query.of', undefined],
  ['$response.body#id', undefined],
  ['$request.path', undefined],
  ['$url', undefined],
  ['$statusCode', undefined],
  ['room {$response.body#/id}', undefined],
  [7, undefined],
  [undefined, undefined],
])('%j', (written, whence) => {
  expect(readExpression(written)).toEqual(whence);
});
