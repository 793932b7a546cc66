import { jsonAnswer } from '../../http/index.ts';
import type { KognitosVariation } from '../layer.ts';

export const errorWithoutDetails = {
  id: 'error-without-details',
  difference: 'Errors have no details.',
  allowed: 'The documents allow it.',
  apply: () => ({
    refuse: (status, message, headers) => jsonAnswer(status, { message, status_code: status }, headers),
  }),
} as const satisfies KognitosVariation;
