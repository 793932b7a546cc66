import { expect, it } from 'vitest';
import { maybeJson } from './maybe-json.ts';

it.each([
  ['application/json', true],
  ['application/json; charset=utf-8', true],
  ['application/problem+json', true],
  ['text/json', true],
  ['*/*', true],
  ['application/*', true],
  ['text/*', false],
  ['application/x-ndjson', false],
  ['text/csv', false],
])('maybeJson(%s) is %s', (mediaType, is) => expect(maybeJson(mediaType)).toBe(is));
