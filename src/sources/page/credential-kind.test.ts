import { expect, test } from 'vitest';
import { carriedIn, credentialKindOf } from './credential-kind.ts';

test.each([
  ['API Key', 'apiKey'],
  ['Api key auth', 'apiKey'],
  ['API key (http_api_key)', 'apiKey'],
  ['HTTP: Bearer', 'bearer'],
  ['bearerAuth', 'bearer'],
  ['JWT', 'bearer'],
  ['Basic authentication', 'basic'],
  ['OAuth 2.0', 'oauth2'],
  ['OpenID Connect', 'openIdConnect'],
  ['API keys and how to get them', undefined],
  ['The bearer of good news', undefined],
  ['Basic', 'basic'],
  ['Basics', undefined],
])('%s is %s', (words, kind) => {
  expect(credentialKindOf(words)).toBe(kind);
});

test.each([
  ['X-Key (in header)', 'X-Key', 'header', undefined],
  ["Send 'X-Key' in 'header' with the given value", 'X-Key', 'header', undefined],
  ['Requires api_key in query', 'api_key', 'query', undefined],
  ['Send Authorization in header containing the word Basic', 'Authorization', 'header', 'basic'],
  ['Header parameter name: X-Key', 'X-Key', 'header', undefined],
  ['X-Key (header)', 'X-Key', 'header', undefined],
  ['Cookie: sid', 'sid', 'cookie', undefined],
])('%s', (words, name, place, scheme) => {
  expect(carriedIn(words)).toMatchObject({ name, in: place, ...(scheme === undefined ? {} : { scheme }) });
});

test.each(['What stands in the header of a page', 'X-Key', 'Header: two words'])('%s carries none', (words) => {
  expect(carriedIn(words)).toBeUndefined();
});
