import type { ToolRegistryFault } from '../layer.ts';

export const headSays204 = {
  id: 'head-says-204',
  area: 'http',
  lie: 'HEAD of a run or a list is answered 204 where GET is answered 200.',
  trips: ['head-agrees-with-get'],
  apply: (honest) => ({
    send: (answer, wire, world) => {
      const isJson = answer.status === 200 && answer.stream === undefined;
      honest.send(wire.request.method === 'HEAD' && isJson ? { status: 204, headers: {} } : answer, wire, world);
    },
  }),
} as const satisfies ToolRegistryFault;
