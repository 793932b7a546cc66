import { jsonAnswer } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';

/** Who may come in, and how the others are told. */
export const access: Pick<Behaviour, 'authenticate' | 'refuse'> = {
  authenticate: (incoming, world) =>
    incoming.headers['x-api-key'] === world.credential
      ? undefined
      : // RFC 9110 section 15.5.2: a 401 names a way to authenticate.
        world.behaviour.refuse(401, 'The API key is missing or not valid', {
          'www-authenticate': 'ApiKey header="x-api-key"',
        }),
  refuse: (status, message, headers = {}) =>
    jsonAnswer(status, { message, status_code: status, details: null }, headers),
};
