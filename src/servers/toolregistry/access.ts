import { jsonAnswer } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';

const names: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
};

/** Who may come in, and how the others are told. The documents show no error body, so it is a plain JSON object. */
export const access: Pick<Behaviour, 'authenticate' | 'refuse'> = {
  authenticate: (incoming, world) => {
    if (incoming.headers['x-api-key'] === world.credential) return undefined;
    // RFC 9110 section 15.5.2: a 401 names a way to authenticate.
    return world.behaviour.refuse(401, 'Invalid or missing API key', {
      'www-authenticate': 'ApiKey header="x-api-key"',
    });
  },
  refuse: (status, message, headers = {}) =>
    jsonAnswer(status, { statusCode: status, error: names[status] ?? 'Error', message }, headers),
};
