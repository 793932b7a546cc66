import { namesOf } from '../faults-in.ts';
import type { StoredVariation } from '../layer.ts';

export const strict = {
  id: 'strict',
  difference: 'Bodies with members that no document names are refused.',
  allowed: 'A document that does not close its objects does not open them either: it is silent.',
  apply: (honest) => ({
    faultIn: (kind, body, partly) => {
      const known = new Set(namesOf(kind));
      const stranger = Object.keys(body).find((name) => !known.has(name));
      return stranger === undefined ? honest.faultIn(kind, body, partly) : `${stranger} is not known`;
    },
  }),
} as const satisfies StoredVariation;
