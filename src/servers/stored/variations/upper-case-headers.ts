import type { StoredVariation } from '../layer.ts';

export const upperCaseHeaders = {
  id: 'upper-case-headers',
  difference: 'Names of headers are in upper case, and values have blanks around them.',
  allowed: 'Names of headers have no case, and blanks around values are none of them (RFC 9110 section 5).',
  apply: (honest) => ({
    send: (answer, wire, world) => {
      const headers = Object.entries(answer.headers).map(
        ([name, value]) => [name.toUpperCase(), ` ${value} `] as const,
      );
      honest.send({ ...answer, headers: Object.fromEntries(headers) }, wire, world);
    },
  }),
} as const satisfies StoredVariation;
