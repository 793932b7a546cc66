import type { Manner } from './manner.ts';

export const stalls: Manner = {
  id: 'stalls',
  difference: 'One answer in twenty stops for 200 milliseconds in the middle of its body.',
  allowed: 'A body comes as fast as the network lets it.',
  wrap:
    (deliver, { fraction, after }) =>
    (answer, wire) => {
      const { status, headers, body } = answer;
      if (body === undefined || status === 204 || fraction() > 0.05) return deliver(answer, wire);
      const bytes = Buffer.from(body);
      const half = Math.floor(bytes.length / 2);
      const stream: NonNullable<typeof answer.stream> = (sink) => {
        sink.write(bytes.subarray(0, half));
        after(200, () => {
          sink.write(bytes.subarray(half));
          sink.end();
        });
      };
      deliver({ status, headers: { ...headers, 'content-length': String(bytes.length) }, stream }, wire);
    },
};
