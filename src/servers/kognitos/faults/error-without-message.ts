import { jsonAnswer } from '../../http/index.ts';
import type { KognitosFault } from '../layer.ts';

export const errorWithoutMessage = {
  id: 'error-without-message',
  area: 'body',
  lie: 'Errors have no message.',
  trips: ['body-valid'],
  apply: () => ({ refuse: (status, _message, headers) => jsonAnswer(status, { status_code: status }, headers) }),
} as const satisfies KognitosFault;
