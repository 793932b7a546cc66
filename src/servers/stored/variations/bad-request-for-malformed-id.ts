import type { StoredVariation } from '../layer.ts';

export const badRequestForMalformedId = {
  id: 'bad-request-for-malformed-id',
  difference: 'Ids that are none are refused with 400.',
  allowed: 'A document that gives 404 for what is not there forbids no other refusal of what is no id.',
  apply: (honest) => ({
    send: (answer, wire, world) => {
      const last = String(wire.request.url).split('?')[0]?.split('/').at(-1) ?? '';
      const isId = /^[0-9a-f-]{36}$/.test(last) || /^(rooms|bookings|payments|summary)$/.test(last);
      honest.send(answer.status === 404 && !isId ? { ...answer, status: 400 } : answer, wire, world);
    },
  }),
} as const satisfies StoredVariation;
