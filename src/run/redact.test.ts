import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPayload } from './payload.ts';
import { createRedactor } from './redact.ts';

const canary = 'cän/ary+5ecret "99" x';
const redactor = createRedactor([
  { name: 'KEY', value: canary },
  { name: 'PIN', value: '1234' },
]);
const b64 = (text: string) => Buffer.from(text).toString('base64');

const numbered = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

const disguises: Readonly<Record<string, string>> = {
  plain: canary,
  'base64 alone': b64(canary),
  'base64 at the second alignment': b64(`a${canary}z`),
  'base64 at the third alignment': b64(`ab${canary}yz`),
  'base64url without padding': Buffer.from(`user:${canary}:`).toString('base64url'),
  'URL-encoded': encodeURIComponent(canary),
  'URL-encoded, lower case': encodeURIComponent(canary).replaceAll(/%../g, (triple) => triple.toLowerCase()),
  'form-encoded': new URLSearchParams({ q: canary }).toString(),
  'in JSON': JSON.stringify({ key: canary }),
  'in JSON in JSON': JSON.stringify(JSON.stringify({ key: canary })),
  hexadecimal: Buffer.from(canary).toString('hex'),
  'hexadecimal, upper case': Buffer.from(`k=${canary}`).toString('hex').toUpperCase(),
  'URL-encoded twice': encodeURIComponent(encodeURIComponent(canary)),
  'URL-encoded twice, lower case': encodeURIComponent(encodeURIComponent(canary)).replaceAll(/%25../g, (group) =>
    group.toLowerCase(),
  ),
  'in JSON, each letter by its number': JSON.stringify({ key: canary }).replaceAll(/[\s\S]/g, numbered),
  'in JSON, ASCII only': JSON.stringify({ key: canary }).replaceAll(/[^ -~]/g, numbered),
  'in JSON, ASCII only, upper case': JSON.stringify({ key: canary }).replaceAll(/[^ -~]/g, (letter) =>
    numbered(letter).toUpperCase().replace('U', 'u'),
  ),
  'in HTML': canary.replaceAll('"', '&quot;'),
  'with other capitals': canary.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()),
  'in JSON with escaped slashes': JSON.stringify({ key: canary }).replaceAll('/', '\\/'),
};

/** No piece of the secret of eight characters is left, in any form of one line. */
function expectClean(text: string) {
  for (const form of [
    canary,
    b64(canary).slice(4, -4),
    b64(`a${canary}`).slice(4, -4),
    b64(`ab${canary}`).slice(4, -4),
    encodeURIComponent(canary),
  ])
    for (let at = 0; at + 8 <= form.length; at++) expect(text).not.toContain(form.slice(at, at + 8));
}

describe('createRedactor', () => {
  it.each(Object.entries(disguises))('finds a secret: %s', (_name, text) => {
    expect(redactor.body(text)).toContain('{{secret:KEY}}');
    expectClean(redactor.body(text));
    expectClean(redactor.bytes(Buffer.from(text)).toString());
  });

  it('keeps what is around it', () => {
    expect(redactor.body(`a ${canary}${canary} ü b ${canary}`)).toBe(
      'a {{secret:KEY}}{{secret:KEY}} ü b {{secret:KEY}}',
    );
  });

  it('finds a secret that is split over chunks, wherever it is cut', () => {
    const form = fc.constantFrom(...Object.values(disguises));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(form, fc.string({ unit: 'grapheme' })), { maxLength: 5 }),
        fc.array(fc.nat(300)),
        (parts, cuts) => {
          const wire = Buffer.from(parts.join(' | '));
          const edges = [...new Set([0, ...cuts.map((cut) => Math.min(cut, wire.length)), wire.length])].sort(
            (a, b) => a - b,
          );
          const pieces = edges.slice(1).map((end, index) => wire.subarray(edges[index], end));
          const clean = redactor.pieces(pieces);
          expect(clean).toHaveLength(pieces.length);
          expect(Buffer.concat(clean).equals(redactor.bytes(wire))).toBe(true);
          expectClean(Buffer.concat(clean).toString());
        },
      ),
    );
  });

  it('replaces the first part of a split secret and removes the rest', () => {
    const pieces = ['a cän/ary+5', 'ecret', ' "99" x b'].map((text) => Buffer.from(text));
    expect(redactor.pieces(pieces).map(String)).toEqual(['a {{secret:KEY}}', '', ' b']);
  });

  it('leaves short words alone in bodies, where they may be anything, and not in URLs and headers', () => {
    expect(redactor.body('{"total":1234}')).toBe('{"total":1234}');
    expect(redactor.text('http://h/runs?key=1234')).toBe('http://h/runs?key={{secret:PIN}}');
    expect(redactor.headers([['X-Key', '1234']])).toEqual([['X-Key', '{{secret:PIN}}']]);
  });

  it('redacts credentials and sessions in headers even when it does not know them', () => {
    expect(
      redactor.headers([
        ['Authorization', 'Bearer unknown'],
        ['authorization', `Bearer ${canary}`],
        ['Proxy-Authorization', 'opaque'],
        ['Cookie', 'sid=abc; theme=dark'],
        ['Set-Cookie', 'sid=abc; Path=/; HttpOnly'],
        ['Content-Type', 'application/json'],
      ]),
    ).toEqual([
      ['Authorization', 'Bearer {{secret:authorization}}'],
      ['authorization', 'Bearer {{secret:KEY}}'],
      ['Proxy-Authorization', '{{secret:proxy-authorization}}'],
      ['Cookie', 'sid={{secret:cookie}}; theme={{secret:cookie}}'],
      ['Set-Cookie', 'sid={{secret:set-cookie}}; Path=/; HttpOnly'],
      ['Content-Type', 'application/json'],
    ]);
  });

  it('prefers the whole of a secret to a part of it, and joins overlaps', () => {
    const nested = createRedactor([
      { name: 'PART', value: 'inner-secret' },
      { name: 'WHOLE', value: 'outer:inner-secret' },
      { name: 'TAIL', value: 'secret-more' },
    ]);
    expect(nested.body('outer:inner-secret')).toBe('{{secret:WHOLE}}');
    expect(nested.body('x inner-secret-more y')).toBe('x {{secret:PART}} y');
  });

  it('does nothing without secrets', () => {
    const none = createRedactor([{ name: 'EMPTY', value: '' }]);
    expect(none.body('anything')).toBe('anything');
    expect(none.pieces([Buffer.from([0xff])])).toEqual([Buffer.from([0xff])]);
  });
});

describe('toPayload', () => {
  it('redacts bytes that are no text, before they become base64', () => {
    const payload = toPayload(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(canary)]), redactor);
    expect(payload).toMatchObject({ encoding: 'base64', bytes: 2 + Buffer.byteLength(canary) });
    expect(Buffer.from(payload.text, 'base64').subarray(2).toString()).toBe('{{secret:KEY}}');
  });

  it('cuts what is too long and says of what it was cut', () => {
    expect(toPayload(Buffer.from('hello'), redactor, 4)).toEqual({
      text: 'hell',
      encoding: 'utf8',
      bytes: 5,
      cut: { sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824' },
    });
    expect(toPayload(Buffer.from('a€b'), redactor, 3)).toMatchObject({ text: 'a', encoding: 'utf8', bytes: 5 });
    expect(toPayload(Buffer.from('hello'), redactor, 5)).toEqual({ text: 'hello', encoding: 'utf8', bytes: 5 });
  });
});
