import { jsonAnswer } from '../../http/index.ts';
import type { KognitosFault } from '../layer.ts';

export const errorStatusAsText = {
  id: 'error-status-as-text',
  area: 'body',
  lie: 'The status inside errors is a text.',
  trips: ['body-valid'],
  apply: () => ({
    refuse: (status, message, headers) => jsonAnswer(status, { message, status_code: String(status) }, headers),
  }),
} as const satisfies KognitosFault;
