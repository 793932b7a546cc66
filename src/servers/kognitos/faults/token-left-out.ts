import type { KognitosFault } from '../layer.ts';

export const tokenLeftOut = {
  id: 'token-left-out',
  area: 'body',
  lie: 'The last page has no continuation_token in place of a null one.',
  trips: ['body-valid', 'end-is-signalled'],
  apply: (honest) => ({
    showPage: (page, world) => {
      const { continuation_token: token, ...shown } = honest.showPage(page, world);
      return token === null || token === undefined ? shown : { ...shown, continuation_token: token };
    },
  }),
} as const satisfies KognitosFault;
