import type { KognitosFault } from '../layer.ts';

export const startsCross = {
  id: 'starts-cross',
  area: 'lifecycle',
  lie: 'Of two runs that are started at the same moment, the second is answered with the id of the first.',
  trips: ['ids-are-unique', 'read-agrees-with-created', 'read-agrees-with-sent', 'values-come-back'],
  apply: (honest) => {
    let last: { readonly id: string; readonly at: number } | undefined;
    return {
      showRun: (run, window, world) => {
        const shown = honest.showRun(run, window, world);
        if (window !== 'start') return shown;
        const at = Date.now();
        const first = last;
        last = { id: run.id, at };
        return first !== undefined && at - first.at < 30 ? { ...shown, id: first.id } : shown;
      },
    };
  },
} as const satisfies KognitosFault;
