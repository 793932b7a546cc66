import { describe, expect, test } from 'vitest';
import type { Json } from '../../model/index.ts';
import { openapiOf, readText } from '../testing/read-text.ts';

const found = async (extensions: { readonly [name: string]: Json }) =>
  (await readText(openapiOf({ paths: { '/a': { get: { responses: {}, ...extensions } } } }))).findings.map(
    ({ id, message }) => `${id} ${message.split(' ')[0]}`,
  );

describe('an extension that nothing is made of', () => {
  test.each([
    'x-fern-async-config',
    'x-fern-idempotency-headers',
    'x-fern-idempotent',
    'x-fern-retries',
    'x-google-backend',
    'x-google-quota',
    'x-ms-long-running-operation',
    'x-ms-long-running-operation-options',
    'x-scalar-streaming',
    'x-speakeasy-retries',
    'x-speakeasy-stream-request-field',
  ])('%s is named', async (name) => {
    expect(await found({ [name]: true })).toEqual([`extension-not-used ${name}`]);
  });

  test.each(['x-speakeasy-retries', 'x-fern-idempotency-headers', 'x-google-endpoints'])(
    '%s is named at the root of a document too',
    async (name) => {
      const { findings } = await readText(openapiOf({ paths: { '/a': { get: { responses: {} } } }, [name]: {} }));
      expect(findings.map(({ id, message }) => `${id} ${message.split(' ')[0]}`)).toEqual([
        `extension-not-used ${name}`,
      ]);
    },
  );

  test('x-scalar-streaming says nothing new beside an answer of text/event-stream', async () => {
    const responses = { 200: { description: 'Fine', content: { 'text/event-stream': {} } } };
    expect(await found({ 'x-scalar-streaming': 'sse', responses })).toEqual([]);
  });

  test('others are for other tools', async () => {
    expect(await found({ 'x-codegen-name': 'a', 'x-speakeasy-pagination': {}, 'x-internal': true })).toEqual([]);
  });
});
