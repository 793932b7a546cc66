import type { Manner } from './manner.ts';

export const upperCaseHeaders: Manner = {
  id: 'upper-case-headers',
  difference: 'Names of headers are in upper case, and values have blanks around them.',
  allowed: 'Names of headers have no case, and blanks around values are none of them (RFC 9110 section 5).',
  wrap: (deliver) => (answer, wire) => {
    const headers = Object.entries(answer.headers).map(([name, value]) => [name.toUpperCase(), ` ${value} `] as const);
    deliver({ ...answer, headers: Object.fromEntries(headers) }, wire);
  },
};
