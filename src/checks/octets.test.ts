import { expect, it } from 'vitest';
import { octetView } from './octets.ts';
import { streamed } from './testing/run-sketches.ts';
import { tell } from './testing/story-builder.ts';

it('shows the octets around a place, with the place marked', () => {
  const [record] = tell({
    records: [
      streamed([
        { id: 7, type: 'step', text: 'é' },
        { id: 8, text: 'second' },
      ]),
    ],
  }).streams;
  if (record === undefined) throw new Error('no stream was told');
  expect(octetView(record, 24)).toEqual([
    '     0  69 64 3a 20 37 0a 65 76 65 6e 74 3a 20 73 74 65  id: 7·event: ste',
    '    16  70 0a 64 61 74 61 3a 20>c3 a9 0a 0a 69 64 3a 20  p·data: ····id: ',
    '    32  38 0a 64 61 74 61 3a 20 73 65 63 6f 6e 64 0a 0a  8·data: second··',
  ]);
  expect(octetView({ ...record, chunks: [] }, 24)).toEqual([]);
});
