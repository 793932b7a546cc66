import { expect, it } from 'vitest';
import { event, streamed } from '../testing/run-sketches.ts';
import { payload, tell } from '../testing/story-builder.ts';
import { rawEvent } from './raw-event.ts';

const [whole] = tell({ records: [streamed([event(1, 'start', 'é'), { type: 'end', data: 'x' }])] }).streams;

it('gives the bytes of one event, wherever chunks are cut', () => {
  if (whole === undefined) throw new Error('no stream was told');
  const [, last] = whole.events;
  if (last === undefined) throw new Error('no event was told');
  expect(rawEvent(whole, last)).toBe('event: end\ndata: "x"');
  const text = whole.chunks
    .map((chunk) => chunk.payload.text)
    .join('')
    .replaceAll('\n', '\r\n');
  const cut = { ...whole, chunks: [...text].map((letter) => ({ at: 0, payload: payload(letter) })) };
  expect(rawEvent(cut, { ...last, offset: Buffer.byteLength(text.slice(0, text.indexOf('event: end'))) })).toBe(
    'event: end\ndata: "x"',
  );
});

it('gives nothing where bytes were cut from the recording', () => {
  const [first] = whole?.events ?? [];
  if (whole === undefined || first === undefined) throw new Error('no event was told');
  const chunks = whole.chunks.map((chunk) => ({ ...chunk, payload: { ...chunk.payload, cut: { sha256: '00' } } }));
  expect(rawEvent({ ...whole, chunks }, first)).toBeUndefined();
});
