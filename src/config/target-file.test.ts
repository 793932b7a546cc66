import { describe, expect, it } from 'vitest';
import { type Contract, Problem } from '../model/index.ts';
import { credentialsFor, readTarget, withSchemesOf } from './target-file.ts';

describe('readTarget', () => {
  it('takes secrets from the environment and remembers the name to show for them', () => {
    const target = readTarget('suite: x\nauth:\n  token: ${MY_TOKEN}\n', 'target.yaml', { MY_TOKEN: 's3cret' });
    expect(target.auth).toEqual({ token: { value: 's3cret', name: 'MY_TOKEN' } });
    expect(JSON.stringify(target.profile)).not.toContain('s3cret');
  });

  it('takes the credential of somebody else, apart from ours', () => {
    const text = 'auth: { token: "${MINE}" }\notherAuth: { token: "${THEIRS}" }\n';
    const target = readTarget(text, 'target.yaml', { MINE: 's3cret', THEIRS: 'geheim' });
    expect(target.otherAuth).toEqual({ token: { value: 'geheim', name: 'THEIRS' } });
    expect(target.profile.hasOther).toBe(true);
    expect(JSON.stringify(target.profile)).not.toContain('geheim');
    expect(readTarget('auth: { token: x }', 'target.yaml', {}).profile).not.toHaveProperty('hasOther');
  });

  it.each([
    ['auth:\n  token: ${T}\notherAuth:\n  token: ${T}\n', { T: 'x' }, 4, 'is the same as auth.token', 'somebody else'],
    ['auth:\n  token: ${MY_TOKN}\n', { MY_TOKEN: 'x' }, 2, 'MY_TOKN is not set', 'did you mean MY_TOKEN'],
    ['auth:\n  token: ${MY_TOKEN}\n', { MY_TOKEN: '' }, 2, 'is empty', 'environment variable'],
    ['urll: http://x\n', {}, 1, "unknown member 'urll'", "'url'"],
    ['claims:\n  paging: yes please\n', {}, 2, 'claims.paging', ''],
  ])('refuses %j', (text, environment, line, message, remedy) => {
    expect.assertions(3);
    try {
      readTarget(text, 'target.yaml', environment);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      expect(error.place?.line).toBe(line);
      expect(error.message).toContain(message);
      expect(error.remedy ?? '').toContain(remedy);
    }
  });
});

describe('credentialsFor', () => {
  const secret = { value: 'v', name: 'N' };
  it('accepts any name where one scheme is known, and exact names otherwise', () => {
    expect(credentialsFor(['x-api-key'], { token: secret })).toEqual({ 'x-api-key': secret });
    expect(credentialsFor(['a', 'b'], { b: secret })).toEqual({ b: secret });
    expect(() => credentialsFor(['a', 'b'], { c: secret })).toThrow(Problem);
  });
});

describe('withSchemesOf', () => {
  const empty = { securitySchemes: {}, operations: [] } as unknown as Contract;
  const secret = { value: 'v', name: 'N' };
  it('believes the target file where the documents ask for nothing', () => {
    expect(withSchemesOf(empty, { 'x-key': secret, bearer: secret }).securitySchemes).toMatchObject({
      'x-key': { kind: 'apiKey', in: 'header', name: 'x-key' },
      bearer: { kind: 'http', scheme: 'bearer' },
    });
  });
  it('changes nothing where the documents know a credential', () => {
    const known = withSchemesOf(empty, { a: secret });
    expect(withSchemesOf(known, { b: secret })).toBe(known);
  });
});
