import type { ArkloopVariation } from '../layer.ts';

export const heartbeatEvents = {
  id: 'heartbeat-events',
  difference: 'Heartbeats are events of a type of their own.',
  allowed: 'The documents do not say what a heartbeat looks like.',
  apply: (honest) => ({ frame: (event, world) => `data: {"type":"heartbeat"}\n\n${honest.frame(event, world)}` }),
} as const satisfies ArkloopVariation;
