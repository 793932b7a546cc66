import { jsonAnswer } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';

/** Who may come in, and how the others are told. Two pages name the word of the error differently; both names are sent. */
export const access: Pick<Behaviour, 'authenticate' | 'refuse'> = {
  authenticate: (incoming, world) => {
    if (incoming.headers.authorization === `Bearer ${world.credential}`) return undefined;
    // RFC 6750 section 3.
    return world.behaviour.refuse(401, 'auth.unauthorized', 'The token is missing or not valid', world, {
      'www-authenticate': 'Bearer',
    });
  },
  refuse: (status, code, message, world, headers = {}) => {
    const trace = world.seeded.token('trace').slice(0, 32);
    return jsonAnswer(
      status,
      { code, error: code, message, trace_id: trace, details: {} },
      { 'x-trace-id': trace, ...headers },
    );
  },
};
