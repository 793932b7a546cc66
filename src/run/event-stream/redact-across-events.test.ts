import { describe, expect, it } from 'vitest';
import { createRedactor } from '../redact.ts';
import { EventReader } from './event-reader.ts';
import { redactAcrossEvents } from './redact-across-events.ts';

const secret = 'canary-4f9d1c77e2';
const redactor = createRedactor([{ name: 'KEY', value: secret }]);
const letters = [...secret];

/** A stream of such data, cut into pieces of seven bytes. */
function told(data: readonly string[]) {
  const bytes = Buffer.from(data.map((text) => `data: ${text.replaceAll('\n', '\ndata: ')}\n\n`).join(''));
  const events = new EventReader().feed(bytes, 0);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.subarray(i * 7, i * 7 + 7));
  return { events, pieces };
}

describe('a secret of which each event carries a piece', () => {
  it.each([
    ['as its data', letters],
    ['as a text in its data', letters.map((text) => JSON.stringify({ type: 'delta', seq: 1, part: [{ text }] }))],
    ['two letters at a time, among others', ['so ', ...(secret.match(/..?/g) ?? []), ' it is']],
    ['over lines', ['a\ncanary-4f', '9d1c77e2\nb']],
    ['packed', (Buffer.from(secret).toString('base64').match(/.../g) ?? []).map((text) => JSON.stringify({ text }))],
  ])('is found: %s', (_, data) => {
    const before = told(data);
    const { events, pieces } = redactAcrossEvents(redactor, before);
    const raw = Buffer.concat(pieces).toString();
    expect(events.map((event) => event.data).join('')).toContain('{{secret:KEY}}');
    expect(raw).toContain('{{secret:KEY}}');
    expect(pieces.length).toBe(before.pieces.length);
    // What is recorded reads as what was recorded of its events.
    const again = new EventReader().feed(Buffer.from(raw), 0).map((event) => event.data);
    expect(again.filter((text) => text !== '')).toEqual(
      events.map((event) => event.data).filter((text) => text !== ''),
    );
    const texts = events.map((event) => event.data.replaceAll(/[^a-z0-9-]/g, '')).join('');
    expect(texts).not.toContain(secret);
  });

  it('leaves all else as it is', () => {
    const plain = told([...letters.slice(0, 9), ...letters, 'and'].reverse());
    expect(redactAcrossEvents(redactor, plain)).toBe(plain);
    const whole = told(['canary', '{"text":"canary-4f"}', '{"text":"no"}']);
    expect(redactAcrossEvents(redactor, whole)).toBe(whole);
  });
});
