import type { ToolRegistryVariation } from '../layer.ts';

export const problemJson = {
  id: 'problem-json',
  difference: 'Refusals come as application/problem+json.',
  allowed: 'The documents describe no body for errors; RFC 9457 describes one.',
  apply: (honest) => ({
    refuse: (status, message, headers = {}) => ({
      ...honest.refuse(status, message, headers),
      headers: { ...headers, 'content-type': 'application/problem+json' },
      body: JSON.stringify({ type: 'about:blank', status, title: message }),
    }),
  }),
} as const satisfies ToolRegistryVariation;
