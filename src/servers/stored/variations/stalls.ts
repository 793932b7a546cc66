import type { StoredVariation } from '../layer.ts';

export const stalls = {
  id: 'stalls',
  difference: 'One answer in twenty stops for 200 milliseconds in the middle of its body.',
  allowed: 'A body comes as fast as the network lets it.',
  apply: (honest) => ({
    send: (answer, wire, world) => {
      const { status, headers, body } = answer;
      if (body === undefined || world.seeded.fraction('stall') > 0.05) return honest.send(answer, wire, world);
      const bytes = Buffer.from(body);
      const stream: NonNullable<typeof answer.stream> = (sink) => {
        sink.write(bytes.subarray(0, bytes.length / 2));
        world.timers.after(200, () => {
          sink.write(bytes.subarray(bytes.length / 2));
          sink.end();
        });
      };
      return honest.send(
        { status, headers: { ...headers, 'content-length': String(bytes.length) }, stream },
        wire,
        world,
      );
    },
  }),
} as const satisfies StoredVariation;
