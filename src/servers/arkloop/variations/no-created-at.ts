import { isObject } from '../../../model/index.ts';
import type { ArkloopVariation } from '../layer.ts';

export const noCreatedAt = {
  id: 'no-created-at',
  difference: 'Events do not say when they were recorded.',
  allowed: 'Only one of the documents’ samples shows it.',
  apply: (honest) => ({
    showEvent: (event, run, world) => {
      const shown = honest.showEvent(event, run, world);
      return {
        ...shown,
        data: isObject(shown.data)
          ? Object.fromEntries(Object.entries(shown.data).filter(([name]) => name !== 'created_at'))
          : null,
      };
    },
  }),
} as const satisfies ArkloopVariation;
