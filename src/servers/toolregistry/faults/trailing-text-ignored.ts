import type { ToolRegistryFault } from '../layer.ts';

export const trailingTextIgnored = {
  id: 'trailing-text-ignored',
  area: 'http',
  lie: 'What stands behind the end of a body is ignored.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    createRun: (incoming, world) => {
      const text = String(incoming.body);
      const hasMore = text.endsWith('}}') && !isJson(text);
      return honest.createRun(hasMore ? { ...incoming, body: Buffer.from(text.slice(0, -1)) } : incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
