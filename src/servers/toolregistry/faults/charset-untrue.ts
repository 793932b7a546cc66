import type { ToolRegistryFault } from '../layer.ts';

export const charsetUntrue = {
  id: 'charset-untrue',
  area: 'body',
  lie: 'Answers to creates are UTF-8 and say that they are Latin-1.',
  trips: ['json-is-utf-8'],
  apply: (honest) => ({
    createRun: (incoming, world) => {
      const answer = honest.createRun(incoming, world);
      if (answer.status !== 201) return answer;
      const body = String(answer.body).replace(/}$/, ',"note":"é"}');
      return {
        ...answer,
        body,
        headers: { ...answer.headers, 'content-type': 'application/json; charset=iso-8859-1' },
      };
    },
  }),
} as const satisfies ToolRegistryFault;
