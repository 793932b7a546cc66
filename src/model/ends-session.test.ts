import { expect, it } from 'vitest';
import type { HttpMethod, Operation } from './contract.ts';
import { endsOwnSession } from './ends-session.ts';

const operation = (line: string, more: Partial<Operation> = {}): Operation => {
  const [method = '', path = ''] = line.split(' ');
  return {
    id: 'op',
    method: method.toLowerCase() as HttpMethod,
    path,
    tags: [],
    deprecated: false,
    parameters: [],
    responses: [],
    security: [{ schemes: ['token'], provenance: [] }],
    provenance: [],
    ...more,
  };
};

it.each([
  'POST /auth/logout',
  'GET /v1/sign-out',
  'POST /sessions:logout',
  'POST /users/signOut',
  'POST /auth/logout-all',
  'POST /auth/log_off',
  'DELETE /session',
  'DELETE /sessions/current',
  'DELETE /users/me',
  'POST /oauth/revoke',
  'POST /token/revoke',
])('takes the caller its credential: %s', (line) => expect(endsOwnSession(operation(line))).toBe(true));

it.each(['logoutUser', 'auth_logout', 'userSignOut', 'auth.sign-out', 'logOut'])('by its name: %s', (id) =>
  expect(endsOwnSession(operation('POST /auth/bye', { id }))).toBe(true),
);

it.each([
  'POST /logouts',
  'GET /auth/session',
  'POST /sessions/{id}/logout',
  'DELETE /sessions/{id}',
  'DELETE /items/{me}',
  'POST /grants/revoke',
  'GET /catalogout',
  'POST /checkout',
  'POST /blog/outline',
  'POST /auth/login',
])('leaves the session alone: %s', (line) => expect(endsOwnSession(operation(line))).toBe(false));

it('leaves it alone by its name', () => {
  for (const id of ['listLogouts', 'catalogOutline', 'blogOutput', 'designOutfit', 'checkOut'])
    expect(endsOwnSession(operation('POST /x', { id }))).toBe(false);
});

it('ends nothing where it is sent without a credential', () => {
  expect(endsOwnSession(operation('GET /user/logout', { security: [] }))).toBe(false);
  expect(endsOwnSession(operation('GET /user/logout', { security: [{ schemes: [], provenance: [] }] }))).toBe(false);
});

it('may revoke any token where it takes a body', () =>
  expect(
    endsOwnSession(operation('POST /oauth/revoke', { body: { required: true, content: [], provenance: [] } })),
  ).toBe(false));
