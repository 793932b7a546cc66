import { endsThings, type SecurityScheme } from '../../model/index.ts';
import { resourceOf } from '../base-request.ts';
import type { Strategy } from './strategy.ts';
import { strangerFor } from './unknown-id.ts';

/** The valid request with an empty credential, with one that begins like the right one, with one of another scheme, and without one for a thing that does not exist. */
export const spoiltCredential = {
  id: 'spoilt-credential',
  statement:
    'Send the valid request with an empty credential, one that begins like the right one, another scheme, or none and an unknown id.',
  *cases(planning, operation, base) {
    const { contract } = planning;
    const [scheme] = operation.security.flatMap(({ schemes }) =>
      schemes.flatMap((id) => contract.securitySchemes[id] ?? []),
    );
    const secured = operation.security.length > 0 && operation.security.every(({ schemes }) => schemes.length > 0);
    // A thing that is ended by a credential that should not have worked is lost to its control.
    const ends = endsThings(contract, operation);
    if (!secured || scheme === undefined) return;
    const shared = {
      purpose: 'negative',
      operation: operation.id,
      setups: base.setups,
      expect: 'refuse-credential',
      after: base.setups.map(({ id }) => id),
    } as const;
    if (!ends)
      for (const { label, title, header } of spoilt(scheme))
        yield {
          ...shared,
          id: `${operation.id}.${label}`,
          title: `send a valid request with ${title}`,
          request: { ...base.request, credential: 'none', headers: [...(base.request.headers ?? []), header] },
          mutation: { kind: 'wrong-credential', at: 'credential' },
          control: `${operation.id}.valid`,
        };
    if (!ends)
      yield {
        ...shared,
        id: `${operation.id}.near-credential`,
        title: 'send a valid request with a wrong credential that begins like the right one',
        request: { ...base.request, credential: 'near' },
        mutation: { kind: 'wrong-credential', at: 'credential' },
        control: `${operation.id}.valid`,
      };
    if (!ends && scheme.kind !== 'other')
      yield {
        ...shared,
        id: `${operation.id}.misplaced-credential`,
        title: 'send a valid request with the right credential in the wrong place',
        request: { ...base.request, credential: 'misplaced' },
        expect: 'any',
        mutation: { kind: 'misplaced-credential', at: 'credential' },
        // Where none is needed, its place says nothing.
        control: `${operation.id}.no-credential`,
      };
    const parameter = operation.parameters.filter((candidate) => candidate.in === 'path').at(-1);
    if (parameter === undefined || resourceOf(contract, operation, parameter) === undefined) return;
    const stranger = strangerFor(planning, operation.id, parameter);
    if (stranger === undefined) return;
    yield {
      ...shared,
      id: `${operation.id}.no-credential-unknown-${parameter.name}`,
      title: `ask without a credential for a ${parameter.name} that names nothing`,
      request: {
        ...base.request,
        credential: 'none',
        parameters: { ...base.request.parameters, [`path.${parameter.name}`]: stranger },
      },
      mutation: { kind: 'no-credential-unknown-id', at: 'credential' },
      control: `${operation.id}.no-credential`,
    };
  },
} as const satisfies Strategy;

function spoilt(
  scheme: SecurityScheme,
): { readonly label: string; readonly title: string; readonly header: readonly [string, string] }[] {
  if (scheme.kind === 'apiKey')
    return scheme.in === 'header'
      ? [{ label: 'empty-credential', title: 'an empty credential', header: [scheme.name, ''] }]
      : [];
  if (scheme.kind !== 'http') return [];
  const basic = ['Authorization', 'Basic YXNzYXk6YXNzYXk='] as const;
  const empty = ['Authorization', scheme.scheme === 'basic' ? 'Basic Og==' : 'Bearer '] as const;
  const other = scheme.scheme === 'basic' ? (['Authorization', 'Bearer assay'] as const) : basic;
  return [
    { label: 'empty-credential', title: 'an empty credential', header: empty },
    { label: 'other-scheme', title: 'a credential of another scheme', header: other },
  ];
}
