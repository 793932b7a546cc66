import { isObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const oktaCredentialsCrash = {
  id: 'okta-credentials-crash',
  area: 'http',
  lie: 'Credentials in their third form crash the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    checkCreate: (body) => {
      if (isObject(body) && JSON.stringify(body).includes('"oauthTokenUrl"')) throw new TypeError('no such form');
      return honest.checkCreate(body);
    },
  }),
} as const satisfies ToolRegistryFault;
