import type { ToolRegistryFault } from '../layer.ts';

export const keyByItsBeginning = {
  id: 'key-by-its-beginning',
  area: 'auth',
  lie: 'A key that only begins like the right one is taken.',
  trips: ['credential-required'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      const key = incoming.headers['x-api-key'];
      return typeof key === 'string' && key.startsWith(world.credential.slice(0, 8))
        ? undefined
        : honest.authenticate(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
